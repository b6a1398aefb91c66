import type { SessionState } from '#contract/window/session.ts';
import type { Institution } from '#domain/institution/institution.ts';
import { signIn } from '#main/desk/people.ts';
import { peopleHere } from '#main/desk/sync/at-hub.ts';
import { actorAt } from '#main/window/base.ts';
import { profileById, workingProfiles } from '#main/window/profile-of.ts';
import type { Session } from '#main/window/session.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** Who sits at the window: these answer also before anybody signed in, and while it is locked. */
export function sessionRouter({ desk, calls }: WindowParts) {
  const { session: call } = calls.open;
  const institution = (): Institution => desk.settings.state();
  return call.router({
    current: call.current.handler(({ context }) => stateOf(context.session, institution())),
    profiles: call.profiles.handler(() => workingProfiles(peopleHere(desk))),
    signIn: call.signIn.handler(async ({ context, input }) => {
      const actor = await signIn(peopleHere(desk), desk.pinAttempts, input.personId, input.pin);
      const opened = desk.rahasia.enter(actor.personId, input.pin);
      context.session.enter(actor, async () => (await opened)());
      await opened;
      return stateOf(context.session, institution());
    }),
    lock: call.lock.handler(({ context }) => {
      context.session.lock();
      return stateOf(context.session, institution());
    }),
  });
}

/** A locked window tells who locked it, so that their PIN can be asked for first. */
function stateOf(session: Session, institution: Institution): SessionState {
  actorAt(session, institution);
  const person = session.person();
  return {
    person: person === null ? null : profileById(institution, person.personId),
    locked: session.locked(),
  };
}
