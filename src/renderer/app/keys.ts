/** Where a key works: everywhere, in the queue, or on one case. */
export type KeyScope = 'umum' | 'antrean' | 'laporan';

/**
 * Every key of the program. What is bound and what the `?` sheet shows come from this one table; `keys` is as tinykeys
 * writes it, `shown` as a person reads it. The words of an action stand in the texts under `keys.<action>`. What begins
 * with another key (`g k`) stands before that key.
 */
export const KEY_TABLE = [
  { action: 'search', scope: 'umum', keys: '/', shown: '/' },
  { action: 'help', scope: 'umum', keys: '[Shift]+?', shown: '?' },
  { action: 'lock', scope: 'umum', keys: 'Control+l', shown: 'Ctrl L' },
  { action: 'go-today', scope: 'umum', keys: 'g h', shown: 'g h' },
  { action: 'go-late', scope: 'umum', keys: 'g t', shown: 'g t' },
  { action: 'go-due', scope: 'umum', keys: 'g j', shown: 'g j' },
  { action: 'go-new', scope: 'umum', keys: 'g b', shown: 'g b' },
  { action: 'go-approval', scope: 'umum', keys: 'g p', shown: 'g p' },
  { action: 'go-send', scope: 'umum', keys: 'g k', shown: 'g k' },
  { action: 'go-all', scope: 'umum', keys: 'g s', shown: 'g s' },
  { action: 'go-import', scope: 'umum', keys: 'g i', shown: 'g i' },
  { action: 'go-calendar', scope: 'umum', keys: 'g w', shown: 'g w' },
  { action: 'go-summary', scope: 'umum', keys: 'g r', shown: 'g r' },
  { action: 'go-settings', scope: 'umum', keys: 'g a', shown: 'g a' },
  { action: 'go-decisions', scope: 'umum', keys: 'g d', shown: 'g d' },
  { action: 'go-outbox', scope: 'umum', keys: 'g o', shown: 'g o' },
  { action: 'go-news', scope: 'umum', keys: 'g n', shown: 'g n' },
  { action: 'register', scope: 'umum', keys: 'n', shown: 'n' },
  { action: 'next', scope: 'antrean', keys: 'j', shown: 'j  ↓' },
  { action: 'previous', scope: 'antrean', keys: 'k', shown: 'k  ↑' },
  { action: 'open', scope: 'antrean', keys: 'Enter', shown: 'Enter' },
  { action: 'select', scope: 'antrean', keys: 'x', shown: 'x' },
  { action: 'select-all', scope: 'antrean', keys: 'Shift+X', shown: 'Shift X' },
  { action: 'filter', scope: 'antrean', keys: 'f', shown: 'f' },
  { action: 'print', scope: 'antrean', keys: 'Control+p', shown: 'Ctrl P' },
  { action: 'back', scope: 'laporan', keys: 'Escape', shown: 'Esc' },
  { action: 'verify', scope: 'laporan', keys: 'v', shown: 'v' },
  { action: 'answer', scope: 'laporan', keys: 'b', shown: 'b' },
  { action: 'template', scope: 'laporan', keys: 'i', shown: 'i  Ctrl I' },
  { action: 'dispose', scope: 'laporan', keys: 'd', shown: 'd' },
  { action: 'classify', scope: 'laporan', keys: 'c', shown: 'c' },
  { action: 'assign', scope: 'laporan', keys: 'p', shown: 'p' },
  { action: 'note', scope: 'laporan', keys: 'm', shown: 'm' },
  { action: 'hold', scope: 'laporan', keys: 't', shown: 't' },
  { action: 'attach', scope: 'laporan', keys: 'l', shown: 'l' },
  { action: 'submit', scope: 'laporan', keys: 's', shown: 's  Ctrl Enter' },
  { action: 'approve', scope: 'laporan', keys: 'a', shown: 'a' },
  { action: 'copy', scope: 'laporan', keys: 'y', shown: 'y' },
  { action: 'sent', scope: 'laporan', keys: 'e', shown: 'e' },
  { action: 'reply', scope: 'laporan', keys: 'r', shown: 'r' },
  { action: 'close', scope: 'laporan', keys: 'o', shown: 'o' },
] as const satisfies readonly {
  readonly action: string;
  readonly scope: KeyScope;
  readonly keys: string;
  readonly shown: string;
}[];

export type KeyAction = (typeof KEY_TABLE)[number]['action'];

/** Whether a key is a sign that people type, alone or after `g`; these can be turned off. */
export function isLetterKey(keys: string): boolean {
  return /^(?:\[?Shift\]?\+)?\S(?: \S)?$/.test(keys);
}
