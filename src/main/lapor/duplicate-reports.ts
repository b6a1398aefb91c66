import { maskedWords } from '#main/lapor/problem-cells.ts';
import type { GoodRow } from '#main/lapor/read-row.ts';
import type { RowFault } from '#main/lapor/row-fault.ts';

type FirstSeen = {
  readonly row: number;
  readonly officeId: string | null;
  readonly officeName: string | null;
  readonly reporterName: string | null;
};

/**
 * Remembers the numbers of a file: the first row of a number is taken, each later one gets a fault that names it.
 * `disposisi-ganda` when the later row is disposed to another office, with both names; else `baris-ganda`.
 */
export function duplicateReports(): (row: GoodRow) => RowFault | null {
  const seen = new Map<string, FirstSeen>();
  return ({ laporId, row, fields, personal }) => {
    const { officeName = null, reporterName = null } = personal;
    const here = { row, officeId: fields.officeId ?? null, officeName, reporterName };
    const first = seen.get(laporId);
    if (first !== undefined) return duplicateFault(first, here);
    seen.set(laporId, here);
    return null;
  };
}

function duplicateFault(first: FirstSeen, again: FirstSeen): RowFault {
  if (isSameOffice(first, again)) {
    return { code: 'baris-ganda', detail: `Tracking ID ini sudah ada di baris ${first.row}.` };
  }
  return {
    code: 'disposisi-ganda',
    detail: `Tracking ID ini sudah ada di baris ${first.row} untuk "${nameOf(first)}", di baris ini untuk "${nameOf(again)}".`,
  };
}

/** Numbers decide where both rows have one: the names of an office are written in many ways. */
function isSameOffice(a: FirstSeen, b: FirstSeen): boolean {
  if (a.officeId !== null && b.officeId !== null) return a.officeId === b.officeId;
  return comparable(a.officeName) === comparable(b.officeName);
}

function comparable(name: string | null): string {
  return (name ?? '').toLowerCase().replace(/\s+/gu, ' ');
}

/** In a row whose cells moved, the words of somebody may stand there. */
function nameOf({ officeId, officeName, reporterName }: FirstSeen): string {
  if (officeName !== null) return maskedWords(officeName, reporterName ?? '');
  return officeId === null ? 'tanpa instansi' : `instansi ${officeId}`;
}
