import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { actorAt } from '#main/window/base.ts';
import { createSession, type Session } from '#main/window/session.ts';

/** Who sits at the windows of one desk. */
export type Crowd = {
  readonly newSession: () => Session;
  /** Each person once; `behindLock`: also whoever locked their window and is expected back. */
  readonly present: (behindLock: boolean) => readonly Actor[];
};

export type CrowdListeners = {
  /** Somebody came, left or locked. */
  readonly onTurn: () => void;
  /** What somebody had opened could not be closed when they left. */
  readonly onFault: (error: unknown) => void;
};

export function createCrowd(
  desk: Pick<Desk, 'settings' | 'now'>,
  { onTurn, onFault }: CrowdListeners,
): Crowd {
  const sessions = new Set<Session>();
  return {
    newSession: () => {
      const session = createSession(onFault);
      sessions.add(session);
      session.listen(onTurn);
      return session;
    },
    present: (behindLock) => {
      const persons = new Map<string, Actor>();
      for (const session of sessions) {
        const actor = actorAt(session, desk) ?? (behindLock ? session.person() : null);
        if (actor !== null) persons.set(actor.personId, actor);
      }
      return [...persons.values()];
    },
  };
}
