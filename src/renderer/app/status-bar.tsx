import { useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import { SyncBar } from '#renderer/app/sync-bar.tsx';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Shape } from '#renderer/ui/shape.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** The foot of the window: whether all is recorded, and what the program found at opening. */
export function StatusBar({ broken, app }: { readonly broken: boolean; readonly app: AppState }) {
  const { t } = useTranslation();
  return (
    <Box component="footer" data-screen-only="" sx={bar}>
      <Typography variant="caption" role="status" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Shape tone={broken ? 'soon' : 'done'} size={9} />
        {broken ? t('bar.broken') : t('bar.saved')}
      </Typography>
      <SyncBar today={app.today} />
      {app.notices.length === 0 ? null : <Notices notices={app.notices} />}
      <Typography variant="caption" color="textSecondary" noWrap sx={folder} title={app.folder}>
        {app.folder}
      </Typography>
    </Box>
  );
}

function Notices({ notices }: Pick<AppState, 'notices'>) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button color="inherit" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('bar.notices')} ({notices.length})
      </Button>
      {open ? (
        <DialogFrame title={t('bar.notices')} onClose={() => setOpen(false)}>
          {notices.map(({ code, params }) => (
            <Typography key={`${code} ${JSON.stringify(params)}`} variant="body1">
              {sentence(code, params)}
            </Typography>
          ))}
        </DialogFrame>
      ) : null}
    </>
  );
}

const bar = {
  gridArea: 'bar',
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: 2,
  borderTop: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
  minHeight: '1.9rem',
} as const;
const folder = { ml: 'auto', minWidth: 0, '@media (max-width: 56rem)': { display: 'none' } } as const;
