import type { GlanceAt } from '#main/desk/queue/case-glance.ts';
import { type FirstInOrder, firstInOrder } from '#main/desk/queue/first-in-order.ts';
import type { QueueRows } from '#main/desk/queue/queue-rows.ts';
import { fieldKeyOf, KEY_STARTS, SORT_KEYS, type Sort } from '#main/desk/queue/sort-keys.ts';

/** Whether a case is in what was asked for. */
export type Matches = (ordinal: number) => boolean;
/** Which part of which order. */
type PageQuery = {
  readonly sort?: Sort;
  readonly descending?: boolean;
  readonly offset?: number;
  readonly limit?: number;
};
/** How many are in it, and the cases of the page. */
type Found = { readonly total: number; readonly ordinals: readonly number[] };

/** A page of an order that is there. The cases are looked at as they lie in memory, not in the order's. */
export function inOrder(order: Uint32Array, matches: Matches, query: PageQuery): Found {
  const { descending = false, offset = 0, limit = Number.POSITIVE_INFINITY } = query;
  const isMatch = new Uint8Array(order.length);
  let total = 0;
  for (let ordinal = 0; ordinal < order.length; ordinal += 1) {
    if (!matches(ordinal)) continue;
    isMatch[ordinal] = 1;
    total += 1;
  }
  const ordinals: number[] = [];
  const until = Math.min(total, offset + limit);
  let passed = 0;
  for (let at = 0; passed < until; at += 1) {
    const ordinal = order[descending ? order.length - 1 - at : at] ?? 0;
    if (isMatch[ordinal] !== 1) continue;
    if (passed >= offset) ordinals.push(ordinal);
    passed += 1;
  }
  return { total, ordinals };
}

/** The same page without the order. Many keys grow as cases come in, so the likely first are looked at first. */
export function pickedOut(
  rows: QueueRows,
  matches: Matches,
  { sort = 'due', descending = false, offset = 0, limit = 0 }: PageQuery,
  glanceAt: GlanceAt,
): Found {
  const first = firstInOrder(offset + limit, descending);
  const offer = offering(rows, sort, first, glanceAt);
  const size = rows.size();
  let total = 0;
  for (let at = 0; at < size; at += 1) {
    const ordinal = descending ? size - 1 - at : at;
    if (!matches(ordinal)) continue;
    total += 1;
    offer(ordinal);
  }
  return { total, ordinals: first.ordinals().slice(offset) };
}

/** Offers a case by its key, which is made as cheaply as the key allows. */
function offering(
  rows: QueueRows,
  sort: Sort,
  first: FirstInOrder,
  glanceAt: GlanceAt,
): (ordinal: number) => void {
  const byField = fieldKeyOf(sort);
  if (byField !== null) {
    const keys = rows.told(byField.field, byField.keyOf);
    return (ordinal) => first.add(ordinal, keys[ordinal] ?? '');
  }
  const [keyOf, startOf] = [SORT_KEYS[sort], KEY_STARTS[sort]];
  return (ordinal) => {
    const glance = glanceAt(ordinal);
    if (startOf === undefined || first.mayTake(startOf(glance))) first.add(ordinal, keyOf(glance));
  };
}
