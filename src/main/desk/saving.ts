import type { StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { type BucketHead, headBytes, readHeadBytes } from '#main/desk/bucket-head.ts';
import type { CaseEntry } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { GivenBucket, StoredForm } from '#main/desk/picture.ts';
import type { StoredSettings } from '#main/desk/shared-settings.ts';
import type { Parked } from '#main/desk/sync/parked-steps.ts';
import type { Snapshot } from '#main/store/snapshot.ts';
import type { Bucket } from '#main/store/snapshot-bucket.ts';
import type { Position } from '#main/store/step-store.ts';

/** Changes whenever `evolve`, the row, the dates or the search index give another picture of the same history. */
export const EVOLVE_VERSION = 'complaints-14';
export const BUCKET_CASES = 256;
/** What the picture keeps of a date is the same on every day. */
const ANY_DAY = '2026-01-01';

/** What the snapshot keeps beside the cases. */
export type StoredExtra = {
  readonly settings: StoredSettings;
  readonly parked: readonly Parked[];
  /** Cases that only persons hold the keys of, as they stand in it without their words. */
  readonly bare?: readonly StreamId[];
};

export type DeskSnapshot = Snapshot<CaseEntry, StoredExtra>;

type SavingParts = Pick<DeskParts, 'picture' | 'settings' | 'parked'> & {
  readonly snapshot: DeskSnapshot;
  readonly stored: StoredForm;
  readonly bare: () => readonly StreamId[];
};

/**
 * Writes the changed buckets and the settings to the snapshot. `position` was taken while nothing was being recorded, so
 * the picture holds everything before it; what is recorded meanwhile may be in it too, and is recognised when replayed.
 */
export async function savePicture(
  { picture, settings, parked, snapshot, stored, bare }: SavingParts,
  position: Position,
): Promise<void> {
  const written: (readonly [number, GivenBucket])[] = [];
  const extra = { settings: settings.stored(), parked: parked.list(), bare: bare() };
  async function* changed(): AsyncGenerator<readonly [number, Bucket<CaseEntry>]> {
    for (const n of picture.changedBuckets()) {
      await breathe();
      const given = await picture.bucket(n, settings.queueSettings(ANY_DAY), stored);
      written.push([n, given]);
      yield [n, { head: headBytes(given.head), entries: given.body }];
    }
  }
  await snapshot.save({ changed: changed(), position, extra });
  for (const [n, given] of written) picture.saved(n, given);
}

/** The parts that a folder's snapshot brings back, or empty ones when it has none that can be used. */
export function storedParts({ opened }: DeskSnapshot): {
  readonly heads: readonly BucketHead[];
  readonly settings: StoredSettings | null;
  readonly parked: readonly Parked[];
  readonly bare: readonly StreamId[];
} {
  if (opened.kind === 'none') return { heads: [], settings: null, parked: [], bare: [] };
  const heads = [...opened.heads.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, bytes]) => readHeadBytes(bytes));
  return { heads, bare: [], ...opened.extra };
}

/** Why the folder's picture could not be used; null when it could, or when there was none yet. */
export function lostPicture({ opened }: DeskSnapshot): string | null {
  return opened.kind === 'none' && opened.reason !== 'belum-ada' ? opened.reason : null;
}
