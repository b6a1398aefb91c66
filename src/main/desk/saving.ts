import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { BucketHead, CaseEntry } from '#main/desk/picture.ts';
import type { StoredSettings } from '#main/desk/shared-settings.ts';
import type { Snapshot } from '#main/store/snapshot.ts';
import type { Bucket } from '#main/store/snapshot-bucket.ts';

/** Changes whenever `evolve`, the row or the search index gives another picture of the same history. */
export const EVOLVE_VERSION = 'complaints-3';
export const BUCKET_CASES = 256;

export type DeskSnapshot = Snapshot<BucketHead, CaseEntry, StoredSettings>;

type SavingParts = Pick<DeskParts, 'picture' | 'settings' | 'store'> & { readonly snapshot: DeskSnapshot };

/** Writes the changed buckets and the settings to the snapshot; runs in turn with everything that records. */
export async function savePicture({ picture, settings, store, snapshot }: SavingParts): Promise<void> {
  const written: (readonly [number, readonly CaseEntry[]])[] = [];
  const position = store.position();
  async function* changed(): AsyncGenerator<readonly [number, Bucket<BucketHead, CaseEntry>]> {
    for (const n of picture.changedBuckets()) {
      await breathe();
      const { head, body } = await picture.bucket(n);
      written.push([n, body]);
      yield [n, { rows: [head], entries: body }];
    }
  }
  await snapshot.save({ changed: changed(), position, extra: settings.stored() });
  for (const [n, body] of written) picture.saved(n, body);
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
