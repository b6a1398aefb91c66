import type { Actor } from '#domain/kernel/step.ts';

/** Who sits at one window. Locked keeps nothing but whose PIN is asked for. */
export type Session = {
  /** Who works here; null when nobody signed in, or it is locked. */
  readonly actor: () => Actor | null;
  /** Who signed in last, also while it is locked. */
  readonly person: () => Actor | null;
  readonly locked: () => boolean;
  readonly enter: (actor: Actor) => void;
  readonly lock: () => void;
  /** Nobody sits here any more. */
  readonly leave: () => void;
  /** Calls back when somebody came, left or locked, until the answered function is called. */
  readonly listen: (listener: () => void) => () => void;
};

/** A window in front of which nobody has signed in. */
export function createSession(): Session {
  let actor: Actor | null = null;
  let locked = false;
  const listeners = new Set<() => void>();
  const become = (person: Actor | null, isLocked: boolean): void => {
    actor = person;
    locked = isLocked;
    for (const listener of [...listeners]) listener();
  };
  return {
    actor: () => (locked ? null : actor),
    person: () => actor,
    locked: () => locked,
    enter: (person) => become(person, false),
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
