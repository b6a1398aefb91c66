import { excelSerialText } from '#main/lapor/excel-serial.ts';
import type { Cell } from '#main/lapor/table-row.ts';

/** The text of a cell that should hold a date or time: a bare number is one of Excel's. */
export function cellMoment(cell: Cell | undefined, date1904: boolean): string {
  if (typeof cell === 'number') return excelSerialText(cell, date1904) ?? String(cell);
  return cell ?? '';
}
