import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { DeskClient } from '#renderer/api/client.ts';
import { DeskContext } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { refusedBy } from '#renderer/api/refusal.ts';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import { Gate } from '#renderer/app/gate.tsx';
import { themeFor } from '#renderer/app/theme.ts';
import { usePrinting } from '#renderer/app/use-printing.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { MessageProvider } from '#renderer/ui/messages.tsx';
import { styleCache } from '#renderer/ui/style-cache.ts';

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoSitsHere }),
  mutationCache: new MutationCache({ onError: askWhoSitsHere }),
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always', staleTime: 60_000 },
    mutations: { networkMode: 'always' },
  },
});

/** Locked, or signed out, at another window of this desk: the page then asks who sits here. */
function askWhoSitsHere(error: unknown): void {
  if (refusedBy(error).code === 'belum-masuk') queries.invalidateQueries({ queryKey: QUERY.session });
}

/** The whole page: what every screen needs around it. */
export function App({ desk }: { readonly desk: DeskClient }) {
  return (
    <CacheProvider value={styleCache}>
      <DeskContext value={desk}>
        <QueryClientProvider client={queries}>
          <Look>
            <MessageProvider>
              <Gate />
            </MessageProvider>
          </Look>
        </QueryClientProvider>
      </DeskContext>
    </CacheProvider>
  );
}

/** Theme, text size and language as this PC prefers them; paper is always light. */
function Look({ children }: { readonly children: ReactNode }) {
  const { preferences } = usePreferences();
  const { i18n } = useTranslation();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const printing = usePrinting();
  const dark = !printing && (preferences.theme === 'gelap' || (preferences.theme === 'sistem' && systemDark));
  const theme = useMemo(
    () => themeFor(dark ? 'dark' : 'light', preferences.textSize),
    [dark, preferences.textSize],
  );
  useEffect(() => {
    i18n.changeLanguage(preferences.language);
    document.documentElement.lang = preferences.language;
  }, [i18n, preferences.language]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
}
