import { useCallback } from 'react';
import { sentenceOf } from '#contract/sentences.ts';
import type { Refused } from '#renderer/api/refusal.ts';
import { englishSentence } from '#renderer/text/en/sentences.ts';
import { toldFacts } from '#renderer/text/told-facts.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The sentence of a code in the language of the screen, its facts in the screen's words. */
export function useSentence(): (code: string, params?: Refused['params']) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (code, params = {}) => {
      const facts = toldFacts(params, t, i18n.language);
      return i18n.language === 'en' ? englishSentence(code, facts) : sentenceOf(code, facts);
    },
    [t, i18n.language],
  );
}
