import { headingText, type Layout, layoutOf, neededHeading } from '#main/lapor/heading-layout.ts';
import { LaporFileError, notAnExport } from '#main/lapor/lapor-file-error.ts';
import type { LaporRecord, LaporRecords } from '#main/lapor/lapor-records.ts';
import type { Limits } from '#main/lapor/limits.ts';
import { NO_PREAMBLE } from '#main/lapor/preamble.ts';
import { readJson } from '#main/lapor/read-json.ts';
import type { Cell } from '#main/lapor/table-row.ts';

/**
 * The reports of a JSON list or of JSON lines; each object says by its names what its values mean. The first one decides
 * whether the file is an export at all (`bukan-ekspor-lapor`).
 *
 * Throws also `berkas-rusak`, and `kolom-terlalu-banyak` for too many different names.
 */
export function jsonRecords(text: string, limits: Pick<Limits, 'columns'>): LaporRecords {
  const names = new Set<string>();
  return {
    records: objects(text, names, limits.columns),
    total: text.length,
    date1904: false,
    strictWidth: false,
    onlyReports: true,
    preamble: NO_PREAMBLE,
    headings: () => [...names].map(headingText),
  };
}

function* objects(text: string, names: Set<string>, columns: number): Iterable<LaporRecord> {
  let shape = '';
  let layout: Layout = layoutOf([]);
  for (const { row, value, done } of readJson(text)) {
    const keys = Object.keys(value);
    // Most objects of a list have the names of the one before.
    if (JSON.stringify(keys) !== shape) {
      for (const key of keys) names.add(key);
      if (names.size > columns) throw new LaporFileError('kolom-terlalu-banyak', { limit: columns });
      shape = JSON.stringify(keys);
      layout = layoutOf(keys);
    }
    const missing = row === 1 ? neededHeading(layout) : null;
    if (missing !== null) throw notAnExport(missing);
    yield { row, layout, cells: Object.values(value).map(cellOf), done };
  }
}

/** Numbers become text: in JSON they are never Excel's dates. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}
