import { cleanText } from '#main/lapor/clean-text.ts';
import { headingText, type Layout } from '#main/lapor/heading-layout.ts';
import { headingKey } from '#main/lapor/lapor-headings.ts';
import { laporNumber } from '#main/lapor/lapor-number.ts';
import type { LaporRecord, LaporRecords } from '#main/lapor/lapor-records.ts';
import { mapRecord } from '#main/lapor/map-record.ts';
import { hasTooMuchMarkup } from '#main/lapor/markup-limit.ts';
import { problemCells } from '#main/lapor/problem-cells.ts';
import type { GoodRow, RowProblem } from '#main/lapor/read-row.ts';
import { idFault, lengthFault, markupFault, type RowFault, widthFault } from '#main/lapor/row-fault.ts';
import type { Cell } from '#main/lapor/table-row.ts';

export type RecordRules = Pick<LaporRecords, 'date1904' | 'strictWidth' | 'onlyReports'> & {
  readonly cellCharacters: number;
};

/** A row without a number is a report, and so a problem, when it fills at least this many of the telling columns. */
const TELLING_CELLS = 2;
/** Characters of a cell in which something to read is expected. */
const ENOUGH_TO_SEE = 1_000;

/**
 * One row as a report, as a problem, or as nothing: blank rows, repeated headings and footers ("Total", "Dicetak pada …")
 * are no reports. A row with a number always is one; a row without a valid number is one when it fills two of the date
 * received, title, text and status.
 */
export function readRecord(record: LaporRecord, rules: RecordRules): GoodRow | RowProblem | null {
  const { layout, cells, row } = record;
  const key = layout.key === null ? null : (cells[layout.key] ?? null);
  const laporId = laporNumber(key);
  if (laporId === null && !rules.onlyReports && !isReport(record, key)) return null;
  const fault = faultOfCells(record, rules) ?? (laporId === null ? idFault : null);
  if (laporId === null || fault !== null) return problem(record, laporId, fault ?? idFault);
  const mapped = mapRecord(record, rules.date1904);
  if (!mapped.ok) return problem(record, laporId, mapped.fault);
  return { ok: true, row, laporId, fields: mapped.fields, personal: mapped.personal };
}

export function problem(
  { row, layout, cells }: LaporRecord,
  trackingId: string | null,
  { code, detail }: RowFault,
): RowProblem {
  return { ok: false, row, trackingId, code, detail, cells: problemCells(layout, cells) };
}

function isReport({ layout, cells }: LaporRecord, key: Cell): boolean {
  const heading = headingKey(headingText(key));
  if (heading === 'trackingid' || heading === 'id') return false;
  return tellingPlaces(layout).filter((place) => isFilled(cells[place])).length >= TELLING_CELLS;
}

function tellingPlaces({ columns }: Layout): readonly number[] {
  return columns
    .filter(({ meaning }) => {
      if (meaning?.kind === 'text') return meaning.field === 'title' || meaning.field === 'originalText';
      return meaning?.kind === 'received-date' || meaning?.kind === 'status';
    })
    .map(({ index }) => index);
}

function faultOfCells(record: LaporRecord, rules: RecordRules): RowFault | null {
  const { layout, cells } = record;
  const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > rules.cellCharacters);
  if (long >= 0) return lengthFault(nameOf(record, long), rules.cellCharacters);
  const marked = cells.findIndex((cell) => typeof cell === 'string' && hasTooMuchMarkup(cell));
  if (marked >= 0) return markupFault(nameOf(record, marked));
  const headings = layout.columns.length;
  const used = cells.findLastIndex(isFilled) + 1;
  const tooFew = rules.strictWidth && cells.length < headings;
  return used > headings || tooFew ? widthFault(tooFew ? cells.length : used, headings) : null;
}

function nameOf({ layout }: LaporRecord, place: number): string {
  return layout.columns[place]?.name ?? `Kolom ${place + 1}`;
}

function isFilled(cell: Cell | undefined): boolean {
  return typeof cell === 'string'
    ? cleanText(cell.slice(0, ENOUGH_TO_SEE)) !== ''
    : cell !== null && cell !== undefined;
}
