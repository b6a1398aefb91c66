import type { JoinedPerson } from '#contract/window/joining.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** Somebody with their role and office, as one phrase. */
export function usePersonWords(): (person: Omit<JoinedPerson, 'personId'>) => string {
  const { t } = useTranslation();
  return ({ name, role, office }) =>
    office === null
      ? t('joining.personOf', { name, role: t(`role.${role}`) })
      : t('joining.personIn', { name, role: t(`role.${role}`), office });
}
