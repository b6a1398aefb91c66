import type { SyncState } from '#contract/window/sync.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { type JoinAsk, redeemInvitation } from '#main/desk/sync/join-hub.ts';
import { takeOverOwn } from '#main/desk/sync/take-over-own.ts';

/** Joins a hub, meets it, and hands over what this desk wrote alone. */
export async function joinHub(desk: Desk, ask: JoinAsk): Promise<SyncState> {
  if (desk.sync.membership()?.revokedAt === null) throw new DeskError('sudah-bergabung');
  const own = desk.settings.ledger();
  const membership = await redeemInvitation(
    { reach: desk.reachHub, replica: desk.replica, fingerprintAt: desk.fingerprintAt },
    ask,
  ).catch((error: unknown) => {
    throw joinError(error);
  });
  await desk.sync.become(membership);
  await desk.sync.meet({ listenOnly: true });
  await desk.inTurn(() => takeOverOwn(desk, own, membership.persons));
  return desk.sync.meet();
}

function joinError(error: unknown): unknown {
  if (error instanceof DeskError) return error;
  const { code } = error as { readonly code?: string };
  if (code === 'UNDANGAN_TIDAK_BERLAKU') return new DeskError('undangan-tidak-berlaku', {}, error);
  return new DeskError('hub-tak-terjangkau', {}, error);
}
