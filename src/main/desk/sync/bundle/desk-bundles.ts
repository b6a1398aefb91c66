import { ORPCError } from '@orpc/contract';
import type { BundleApplied } from '#contract/window/bundle.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { type Applied, applyBundle } from '#main/desk/sync/bundle/apply-bundle.ts';
import type { BundleSelf } from '#main/desk/sync/bundle/bundle-self.ts';
import { type BundleMade, type BundleWish, makeBundle } from '#main/desk/sync/bundle/make-bundle.ts';
import { troubleOf } from '#main/desk/sync/hub-trouble.ts';
import type { MetBy, SyncService } from '#main/desk/sync/sync-service.ts';
import type { BundleFile } from '#main/store/bundle-file.ts';
import type { HubMembership } from '#main/store/hub-file.ts';
import type { BundleSource } from '#sealed/bundle/read-bundle.ts';
import type { BundleSink } from '#sealed/bundle/write-bundle.ts';
import { privateKeyOf } from '#sealed/raw-keys.ts';

/** Meeting the hub by files that somebody carries. */
export type DeskBundles = {
  /** @throws DeskError `belum-bergabung`, `perangkat-dicabut`, `titipan-belum-siap` */
  readonly make: (sink: BundleSink, wish: BundleWish) => Promise<BundleMade>;
  /** @throws BundleError, DeskError when nothing of it was applied */
  readonly apply: (source: BundleSource) => Promise<BundleApplied>;
};

type Ports = { readonly parts: DeskParts; readonly sync: SyncService; readonly file: BundleFile };

export function createBundles({ parts, sync, file }: Ports): DeskBundles {
  return {
    make: async (sink, wish) => {
      const membership = membershipOf(sync);
      const { epoch, cursors, deviceId, takeOver } = membership;
      // Who signs what was written before joining is still to be said, over a line.
      if (takeOver !== null) throw new DeskError('titipan-belum-siap');
      const known = { place: { epoch, cursors }, notes: file.now(deviceId) };
      return makeBundle(parts, selfOf(membership), known, sink, wish);
    },
    apply: async (source) => {
      const membership = membershipOf(sync);
      const notesFile = { now: () => file.now(membership.deviceId), save: file.save };
      const waiting = sync.state().waiting;
      const { applied } = await sync.meetBy(async (placeFile, onNews) => {
        const files = { placeFile, notesFile, onNews };
        return metBy(await applyBundle(parts, selfOf(membership), files, source));
      });
      return told(applied, waiting - sync.state().waiting);
    },
  };
}

function membershipOf(sync: SyncService): HubMembership {
  const membership = sync.membership();
  if (membership === null) throw new DeskError('belum-bergabung');
  if (membership.revokedAt !== null) throw new DeskError('perangkat-dicabut');
  return membership;
}

function selfOf({ deviceId, signingKey, encryptionKey, hubKeys }: HubMembership): BundleSelf {
  if (hubKeys === null) throw new DeskError('titipan-belum-siap');
  return {
    deviceId,
    signingKey: privateKeyOf(signingKey),
    encryptionKey: privateKeyOf(encryptionKey),
    hub: hubKeys,
  };
}

function metBy(applied: Applied): MetBy & { readonly applied: Applied } {
  const nothing = { applied, met: null, stuck: null, trouble: null };
  switch (applied.kind) {
    case 'diterapkan':
      return { ...nothing, met: applied, stuck: applied.report.stuck };
    case 'dicabut':
      return { ...nothing, trouble: troubleOf(new ORPCError('DICABUT')) };
    case 'ditolak':
      return { ...nothing, stuck: applied.stuck, trouble: leavingTrouble(applied.code) };
    case 'masa-lain':
      return nothing;
  }
}

/** Once a device that leaves has pushed, it is revoked; it is told to wipe when it next asks, not by the answer to its last push. */
function leavingTrouble(code: string): MetBy['trouble'] {
  return troubleOf(new ORPCError(code === 'DICABUT' ? 'PERGI' : code));
}

function told(applied: Applied, sent: number): BundleApplied {
  if (applied.kind === 'ditolak')
    return {
      kind: 'ditolak',
      trouble: { code: leavingTrouble(applied.code)?.code ?? 'hub-gagal', params: {} },
    };
  if (applied.kind !== 'diterapkan') return { kind: applied.kind };
  const { report, blobs, more } = applied;
  const [changed, withdrawn] = [report.changed.length, report.withdrawn.length];
  const delivered = Math.max(0, sent - report.parked);
  const isNews = changed + withdrawn + delivered + report.parked + blobs > 0;
  return {
    ...{ kind: isNews ? 'diterapkan' : 'tidak-ada-baru', delivered, changed, withdrawn, blobs, more },
    decisions: report.parked,
  };
}
