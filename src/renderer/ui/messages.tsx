import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { refusedBy } from '#renderer/api/refusal.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Message, NO_MESSAGE, withMessage, withoutShown } from '#renderer/ui/message-queue.ts';

type Messages = {
  /** Says that something was done; stays a few seconds. */
  readonly tell: (text: string, action?: Message['action']) => void;
  /** Says what was found out meanwhile, with where to look; waits while something can be taken back or went wrong. */
  readonly inform: (text: string, action: NonNullable<Message['action']>) => void;
  /** Says why something was not done; stays until it is closed. */
  readonly tellError: (error: unknown) => void;
};

const MessageContext = createContext<Messages | null>(null);
const SHOWN_MS = 6_000;
/** Longer where there is something to decide. */
const SHOWN_WITH_ACTION_MS = 12_000;
/** Over the foot of the window and a row of buttons above it, which must stay in reach. */
const aboveBars = { bottom: '5.75rem !important' } as const;

export function MessageProvider({ children }: { readonly children: ReactNode }) {
  const sentence = useSentence();
  const [queue, setQueue] = useState(NO_MESSAGE);
  const told = useRef(0);
  const say = useCallback((message: Omit<Message, 'number'>) => {
    told.current += 1;
    const number = told.current;
    setQueue((before) => withMessage(before, { number, ...message }));
  }, []);
  const tell = useCallback<Messages['tell']>(
    (text, action) => say({ text, severity: 'success', ...(action === undefined ? {} : { action }) }),
    [say],
  );
  const inform = useCallback<Messages['inform']>(
    (text, action) => say({ text, severity: 'info', action }),
    [say],
  );
  const tellError = useCallback<Messages['tellError']>(
    (error) => {
      const { code, params } = refusedBy(error);
      say({ text: sentence(code, params), severity: 'error' });
    },
    [say, sentence],
  );
  const messages = useMemo(() => ({ tell, inform, tellError }), [tell, inform, tellError]);
  return (
    <MessageContext value={messages}>
      {children}
      <MessageBar message={queue.shown} onClose={() => setQueue(withoutShown)} />
    </MessageContext>
  );
}

/** Material UI's own blue is too light behind white words. */
const readable = { bgcolor: 'primary.main', color: 'primary.contrastText' } as const;

type BarProps = { readonly message: Message | null; readonly onClose: () => void };

function MessageBar({ message, onClose }: BarProps) {
  return (
    <Snackbar
      key={message?.number}
      open={message !== null}
      autoHideDuration={shownMs(message)}
      onClose={(_, why) => {
        if (why !== 'clickaway') onClose();
      }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      sx={aboveBars}
    >
      {message === null ? undefined : (
        <Alert
          severity={message.severity}
          variant="filled"
          role={message.severity === 'error' ? 'alert' : 'status'}
          sx={message.severity === 'info' ? readable : undefined}
          onClose={onClose}
          {...(message.action === undefined
            ? {}
            : { action: <ActionButton action={message.action} onClose={onClose} /> })}
        >
          {message.text}
        </Alert>
      )}
    </Snackbar>
  );
}

function ActionButton(props: {
  readonly action: NonNullable<Message['action']>;
  readonly onClose: () => void;
}) {
  const { action, onClose } = props;
  return (
    <Button
      color="inherit"
      onClick={() => {
        action.run();
        onClose();
      }}
    >
      {action.label}
    </Button>
  );
}

function shownMs(message: Message | null): number | null {
  if (message?.severity === 'error') return null;
  return message?.action === undefined ? SHOWN_MS : SHOWN_WITH_ACTION_MS;
}

/** Short messages at the foot of the window. */
export function useMessages(): Messages {
  const messages = useContext(MessageContext);
  if (messages === null) throw new Error('outside of MessageProvider');
  return messages;
}
