import type { CaseRow } from '#domain/complaint/case-row.ts';
import { FIGURES, type Figure, figuresOf } from '#domain/complaint/today-figures.ts';
import { inView, VIEWS, type View, type ViewFacts } from '#domain/complaint/views.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

const RAHASIA = 1 << VIEWS.length;
const MARKED = RAHASIA << 1;
const VIEW_BITS = Object.fromEntries(VIEWS.map((view, at) => [view, 1 << at])) as Record<View, number>;
const FIGURE_BITS = Object.fromEntries(FIGURES.map((figure, at) => [figure, (MARKED << 1) << at])) as Record<
  Figure,
  number
>;

/** The marks of a case of which nothing may be known any more. */
export const IN_NO_VIEW = MARKED;

/** The marks of a case whose stage has ended depend on these fields of its row, on the status map, and on nothing else. */
export const ENDED_MARKS_FIELDS = [
  'ownStage',
  'laporStatus',
  'answer',
  'confidentiality',
] as const satisfies readonly (keyof CaseRow)[];

/**
 * What every look at the queue asks of a case, in one number: the views and the day's figures it belongs to today, and
 * whether not everybody may know of it. Never 0, so that 0 can stand for a case that was not looked at yet.
 */
export function marksOf(
  item: ViewFacts & { readonly row: Pick<CaseRow, 'confidentiality'> },
  today: CivilDate,
): number {
  let marks = MARKED | (item.row.confidentiality === 'rahasia' ? RAHASIA : 0);
  for (const view of VIEWS) if (inView(view, item, today)) marks |= VIEW_BITS[view];
  for (const figure of figuresOf(item, today)) marks |= FIGURE_BITS[figure];
  return marks;
}

export function isInView(marks: number, view: View): boolean {
  return (marks & VIEW_BITS[view]) !== 0;
}

export function hasFigure(marks: number, figure: Figure): boolean {
  return (marks & FIGURE_BITS[figure]) !== 0;
}

export function isRahasia(marks: number): boolean {
  return (marks & RAHASIA) !== 0;
}
