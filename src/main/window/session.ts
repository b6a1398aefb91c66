import type { Actor } from '#domain/kernel/step.ts';

/** Who sits at one window. Locked keeps nothing but who may be asked for the PIN. */
export type Session = {
  readonly actor: () => Actor | null;
  readonly locked: () => boolean;
  readonly enter: (actor: Actor) => void;
  readonly lock: () => void;
};

/** A window in front of which nobody has signed in. */
export function createSession(): Session {
  let actor: Actor | null = null;
  let locked = false;
  return {
    actor: () => (locked ? null : actor),
    locked: () => locked,
    enter: (person) => {
      actor = person;
      locked = false;
    },
    lock: () => {
      locked = true;
    },
  };
}
