import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { BucketHead, CaseEntry } from '#main/desk/picture.ts';
import type { SearchSegment } from '#main/desk/search/search-segment.ts';
import type { StoredSettings } from '#main/desk/shared-settings.ts';
import type { Snapshot } from '#main/store/snapshot.ts';
import type { Bucket } from '#main/store/snapshot-bucket.ts';
import type { Position } from '#main/store/step-store.ts';

/** Changes whenever `evolve`, the row or the search index gives another picture of the same history. */
export const EVOLVE_VERSION = 'complaints-8';
export const BUCKET_CASES = 256;

export type DeskSnapshot = Snapshot<BucketHead, CaseEntry, StoredSettings>;

type SavingParts = Pick<DeskParts, 'picture' | 'settings'> & { readonly snapshot: DeskSnapshot };

/**
 * Writes the changed buckets and the settings to the snapshot. `position` was taken while nothing was being recorded, so
 * the picture holds everything before it; what is recorded meanwhile may be in it too, and is recognised when replayed.
 */
export async function savePicture(
  { picture, settings, snapshot }: SavingParts,
  position: Position,
): Promise<void> {
  const written: (readonly [number, readonly CaseEntry[], SearchSegment])[] = [];
  const extra = settings.stored();
  async function* changed(): AsyncGenerator<readonly [number, Bucket<BucketHead, CaseEntry>]> {
    for (const n of picture.changedBuckets()) {
      await breathe();
      const { head, body, segment } = await picture.bucket(n);
      written.push([n, body, segment]);
      yield [n, { rows: [head], entries: body }];
    }
  }
  await snapshot.save({ changed: changed(), position, extra });
  for (const [n, body, segment] of written) picture.saved(n, body, segment);
}

/** The parts that a folder's snapshot brings back, or empty ones when it has none that can be used. */
export function storedParts({ opened }: DeskSnapshot): {
  readonly heads: readonly BucketHead[];
  readonly settings: StoredSettings | null;
} {
  if (opened.kind === 'none') return { heads: [], settings: null };
  const heads = [...opened.rows.entries()].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
  return { heads, settings: opened.extra };
}
