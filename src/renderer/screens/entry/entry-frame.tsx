import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#contract/window/app.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { Mark } from '#renderer/ui/mark.tsx';

type Props = {
  readonly app: AppState;
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
};

/** The page before the desk: its name, what the program found at opening, where the data lies. */
export function EntryFrame({ app, title, note, children }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <Box component="main" sx={{ maxWidth: '64rem', mx: 'auto', px: 3, py: 4, display: 'grid', gap: 3 }}>
      <header>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mb: 1 }}>
          <Typography component="p" sx={{ fontWeight: 700, color: 'primary.main' }}>
            {t('appName')}
          </Typography>
          {app.training ? <Mark tone="soon">{t('training.banner')}</Mark> : null}
        </Box>
        <Typography variant="h1" sx={{ fontSize: '1.5rem' }}>
          {title}
        </Typography>
        {note === undefined ? null : (
          <Typography color="text.secondary" sx={{ maxWidth: '44rem', mt: 0.5 }}>
            {note}
          </Typography>
        )}
      </header>
      {children}
      <footer>
        {app.notices.map(({ code, params }) => (
          <Typography key={`${code} ${JSON.stringify(params)}`} variant="body2" role="note">
            {sentence(code, params)}
          </Typography>
        ))}
        <Typography variant="caption" color="text.secondary">
          {t('entry.folder')}: {app.folder}
        </Typography>
      </footer>
    </Box>
  );
}
