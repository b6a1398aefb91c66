import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The act itself, in its own words; absent: a dialog that only shows. */
  readonly confirm?: string;
  readonly onConfirm?: () => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly error?: unknown;
  readonly wide?: boolean;
};

/** A question or a form over the screen: Escape leaves it, Ctrl Enter or the button does it, an error keeps what was typed. */
export function DialogFrame(props: Props) {
  const { title, onClose, children, confirm, onConfirm, error } = props;
  const { busy = false, disabled = false, wide = false } = props;
  const titleId = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy && !disabled) onConfirm?.();
  };
  return (
    <Dialog
      open
      onClose={busy ? undefined : onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        // Before a list in the form would open by it.
        event.stopPropagation();
        submit(event);
      }}
    >
      <Box component="form" noValidate onSubmit={submit} sx={form}>
        <DialogTitle id={titleId} variant="h2">
          {title}
        </DialogTitle>
        {/* What only shows holds nothing to step to: then the text itself takes the keyboard, to be scrolled. */}
        <DialogContent
          {...(confirm === undefined ? { tabIndex: 0 } : {})}
          sx={{ display: 'grid', gap: 2, pt: '0.5rem !important' }}
        >
          {children}
          {error === undefined || error === null ? null : <ErrorNote error={error} />}
        </DialogContent>
        <Buttons {...props} />
      </Box>
    </Dialog>
  );
}

function Buttons({ onClose, confirm, busy = false, disabled = false, danger = false }: Props) {
  const { t } = useTranslation();
  return (
    <DialogActions sx={{ px: 3, pb: 2 }}>
      <Button onClick={onClose} disabled={busy} color="inherit">
        {confirm === undefined ? t('common.close') : t('common.cancel')}
      </Button>
      {confirm === undefined ? null : (
        <Button
          type="submit"
          variant="contained"
          color={danger ? 'error' : 'primary'}
          disabled={disabled}
          loading={busy}
        >
          {confirm}
        </Button>
      )}
    </DialogActions>
  );
}

/** The content scrolls, its title and buttons stay. */
const form = { display: 'flex', flexDirection: 'column', minHeight: 0 } as const;
