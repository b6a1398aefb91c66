import type { CaseRow } from '#domain/complaint/case-row.ts';
import { type QueueCase, type QueueSettings, queueCase } from '#domain/complaint/queue-case.ts';
import { VIEWS, type View } from '#domain/complaint/views.ts';
import { type ConfidentialReaders, maySee } from '#domain/confidential.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { isInView, isRahasia, marksOf } from '#main/desk/queue/case-marks.ts';
import { firstInOrder } from '#main/desk/queue/first-in-order.ts';
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
 * All cases in memory, each with what today makes of it. A change costs one case; new settings (rules, calendar, status
 * map, another day) cost each case once, when it is next looked at. The order by a key is made when somebody looks past
 * its first pages, and kept: the first ones are picked out without sorting all.
 */
export type QueueIndex = {
  readonly size: () => number;
  readonly row: (ordinal: number) => CaseRow | null;
  readonly item: (ordinal: number) => QueueCase | null;
  readonly put: (ordinal: number, row: CaseRow) => void;
  readonly query: (query: QueueQuery, reader: QueueReader, settings: QueueSettings) => QueuePage;
  readonly counts: (reader: QueueReader, settings: QueueSettings) => Readonly<Record<View, number>>;
};

/** Up to this many cases from the start of an order are picked out; what lies behind asks for the whole order. */
const PICKED_OUT = 200;

export function createQueueIndex(): QueueIndex {
  const rows: CaseRow[] = [];
  const orders = new Map<Sort, SortedOrder>();
  let items: (QueueCase | undefined)[] = [];
  let marks: number[] = [];
  let settings: QueueSettings | null = null;

  const item = (ordinal: number): QueueCase | null => {
    const row = rows[ordinal];
    if (row === undefined || settings === null) return null;
    const known = items[ordinal] ?? queueCase(row, settings);
    items[ordinal] = known;
    return known;
  };
  const marksAt = (ordinal: number): number => {
    const known = marks[ordinal] ?? 0;
    const found = known === 0 ? item(ordinal) : null;
    if (found === null || settings === null) return known;
    const made = marksOf(found, settings.today);
    marks[ordinal] = made;
    return made;
  };
  const use = (next: QueueSettings): void => {
    if (settings !== null && sameSettings(settings, next)) return;
    settings = next;
    items = new Array(rows.length);
    marks = new Array(rows.length).fill(0);
    orders.clear();
  };
  const order = (sort: Sort): SortedOrder => {
    const known = orders.get(sort);
    if (known !== undefined) return known;
    const made = createSortedOrder(rows.map((_, ordinal) => keyOf(item(ordinal), sort)));
    orders.set(sort, made);
    return made;
  };
  const matcher = ({ view, where, hits }: QueueQuery, reader: QueueReader) => {
    const isHit = hits ?? null;
    return (ordinal: number): boolean => {
      if (isHit !== null && isHit[ordinal] !== 1) return false;
      const marked = marksAt(ordinal);
      if (!isInView(marked, view)) return false;
      if (!isRahasia(marked) && where === undefined) return true;
      const found = item(ordinal);
      return found !== null && visible(found, reader) && (where === undefined || where(found));
    };
  };

  return {
    size: () => rows.length,
    row: (ordinal) => rows[ordinal] ?? null,
    item,
    put: (ordinal, row) => {
      rows[ordinal] = row;
      items[ordinal] = undefined;
      marks[ordinal] = 0;
      for (const [sort, known] of orders) known.put(ordinal, keyOf(item(ordinal), sort));
    },
    query: (query, reader, next) => {
      use(next);
      const { sort = 'due', offset = 0, limit = Number.POSITIVE_INFINITY } = query;
      const matches = matcher(query, reader);
      const isNear = offset + limit <= PICKED_OUT && !orders.has(sort);
      const { total, ordinals } = isNear
        ? pickedOut(rows.length, matches, query, (ordinal) => keyOf(item(ordinal), sort))
        : inOrder(order(sort).ordinals(), matches, query);
      return { total, items: ordinals.flatMap((ordinal) => item(ordinal) ?? []) };
    },
    counts: (reader, next) => {
      use(next);
      return Object.fromEntries(
        VIEWS.map((view) => [view, countOf(rows.length, matcher({ view }, reader))]),
      ) as Record<View, number>;
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

type Matches = (ordinal: number) => boolean;
type Found = { readonly total: number; readonly ordinals: readonly number[] };

/** A page of an order that is there. */
function inOrder(order: Uint32Array, matches: Matches, query: QueueQuery): Found {
  const { descending = false, offset = 0, limit = Number.POSITIVE_INFINITY } = query;
  const ordinals: number[] = [];
  let total = 0;
  for (let at = 0; at < order.length; at += 1) {
    const ordinal = order[descending ? order.length - 1 - at : at] ?? 0;
    if (!matches(ordinal)) continue;
    if (total >= offset && ordinals.length < limit) ordinals.push(ordinal);
    total += 1;
  }
  return { total, ordinals };
}

/** The same page without the order. Many keys grow as cases come in, so the likely first are looked at first. */
function pickedOut(
  size: number,
  matches: Matches,
  { descending = false, offset = 0, limit = 0 }: QueueQuery,
  keyAt: (ordinal: number) => string,
): Found {
  const first = firstInOrder(offset + limit, descending);
  let total = 0;
  for (let at = 0; at < size; at += 1) {
    const ordinal = descending ? size - 1 - at : at;
    if (!matches(ordinal)) continue;
    first.add(ordinal, keyAt(ordinal));
    total += 1;
  }
  return { total, ordinals: first.ordinals().slice(offset) };
}

function countOf(size: number, matches: Matches): number {
  let count = 0;
  for (let ordinal = 0; ordinal < size; ordinal += 1) if (matches(ordinal)) count += 1;
  return count;
}

function visible({ row }: QueueCase, { actor, readers }: QueueReader): boolean {
  return maySee(actor, row, readers);
}
