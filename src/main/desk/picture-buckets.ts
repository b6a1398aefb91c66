import type { BucketHead } from '#main/desk/bucket-head.ts';
import type { CaseIds } from '#main/desk/case-ids.ts';
import type { QueueIndex } from '#main/desk/queue/queue-index.ts';
import type { SearchIndex } from '#main/desk/search/search-index.ts';
import { SEGMENT_CASES } from '#main/desk/search/search-segment.ts';
import { rowTable } from '#main/desk/stored-rows.ts';

/** Shows what the snapshot has: rows, words, and where each case stands. */
export function takeBuckets(
  heads: readonly BucketHead[],
  { ids, queue, search }: { readonly ids: CaseIds; readonly queue: QueueIndex; readonly search: SearchIndex },
): void {
  heads.forEach(({ rows, dues, segment }, bucket) => {
    const table = rowTable(rows);
    ids.putBucket(bucket * SEGMENT_CASES, table);
    queue.putBucket(table, dues);
    search.putSegment(bucket, segment);
  });
}

/** Cases by the bucket they stand in. */
export function byBucket(ordinals: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const buckets = new Map<number, number[]>();
  for (const ordinal of ordinals) {
    const bucket = Math.floor(ordinal / SEGMENT_CASES);
    const some = buckets.get(bucket);
    if (some === undefined) buckets.set(bucket, [ordinal]);
    else some.push(ordinal);
  }
  return buckets;
}
