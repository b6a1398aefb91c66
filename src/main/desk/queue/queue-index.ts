import type { CaseRow } from '#domain/complaint/case-row.ts';
import { type QueueCase, type QueueSettings, queueCase } from '#domain/complaint/queue-case.ts';
import { inView, VIEWS, type View } from '#domain/complaint/views.ts';
import { type ConfidentialReaders, maySee } from '#domain/confidential.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { SORT_KEYS, type Sort } from '#main/desk/queue/sort-keys.ts';
import { createSortedOrder, type SortedOrder } from '#main/desk/queue/sorted-order.ts';

export type QueueReader = { readonly actor: Actor; readonly readers: ConfidentialReaders };

export type QueueQuery = {
  readonly view: View;
  readonly sort?: Sort;
  readonly descending?: boolean;
  /** Further conditions (office, officer, class...), all of which must hold. */
  readonly where?: (item: QueueCase) => boolean;
  /** One byte a case, as the search answers; absent: every case. */
  readonly hits?: Uint8Array | null;
  readonly offset?: number;
  readonly limit?: number;
};

export type QueuePage = { readonly total: number; readonly items: readonly QueueCase[] };

/**
 * All cases in memory, each with what today makes of it, and their order by every key that was asked for. A change costs
 * one case; new settings (rules, calendar, status map, another day) cost each case once, when it is next looked at.
 */
export type QueueIndex = {
  readonly size: () => number;
  readonly row: (ordinal: number) => CaseRow | null;
  readonly item: (ordinal: number) => QueueCase | null;
  readonly put: (ordinal: number, row: CaseRow) => void;
  readonly query: (query: QueueQuery, reader: QueueReader, settings: QueueSettings) => QueuePage;
  readonly counts: (reader: QueueReader, settings: QueueSettings) => Readonly<Record<View, number>>;
};

export function createQueueIndex(): QueueIndex {
  const rows: CaseRow[] = [];
  const orders = new Map<Sort, SortedOrder>();
  let items: (QueueCase | undefined)[] = [];
  let settings: QueueSettings | null = null;

  const item = (ordinal: number): QueueCase | null => {
    const row = rows[ordinal];
    if (row === undefined || settings === null) return null;
    const known = items[ordinal] ?? queueCase(row, settings);
    items[ordinal] = known;
    return known;
  };
  const use = (next: QueueSettings): void => {
    if (settings !== null && sameSettings(settings, next)) return;
    settings = next;
    items = new Array(rows.length);
    orders.clear();
  };
  const order = (sort: Sort): Uint32Array => {
    const known = orders.get(sort);
    if (known !== undefined) return known.ordinals();
    const made = createSortedOrder(rows.map((_, ordinal) => keyOf(item(ordinal), sort)));
    orders.set(sort, made);
    return made.ordinals();
  };

  return {
    size: () => rows.length,
    row: (ordinal) => rows[ordinal] ?? null,
    item,
    put: (ordinal, row) => {
      rows[ordinal] = row;
      items[ordinal] = undefined;
      for (const [sort, known] of orders) known.put(ordinal, keyOf(item(ordinal), sort));
    },
    query: (query, reader, next) => {
      use(next);
      return page(order(query.sort ?? 'due'), item, query, reader, next);
    },
    counts: (reader, next) => {
      use(next);
      return countViews(rows.length, item, reader, next);
    },
  };
}

function keyOf(item: QueueCase | null, sort: Sort): string {
  return item === null ? '' : SORT_KEYS[sort](item);
}

function sameSettings(a: QueueSettings, b: QueueSettings): boolean {
  return (
    a.statusMap === b.statusMap &&
    a.book === b.book &&
    a.countingStartsOn === b.countingStartsOn &&
    a.today === b.today
  );
}

function page(
  order: Uint32Array,
  item: (ordinal: number) => QueueCase | null,
  query: QueueQuery,
  reader: QueueReader,
  { today }: QueueSettings,
): QueuePage {
  const { view, where, hits, descending = false, offset = 0, limit = Number.POSITIVE_INFINITY } = query;
  const items: QueueCase[] = [];
  let total = 0;
  for (let at = 0; at < order.length; at += 1) {
    const ordinal = order[descending ? order.length - 1 - at : at] ?? 0;
    if (hits !== null && hits !== undefined && hits[ordinal] !== 1) continue;
    const found = item(ordinal);
    if (found === null || !visible(found, reader) || !inView(view, found, today)) continue;
    if (where !== undefined && !where(found)) continue;
    if (total >= offset && items.length < limit) items.push(found);
    total += 1;
  }
  return { total, items };
}

function countViews(
  size: number,
  item: (ordinal: number) => QueueCase | null,
  reader: QueueReader,
  { today }: QueueSettings,
): Readonly<Record<View, number>> {
  const counts = Object.fromEntries(VIEWS.map((view) => [view, 0])) as Record<View, number>;
  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const found = item(ordinal);
    if (found === null || !visible(found, reader)) continue;
    for (const view of VIEWS) if (inView(view, found, today)) counts[view] += 1;
  }
  return counts;
}

function visible({ row }: QueueCase, { actor, readers }: QueueReader): boolean {
  return maySee(actor, row, readers);
}
