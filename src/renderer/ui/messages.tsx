import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { refusedBy } from '#renderer/api/refusal.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';

type Message = {
  readonly text: string;
  readonly severity: 'success' | 'info' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
};

type Messages = {
  /** Says that something was done; stays a few seconds. */
  readonly tell: (text: string, action?: Message['action']) => void;
  /** Says why something was not done; stays until it is closed. */
  readonly tellError: (error: unknown) => void;
};

const MessageContext = createContext<Messages | null>(null);
const SHOWN_MS = 6_000;
/** Over the foot of the window and a row of buttons above it, which must stay in reach. */
const aboveBars = { bottom: '5.75rem !important' } as const;

export function MessageProvider({ children }: { readonly children: ReactNode }) {
  const sentence = useSentence();
  const [message, setMessage] = useState<Message | null>(null);
  const tell = useCallback<Messages['tell']>(
    (text, action) => setMessage({ text, severity: 'success', ...(action === undefined ? {} : { action }) }),
    [],
  );
  const tellError = useCallback<Messages['tellError']>(
    (error) => {
      const { code, params } = refusedBy(error);
      setMessage({ text: sentence(code, params), severity: 'error' });
    },
    [sentence],
  );
  const messages = useMemo(() => ({ tell, tellError }), [tell, tellError]);
  return (
    <MessageContext value={messages}>
      {children}
      <Snackbar
        open={message !== null}
        autoHideDuration={message?.severity === 'error' ? null : SHOWN_MS}
        onClose={(_, why) => {
          if (why !== 'clickaway') setMessage(null);
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        sx={aboveBars}
      >
        {message === null ? undefined : (
          <Alert
            severity={message.severity}
            variant="filled"
            role={message.severity === 'error' ? 'alert' : 'status'}
            onClose={() => setMessage(null)}
            {...(message.action === undefined
              ? {}
              : {
                  action: (
                    <Button
                      color="inherit"
                      onClick={() => {
                        message.action?.run();
                        setMessage(null);
                      }}
                    >
                      {message.action.label}
                    </Button>
                  ),
                })}
          >
            {message.text}
          </Alert>
        )}
      </Snackbar>
    </MessageContext>
  );
}

/** Short messages at the foot of the window. */
export function useMessages(): Messages {
  const messages = useContext(MessageContext);
  if (messages === null) throw new Error('outside of MessageProvider');
  return messages;
}
