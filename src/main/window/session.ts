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
};

/** A window in front of which nobody has signed in. */
export function createSession(): Session {
  let actor: Actor | null = null;
  let locked = false;
  return {
    actor: () => (locked ? null : actor),
    person: () => actor,
    locked: () => locked,
    enter: (person) => {
      actor = person;
      locked = false;
    },
    lock: () => {
      locked = actor !== null;
    },
    leave: () => {
      actor = null;
      locked = false;
    },
  };
}
