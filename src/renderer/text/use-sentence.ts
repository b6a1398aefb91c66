import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '#contract/sentences.ts';
import type { Refused } from '#renderer/api/refusal.ts';
import { englishSentence } from '#renderer/text/en/sentences.ts';

/** The sentence of a code in the language of the screen. */
export function useSentence(): (code: string, params?: Refused['params']) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (code, params = {}) =>
      (i18n.language === 'en' ? englishSentence(code, params) : null) ?? sentenceOf(code, params),
    [i18n.language],
  );
}
