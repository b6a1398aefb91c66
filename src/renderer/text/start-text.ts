import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from '#renderer/text/en/english.ts';
import { indonesian } from '#renderer/text/id/indonesian.ts';

/** Every text by its dotted name: one flat list, which the compiler goes through far quicker than a tree. */
type Named<T> = {
  readonly [K in keyof T & string as T[K] extends string ? K : `${K}.${keyof Named<T[K]> & string}`]: string;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'text';
    keySeparator: false;
    resources: { text: Named<typeof indonesian> };
  }
}

/** Makes the texts ready; Indonesian until the preferences say otherwise. Everything is shown by React, which escapes. */
export function startText(): void {
  i18next.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: 'id',
    defaultNS: 'text',
    initAsync: false,
    resources: { id: { text: indonesian }, en: { text: english } },
    interpolation: { escapeValue: false },
  });
}
