import type { BucketHead } from '#main/desk/bucket-head.ts';
import { type CaseIds, createCaseIds } from '#main/desk/case-ids.ts';
import { createQueueIndex, type QueueIndex } from '#main/desk/queue/queue-index.ts';
import { createSearchIndex, type SearchIndex } from '#main/desk/search/search-index.ts';
import { SEGMENT_CASES } from '#main/desk/search/search-segment.ts';
import { rowTable } from '#main/desk/stored-rows.ts';

/** What the snapshot's heads show: the rows, the words, and which case stands where. */
export type Shown = { readonly ids: CaseIds; readonly queue: QueueIndex; readonly search: SearchIndex };

/** Shows what the snapshot has. */
export function shownBuckets(heads: readonly BucketHead[]): Shown {
  const shown = { ids: createCaseIds(), queue: createQueueIndex(), search: createSearchIndex() };
  heads.forEach(({ rows, dues, segment }, bucket) => {
    const table = rowTable(rows);
    shown.ids.putBucket(bucket * SEGMENT_CASES, table);
    shown.queue.putBucket(table, dues);
    shown.search.putSegment(bucket, segment);
  });
  return shown;
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
