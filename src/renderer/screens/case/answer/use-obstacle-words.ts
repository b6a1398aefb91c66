import { useCallback } from 'react';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { Obstacle } from '#renderer/screens/case/answer/answer-acts.ts';
import { useNames } from '#renderer/screens/case/answer/use-names.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** Why something cannot be done, as a sentence. */
export function useObstacleWords(): (obstacle: Obstacle) => string {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const names = useNames();
  return useCallback(
    (obstacle) => {
      switch (obstacle.kind) {
        case 'role': {
          const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
          return t('answer.cannot.role', {
            roles: list.format(obstacle.roles.map((role) => t(`role.${role}`))),
          });
        }
        case 'stage':
          return t(`answer.cannot.stage.${obstacle.stage}`);
        case 'state':
          return t(`answer.cannot.state.${obstacle.state}`);
        case 'refused':
          return sentence(obstacle.code, {
            ...obstacle.params,
            ...('office' in obstacle.params ? { office: names.office(String(obstacle.params.office)) } : {}),
          });
        case 'own-text':
        case 'empty':
        case 'undecided':
          return t(`answer.cannot.${obstacle.kind}`);
        default:
          return assertNever(obstacle);
      }
    },
    [t, i18n.language, sentence, names],
  );
}
