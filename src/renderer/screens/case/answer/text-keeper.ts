/** Milliseconds: after the last key, and at the longest while somebody types without a pause. */
const PAUSE_MS = 350;
const LONGEST_MS = 750;
const RETRY_MS = 3_000;

/** Where the text stands: nothing typed, on its way to the disk, on the disk since `at`, or not kept because of `error`. */
export type KeptState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** `keep` resolves once the text is on the disk; `after` runs once after so many milliseconds and answers how to cancel it. */
export type KeeperPorts = {
  readonly keep: (text: string) => Promise<{ readonly at: string }>;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly now: () => number;
};

/** Brings one text that is being typed to the disk. */
export type TextKeeper = {
  /** The text as it is after a key. Empty: nothing is to be kept. */
  readonly typed: (text: string) => void;
  /** What the disk is known to have, before anything is typed here. */
  readonly known: (text: string, at: string) => void;
  /** What was typed here last; null when nothing was. */
  readonly latest: () => string | null;
  /** Brings the latest text to the disk now; resolves to whether it is there. */
  readonly flush: () => Promise<boolean>;
  /** Drops the kept text, unless something else was typed since. */
  readonly forget: (text: string) => Promise<boolean>;
  readonly isSafe: () => boolean;
  readonly state: () => KeptState;
  readonly subscribe: (changed: () => void) => () => void;
};

/**
 * A keeper with nothing in it. A key is on its way at most 750 ms later, whatever the typing, one request at a time, the
 * last text wins; one that failed is tried again until it is kept, and the text stays as it was typed.
 */
export function createTextKeeper({ keep, after, now }: KeeperPorts): TextKeeper {
  const listeners = new Set<() => void>();
  let state: KeptState = { kind: 'idle' };
  let wanted: string | null = null;
  let kept: string | null = null;
  /** When the oldest key was pressed that no request has taken along. */
  let since: number | null = null;
  let running: Promise<void> | null = null;
  let failing = false;
  let cancel: () => void = () => undefined;

  const show = (next: KeptState): void => {
    state = next;
    for (const changed of listeners) changed();
  };
  const isSafe = (): boolean => wanted === kept;
  const plan = (ms: number): void => {
    cancel();
    if (running !== null) return;
    cancel = after(ms, () => {
      send();
    });
  };
  const planSoon = (): void => {
    const left = (since ?? now()) + LONGEST_MS - now();
    plan(Math.max(0, Math.min(PAUSE_MS, left)));
  };
  const send = (): Promise<void> => {
    cancel();
    const sent = wanted ?? '';
    since = null;
    running = keep(sent).then(
      ({ at }) => {
        running = null;
        failing = false;
        kept = sent;
        if (isSafe()) show(sent === '' ? { kind: 'idle' } : { kind: 'kept', at });
        else planSoon();
      },
      (error: unknown) => {
        running = null;
        failing = true;
        since ??= now();
        // Nothing is at stake where there is no text: what was kept is dropped a little later.
        show(wanted === '' ? { kind: 'idle' } : { kind: 'failed', error });
        plan(RETRY_MS);
      },
    );
    return running;
  };
  const flush = async (): Promise<boolean> => {
    if (running !== null) {
      await running;
      return flush();
    }
    if (isSafe()) return true;
    await send();
    return failing ? isSafe() : flush();
  };
  const typed = (text: string): void => {
    if (text === wanted) return;
    wanted = text;
    since ??= now();
    if (!failing || text === '') show({ kind: 'pending' });
    planSoon();
  };

  return {
    typed,
    flush,
    isSafe,
    known: (text, at) => {
      if (wanted !== null) return;
      wanted = text;
      kept = text;
      show({ kind: 'kept', at });
    },
    latest: () => wanted,
    forget: (text) => {
      if (wanted !== null && wanted !== text) return Promise.resolve(isSafe());
      wanted = '';
      return flush();
    },
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
