import type { SessionState } from '#contract/window/session.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { signIn } from '#main/desk/people.ts';
import { peopleHere } from '#main/desk/sync/at-hub.ts';
import { actorAt } from '#main/window/base.ts';
import { profileAs, workingProfiles } from '#main/window/profile-of.ts';
import type { Session } from '#main/window/session.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** Who sits at the window: these answer also before anybody signed in, and while it is locked. */
export function sessionRouter({ desk, calls }: WindowParts) {
  const { session: call } = calls.open;
  return call.router({
    current: call.current.handler(({ context }) => stateOf(context.session, desk)),
    profiles: call.profiles.handler(() => workingProfiles(peopleHere(desk), desk.now())),
    signIn: call.signIn.handler(async ({ context, input }) => {
      const { personId, pin, delegationId } = input;
      const loan = delegationId === null ? null : { delegationId, now: desk.now() };
      const actor = await signIn(peopleHere(desk), desk.pinAttempts, personId, pin, loan);
      const opened = desk.rahasia.enter(actor.personId, pin);
      context.session.enter(actor, async () => (await opened)());
      await opened;
      return stateOf(context.session, desk);
    }),
    lock: call.lock.handler(({ context }) => {
      context.session.lock();
      return stateOf(context.session, desk);
    }),
  });
}

/** A locked window tells who locked it, so that their PIN can be asked for first. */
function stateOf(session: Session, desk: Pick<Desk, 'settings' | 'now'>): SessionState {
  actorAt(session, desk);
  const person = session.person();
  return {
    person: person === null ? null : profileAs(desk.settings.state(), person, desk.now()),
    locked: session.locked(),
  };
}
