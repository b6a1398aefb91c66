/** How a list of rows of one height lies in its scroller; all in CSS px. */
export type ListShape = {
  readonly rowHeight: number;
  /** From the top of what is scrolled to the first row. */
  readonly above: number;
  /** What stays in front of the top of the window. */
  readonly covered: number;
};

/** What part of it is under the eyes, CSS px. */
export type ScrollWindow = { readonly top: number; readonly height: number };

/** Rows from `start` on; `end` is the first that is not among them. */
export type RowRange = { readonly start: number; readonly end: number };

/** The rows under the eyes, as if the list had no end. */
export function rowsIn({ top, height }: ScrollWindow, { rowHeight, above }: ListShape): RowRange {
  const start = Math.max(0, Math.floor((top - above) / rowHeight));
  const end = Math.max(0, Math.ceil((top + height - above) / rowHeight));
  return { start, end: Math.max(start, end) };
}

/** The rows to put on the page: those in sight, `beyond` more on both sides, and the one to keep (-1: none). */
export function rowsOnPage(
  { start, end }: RowRange,
  { total, beyond, keep }: { readonly total: number; readonly beyond: number; readonly keep: number },
): readonly number[] {
  const to = Math.min(total, end + beyond);
  const from = Math.max(0, Math.min(start - beyond, to));
  const rows = Array.from({ length: to - from }, (_, at) => from + at);
  if (keep < 0 || keep >= total || (keep >= from && keep < to)) return rows;
  return keep < from ? [keep, ...rows] : [...rows, keep];
}

/** How far down to scroll so that a row is in sight, moving as little as possible (CSS px). */
export function topFor(row: number, { top, height }: ScrollWindow, shape: ListShape): number {
  const { rowHeight, above, covered } = shape;
  const first = above + row * rowHeight;
  if (first + rowHeight > top + height) return first + rowHeight - height;
  return Math.min(top, first - covered);
}
