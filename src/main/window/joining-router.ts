import type { JoinPreview, Membership } from '#contract/window/joining.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';
import { addPersons, inviteAtHub, membershipOf } from '#main/desk/sync/at-hub.ts';
import { askToJoin, cancelJoin, confirmJoin, pendingJoin } from '#main/desk/sync/join-and-meet.ts';
import { insiderCalls } from '#main/window/insider.ts';
import type { Session } from '#main/window/session.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** Coming to a hub, and who works on this desk there. */
export function joiningRouter({ desk, calls }: WindowParts) {
  const { joining: insider } = insiderCalls(desk, calls);
  const { joining: call } = calls.signedIn;
  const seenBy = (session: Session, preview: JoinPreview): JoinPreview => {
    const actor = session.actor();
    if (actor === null) return preview;
    const isKnown = mayKnowOf(desk, actor);
    return { ...preview, asked: preview.asked.filter(({ id }) => isKnown(id)) };
  };
  return insider.router({
    pending: insider.pending.handler(async ({ context }) => {
      const preview = await pendingJoin(desk);
      return preview === null ? null : seenBy(context.session, preview);
    }),
    preview: insider.preview.handler(async ({ input, context }) =>
      seenBy(context.session, await askToJoin(desk, input)),
    ),
    confirm: insider.confirm.handler(() => confirmJoin(desk)),
    cancel: insider.cancel.handler(async () => ({ given: await cancelJoin(desk) })),
    membership: call.membership.handler((): Membership | null => membershipOf(desk)),
    addPersons: call.addPersons.handler(({ input }) => addPersons(desk, input.invitation)),
    invite: call.invite.handler(({ input, context: { actor } }) => inviteAtHub(desk, actor, input)),
  });
}
