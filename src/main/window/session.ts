import type { Actor } from '#domain/kernel/step.ts';

/** Who sits at one window. Locked keeps nothing but whose PIN is asked for. */
export type Session = {
  /** Who works here; null when nobody signed in, or it is locked. */
  readonly actor: () => Actor | null;
  /** Who signed in last, also while it is locked. */
  readonly person: () => Actor | null;
  readonly locked: () => boolean;
  /** `left` is called once this person has locked the window, left it, or another came. */
  readonly enter: (actor: Actor, left?: () => Promise<void>) => void;
  readonly lock: () => void;
  /** Nobody sits here any more. */
  readonly leave: () => void;
  /** Calls back when somebody came, left or locked, until the answered function is called. */
  readonly listen: (listener: () => void) => () => void;
};

const NOTHING_TO_CLOSE = async (): Promise<void> => undefined;

/** A window in front of which nobody has signed in; `onFault` hears when what somebody had opened could not be closed. */
export function createSession(onFault: (error: unknown) => void = () => undefined): Session {
  let actor: Actor | null = null;
  let locked = false;
  let left = NOTHING_TO_CLOSE;
  const listeners = new Set<() => void>();
  const become = (person: Actor | null, isLocked: boolean, next = NOTHING_TO_CLOSE): void => {
    left().catch(onFault);
    left = next;
    actor = person;
    locked = isLocked;
    for (const listener of [...listeners]) listener();
  };
  return {
    actor: () => (locked ? null : actor),
    person: () => actor,
    locked: () => locked,
    enter: (person, leaving) => become(person, false, leaving),
    lock: () => become(actor, actor !== null),
    leave: () => become(null, false),
    listen: (listener) => {
      const mine = (): void => listener();
      listeners.add(mine);
      return () => {
        listeners.delete(mine);
      };
    },
  };
}
