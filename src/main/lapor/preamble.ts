import type { Instant } from '#domain/kernel/instant.ts';
import { cellMoment } from '#main/lapor/cell-moment.ts';
import { cleanText } from '#main/lapor/clean-text.ts';
import { headingKey } from '#main/lapor/lapor-headings.ts';
import { instantOf, readMoment } from '#main/lapor/lapor-moment.ts';
import type { Cell } from '#main/lapor/table-row.ts';

/** What stands above the table. */
export type Preamble = { readonly asOf: Instant | null; readonly institution: string | null };

export const NO_PREAMBLE: Preamble = { asOf: null, institution: null };

const LONGEST_VALUE = 500;

/** Reads the lines above the table: `Tanggal Generate` and `Nama Instansi`, each in one cell (`label: value`) or in two. */
export function readPreamble(rows: readonly (readonly Cell[])[], date1904: boolean): Preamble {
  const generated = valueBeside(rows, 'tanggalgenerate', date1904);
  const moment = generated === null ? null : readMoment(generated);
  return {
    asOf: moment === null ? null : instantOf(moment),
    institution: valueBeside(rows, 'namainstansi', date1904),
  };
}

function valueBeside(rows: readonly (readonly Cell[])[], label: string, date1904: boolean): string | null {
  for (const cells of rows) {
    const words = cells.map((cell) => cleanText(cellMoment(cell, date1904).slice(0, LONGEST_VALUE)));
    const at = words.findIndex((word) => word !== '');
    const [first = '', ...rest] = (words[at] ?? '').split(':');
    if (headingKey(first) !== label) continue;
    const value = [rest.join(':'), ...words.slice(at + 1)]
      .join(' ')
      .replace(/^[\s:]+/u, '')
      .trim();
    return value === '' ? null : value;
  }
  return null;
}
