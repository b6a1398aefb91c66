/** Where the keyboard is: a row (-1: the headings) and a cell in it; `column` null: the row as a whole. */
export type GridPosition = { readonly row: number; readonly column: number | null };

export type GridShape = {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page key moves. */
  readonly pageRows: number;
};

const HEADINGS = -1;

/** Where a key leads from a position; null when it is no key of the grid (ARIA practices, grid; rows as in treegrid). */
export function positionAfter(
  key: string,
  withControl: boolean,
  from: GridPosition,
  { rows, columns, pageRows }: GridShape,
): GridPosition | null {
  const toRow = (row: number): GridPosition => within({ ...from, row }, rows);
  const toColumn = (column: number | null): GridPosition => ({ ...from, column });
  switch (key) {
    case 'ArrowDown':
      return toRow(from.row + 1);
    case 'ArrowUp':
      return toRow(from.row - 1);
    case 'PageDown':
      return toRow(from.row + pageRows);
    case 'PageUp':
      return toRow(Math.max(from.row - pageRows, 0));
    case 'ArrowRight':
      return toColumn(from.column === null ? 0 : Math.min(from.column + 1, columns - 1));
    case 'ArrowLeft':
      return toColumn(leftOf(from));
    case 'Home':
      return withControl || from.column === null ? toRow(0) : toColumn(0);
    case 'End':
      return withControl || from.column === null ? toRow(rows - 1) : toColumn(columns - 1);
    default:
      return null;
  }
}

function leftOf({ row, column }: GridPosition): number | null {
  if (column === null) return null;
  if (column > 0) return column - 1;
  return row === HEADINGS ? 0 : null;
}

/** A position that exists; among the headings there is no row as a whole. */
function within({ row, column }: GridPosition, rows: number): GridPosition {
  const inside = Math.min(Math.max(row, HEADINGS), Math.max(rows - 1, HEADINGS));
  return { row: inside, column: inside === HEADINGS ? (column ?? 0) : column };
}
