import type { QueueCase } from '#domain/complaint/queue-case.ts';
import { inView, VIEWS, type View } from '#domain/complaint/views.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

const RAHASIA = 1 << VIEWS.length;
const MARKED = RAHASIA << 1;
const VIEW_BITS = Object.fromEntries(VIEWS.map((view, at) => [view, 1 << at])) as Record<View, number>;

/**
 * What every look at the queue asks of a case, in one number: the views it belongs to today, and whether not everybody
 * may know of it. Never 0, so that 0 can stand for a case that was not looked at yet.
 */
export function marksOf(item: QueueCase, today: CivilDate): number {
  let marks = MARKED | (item.row.confidentiality === 'rahasia' ? RAHASIA : 0);
  for (const view of VIEWS) if (inView(view, item, today)) marks |= VIEW_BITS[view];
  return marks;
}

export function isInView(marks: number, view: View): boolean {
  return (marks & VIEW_BITS[view]) !== 0;
}

export function isRahasia(marks: number): boolean {
  return (marks & RAHASIA) !== 0;
}
