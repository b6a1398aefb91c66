import type { Desk } from '#main/desk/open-desk.ts';
import { actorAt, notSignedIn, type WindowCalls } from '#main/window/base.ts';
import type { Session } from '#main/window/session.ts';
import { isSetUp } from '#main/window/set-up.ts';

/** Whether somebody signed in here, or nobody was set up who could. */
export function isInside(desk: Desk, session: Session): boolean {
  return !isSetUp(desk) || actorAt(session, desk) !== null;
}

/** Calls that answer who is inside when they are asked. */
export function insiderCalls(desk: Desk, calls: WindowCalls) {
  return calls.open.use(({ context, next }) => {
    if (!isInside(desk, context.session)) throw notSignedIn();
    return next({});
  });
}
