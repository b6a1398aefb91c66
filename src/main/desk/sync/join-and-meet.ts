import type { JoinPreview } from '#contract/window/joining.ts';
import type { SyncState } from '#contract/window/sync.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { type JoinAsk, redeemInvitation } from '#main/desk/sync/join-hub.ts';
import { previewJoin } from '#main/desk/sync/preview-join.ts';
import { toldAsDesk } from '#main/desk/sync/told-as-desk.ts';
import type { HubMembership } from '#main/store/hub-file.ts';

/**
 * Redeems an invitation and tells what joining would do. What was redeemed is kept until somebody says yes or no, also over a
 * closed program; nothing else is written.
 */
export async function askToJoin(desk: Desk, ask: JoinAsk): Promise<JoinPreview> {
  if (desk.sync.membership()?.revokedAt === null) throw new DeskError('sudah-bergabung');
  refuseLocked(desk);
  await cancelJoin(desk);
  const { reachHub: reach, replica, fingerprintAt } = desk;
  const membership = await toldAsDesk(redeemInvitation({ reach, replica, fingerprintAt }, ask));
  await desk.sync.savePending(membership);
  return previewOf(desk, membership);
}

/** What joining would do, where an invitation was redeemed and waits for a yes. */
export async function pendingJoin(desk: Desk): Promise<JoinPreview | null> {
  const pending = desk.sync.pending();
  return pending === null ? null : previewOf(desk, pending);
}

/** The yes: from now on this desk belongs to the hub. It meets it, and hands over what was written here alone. */
export async function confirmJoin(desk: Desk): Promise<SyncState> {
  const pending = desk.sync.pending();
  if (pending === null) throw new DeskError('undangan-belum-dibaca');
  // Its persons get other ids at the hub: what they alone can open now, nobody could open then.
  await desk.rahasia.release();
  await desk.inTurn(() => desk.sync.become(pending));
  return desk.sync.meet();
}

/** The no: the hub takes its invitation back, to be used again. Answers whether it heard so. */
export async function cancelJoin(desk: Desk): Promise<boolean> {
  const pending = desk.sync.pending();
  if (pending === null) return false;
  const given = await desk
    .reachHub(pending)
    .join.cancel({ deviceId: pending.deviceId })
    .then(
      () => true,
      // A hub that is not reached keeps a device that nobody uses; its coordinator sees and revokes it.
      () => false,
    );
  await desk.sync.savePending(null);
  return given;
}

/** Joins without a look before: for a command line, and where there is nothing to look at. */
export async function joinHub(desk: Desk, ask: JoinAsk): Promise<SyncState> {
  if (desk.sync.membership()?.revokedAt === null) throw new DeskError('sudah-bergabung');
  const { reachHub: reach, replica, fingerprintAt } = desk;
  const redeemed = redeemInvitation({ reach, replica, fingerprintAt }, ask);
  await desk.sync.savePending(await toldAsDesk(redeemed));
  return confirmJoin(desk);
}

/** Asked before an invitation is used up: joining opens every rahasia case (`release`). */
function refuseLocked({ keys }: Desk): void {
  const locked = keys.persons.names().find((name) => keys.isLocked(name as StreamId));
  if (locked !== undefined) throw new DeskError('rahasia-terkunci', { id: locked });
}

function previewOf(desk: Desk, membership: HubMembership): Promise<JoinPreview> {
  return toldAsDesk(previewJoin(desk, desk.reachHub(membership), membership));
}
