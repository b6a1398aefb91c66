import type { UpOpening, UpRecord } from '#contract/hub/bundle-wire.ts';
import { PROTOCOL } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { withBlobs } from '#main/desk/sync/bundle/blob-parts.ts';
import type { BundleSelf } from '#main/desk/sync/bundle/bundle-self.ts';
import { recordOffers } from '#main/desk/sync/bundle/record-offers.ts';
import { inPortions, keysOf, unsentSteps } from '#main/desk/sync/portions.ts';
import type { SyncPlace } from '#main/desk/sync/sync-place.ts';
import type { BundleNotes } from '#main/store/bundle-file.ts';
import { type BundleSink, type BundleWriter, writeBundle } from '#sealed/bundle/write-bundle.ts';

/** What stands in a bundle that was made. */
export type BundleMade = {
  /** Steps that no hub has acknowledged. */
  readonly steps: number;
  /** Attachments, or parts of them. */
  readonly blobs: number;
  readonly bytes: number;
  /** Whether all that waits went in; the rest goes into the bundle made after the answer. */
  readonly complete: boolean;
};

export type BundleWish = {
  /** Largest size of the file, and of the answer, in bytes; null: any. Steps go in whatever it says. */
  readonly atMost: number | null;
  readonly replyAtMost: number | null;
};

/**
 * Writes what a meeting would send and ask into a bundle for the hub. Nothing here is changed by it: whatever comes of the bundle,
 * the same can be sent again, by a line or in another bundle.
 * @throws DeskError `titipan-belum-siap` where this desk never met its hub
 */
export async function makeBundle(
  parts: DeskParts,
  self: BundleSelf,
  { place, notes }: { readonly place: SyncPlace; readonly notes: BundleNotes },
  sink: BundleSink,
  { atMost, replyAtMost }: BundleWish,
): Promise<BundleMade> {
  const restored = notes.restored?.epoch === place.epoch ? null : notes.restored;
  const epoch = restored?.epoch ?? place.epoch;
  if (epoch === null) throw new DeskError('titipan-belum-siap');
  const writer = await writeBundle(sink, {
    direction: 'naik',
    recipient: Buffer.from(self.hub.sealing, 'base64'),
    signingKey: self.signingKey,
  });
  const record = (one: UpRecord): Promise<void> => writer.record(one);
  await writer.record(openingOf(parts, self, { signature: writer.signature, epoch, replyAtMost }));
  if (restored !== null) await recordOffers(parts, restored, record);
  const counts = { steps: 0, blobs: 0, complete: true };
  const arrived = notes.arrived?.epoch === epoch ? notes.arrived.have : {};
  const room = { writer, atMost, arrived };
  for await (const portions of inPortions(withBlobs(parts, unsentSteps(parts), room, counts))) {
    const steps = portions.flatMap((portion) => [...portion.steps]);
    await record({ t: 'dorong', input: { epoch, steps, keys: keysOf(parts, portions) } });
    counts.steps += steps.length;
  }
  await record({ t: 'tarik', input: { epoch, cursors: restored === null ? { ...place.cursors } : {} } });
  await askForMore(notes, writer);
  await writer.end();
  return { ...counts, bytes: writer.size() };
}

function openingOf(
  { replica, now }: DeskParts,
  { deviceId }: BundleSelf,
  facts: Pick<UpOpening, 'signature' | 'epoch' | 'replyAtMost'>,
): UpOpening {
  const hello = { oldest: PROTOCOL.oldest, newest: PROTOCOL.newest, replica };
  return { t: 'naik', deviceId, hello, madeAt: now(), ...facts };
}

async function askForMore({ wholes, missing }: BundleNotes, writer: BundleWriter): Promise<void> {
  for (const stream of wholes as readonly StreamId[])
    await writer.record({ t: 'riwayat', input: { stream, after: 0 } });
  for (const [hash, stream] of Object.entries(missing))
    await writer.record({ t: 'minta-lampiran', hash, stream });
}
