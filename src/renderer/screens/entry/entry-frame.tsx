import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';
import type { AppState, Notice } from '#contract/window/app.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly app: AppState;
  readonly title: string;
  readonly note?: string;
  /** Stands at the right of the name. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** The page before the desk: its name, what the program found at opening, where the data lies. */
export function EntryFrame({ app, title, note, aside, children }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="main" sx={page}>
      <Box component="header" sx={{ display: 'grid', gap: 0.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1 }}>
          <Typography component="p" sx={{ fontWeight: 700, color: 'primary.main' }}>
            {t('appName')}
          </Typography>
          {app.training ? <Mark tone="soon">{t('training.banner')}</Mark> : null}
          <Box sx={{ ml: 'auto' }}>{aside}</Box>
        </Box>
        <Typography variant="h1" sx={{ fontSize: '1.5rem' }}>
          {title}
        </Typography>
        {note === undefined ? null : (
          <Typography color="textSecondary" sx={{ maxWidth: '48rem' }}>
            {note}
          </Typography>
        )}
      </Box>
      <Notices notices={app.notices} />
      {children}
      <Typography component="footer" variant="caption" color="textSecondary">
        {t('entry.folder')}: {app.folder}
      </Typography>
    </Box>
  );
}

function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  if (notices.length === 0) return null;
  return (
    <Alert severity="warning" role="note" aria-label={t('entry.notices')}>
      {notices.map(({ code, params }) => (
        <Typography key={`${code} ${JSON.stringify(params)}`} variant="body2">
          {sentence(code, params)}
        </Typography>
      ))}
    </Alert>
  );
}

const page = {
  maxWidth: '68rem',
  mx: 'auto',
  px: { xs: 2, sm: 3 },
  py: { xs: 2, md: 4 },
  display: 'grid',
  gap: 2.5,
} as const;
