import Popover from '@mui/material/Popover';
import { useEffect, useState } from 'react';
import type { SyncState } from '#contract/window/sync.ts';
import { useSync } from '#renderer/api/use-sync.ts';
import { SyncPanel } from '#renderer/app/sync-panel.tsx';
import { type JoinedState, SYNC_TONES, syncWords } from '#renderer/app/sync-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Shape } from '#renderer/ui/shape.tsx';

/** A meeting that is over sooner changes nothing to look at. */
const SHOWN_AFTER_MS = 700;

/** How the desk stands with its hub, on every screen; opens a small panel. Nothing on a desk that works alone. */
export function SyncBar({ today }: { readonly today: string }) {
  const sync = useSync();
  const state = useSettled(sync);
  if (sync === null || state === null || state.kind === 'sendiri') return null;
  return <Joined state={{ ...state, kind: state.kind }} today={today} />;
}

type Props = { readonly state: JoinedState; readonly today: string };

function Joined({ state, today }: Props) {
  const { t, i18n } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const words = syncWords(state, { t, language: i18n.language, today });
  const close = (): void => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Shape tone={SYNC_TONES[state.kind]} size={9} />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={button}
      >
        {words}
      </Button>
      <Announced kind={state.kind} words={words} />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('sync.panel.title'), sx: paper } }}
      >
        <SyncPanel state={state} today={today} onClose={close} />
      </Popover>
    </>
  );
}

/** Told aloud when it stands otherwise for long, not at every meeting. */
function Announced({ kind, words }: { readonly kind: JoinedState['kind']; readonly words: string }) {
  const [told, setTold] = useState({ kind, words: '' });
  if (kind !== told.kind && kind !== 'menyinkronkan') setTold({ kind, words });
  return (
    <Box component="span" role="status" sx={unseen}>
      {told.words}
    </Box>
  );
}

/** The state as it last stood, while a meeting goes on that may be over in a moment. */
function useSettled(sync: SyncState | null): SyncState | null {
  const [shown, setShown] = useState(sync);
  const isPassing = sync?.kind === 'menyinkronkan' && shown !== null && shown.kind !== 'sendiri';
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(sync), isPassing ? SHOWN_AFTER_MS : 0);
    return () => window.clearTimeout(timer);
  }, [sync, isPassing]);
  return shown;
}

/** As wide as its longest words are in most cases, so that what stands beside it stays where it is. */
const button = {
  minWidth: '20rem',
  justifyContent: 'flex-start',
  fontSize: '0.75rem',
  fontWeight: 400,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  '@media (max-width: 56rem)': { minWidth: 0 },
} as const;
const paper = { width: '22rem', maxWidth: 'calc(100vw - 2rem)', p: 2 } as const;
const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
} as const;
