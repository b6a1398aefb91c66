import { assertNever } from '#domain/kernel/assert-never.ts';
import type { Cell, Column, ColumnKind } from '#domain/report/table.ts';
import { shortDate } from '#renderer/text/dates.ts';

/** The tables are Indonesian, so their figures are too. */
const LOCALE = 'id-ID';
const integer = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });

/** A cell as it stands on paper. */
export function cellText(cell: Cell, column: Column): string {
  const nothing = column.whenNull ?? '';
  if (cell === null) return nothing;
  if (typeof cell === 'string') return column.kind === 'date' ? shortDate(cell, 'id') : cell;
  if (typeof cell === 'number') return figureText(cell, column.kind);
  return cell.value === null ? nothing : figureText(cell.value, cell.kind);
}

/** Whether the figures of a column stand at its right. */
export function isFigure({ kind }: Column): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'percent';
}

function figureText(value: number, kind: ColumnKind): string {
  switch (kind) {
    case 'integer':
      return integer.format(value);
    case 'decimal':
      return decimal.format(value);
    case 'percent':
      return percent.format(value);
    case 'text':
    case 'date':
      return String(value);
    default:
      return assertNever(kind);
  }
}
