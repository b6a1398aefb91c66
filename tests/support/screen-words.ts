import i18next, { type TFunction } from 'i18next';
import { english } from '#renderer/text/en/english.ts';
import { indonesian } from '#renderer/text/id/indonesian.ts';

/** The words of the screens, as the page has them, in one language. */
export function screenWords(language: 'id' | 'en'): TFunction {
  const words = i18next.createInstance();
  words.init({
    lng: language,
    defaultNS: 'text',
    initAsync: false,
    resources: { id: { text: indonesian }, en: { text: english } },
    interpolation: { escapeValue: false },
  });
  return words.t;
}
