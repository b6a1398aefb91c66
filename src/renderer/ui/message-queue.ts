/** A short message at the foot of the window. */
export type Message = {
  /** Which one it is: a message that takes another's place has its own time. */
  readonly number: number;
  readonly text: string;
  readonly severity: 'success' | 'info' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** What stands at the foot of the window, and what waits until that is gone. */
export type MessageQueue = { readonly shown: Message | null; readonly waiting: Message | null };

export const NO_MESSAGE: MessageQueue = { shown: null, waiting: null };

/** What became of an act of the person is said at once. What was found out meanwhile waits behind what can be taken back or went wrong. */
export function withMessage(queue: MessageQueue, message: Message): MessageQueue {
  return message.severity === 'info' && holds(queue.shown)
    ? { ...queue, waiting: message }
    : { ...queue, shown: message };
}

/** After the message that stands there was closed or has had its time. */
export function withoutShown({ waiting }: MessageQueue): MessageQueue {
  return { shown: waiting, waiting: null };
}

function holds(shown: Message | null): boolean {
  return (
    shown !== null && (shown.severity === 'error' || (shown.severity === 'success' && 'action' in shown))
  );
}
