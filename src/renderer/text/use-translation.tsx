import type { i18n, TFunction } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation as useLibrary } from 'react-i18next';

type Translation = { readonly t: TFunction; readonly i18n: i18n };

const TextContext = createContext<Translation | null>(null);

/** Listens to the language once for the whole page: the library's own hook copies its instance for every component. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useLibrary();
  const translation = useMemo(() => ({ t, i18n }), [t, i18n]);
  return <TextContext value={translation}>{children}</TextContext>;
}

/** The texts in the language that this PC prefers, by their dotted names; draws anew when the language changes. */
export function useTranslation(): Translation {
  const translation = useContext(TextContext);
  if (translation === null) throw new Error('no texts around this component');
  return translation;
}
