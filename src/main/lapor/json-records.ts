import { type Layout, layoutOf } from '#main/lapor/heading-layout.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import { type LaporRecord, type LaporRecords, notAnExport } from '#main/lapor/lapor-records.ts';
import type { LaporLimits } from '#main/lapor/limits.ts';
import { NO_PREAMBLE } from '#main/lapor/preamble.ts';
import { type JsonRecord, readJson } from '#main/lapor/read-json.ts';
import type { Cell } from '#main/lapor/table-row.ts';

/**
 * The reports of a JSON list or of JSON lines; each object says by its names what its values mean. The first one decides
 * whether the file is an export at all (`bukan-ekspor-lapor`, `kolom-wajib-tidak-ada`).
 *
 * Throws also `berkas-rusak` and `kolom-terlalu-banyak` while reading.
 */
export function jsonRecords(text: string, limits: Pick<LaporLimits, 'columns'>): LaporRecords {
  const layouts = layoutsBySize(limits.columns);
  return {
    records: objectsWithLayout(text, layouts.of),
    total: text.length,
    date1904: false,
    strictWidth: false,
    onlyReports: true,
    preamble: NO_PREAMBLE,
    layouts: layouts.met,
  };
}

function* objectsWithLayout(text: string, layoutFor: (names: readonly string[]) => Layout): Iterable<LaporRecord> {
  for (const { row, value, done } of readJson(text) satisfies Iterable<JsonRecord>) {
    yield { row, layout: layoutFor(Object.keys(value)), cells: Object.values(value).map(cellOf), done };
  }
}

/** An object that lacks the number or the date is read like the one before it would be with an empty cell. */
function layoutsBySize(columns: number) {
  const known = new Map<string, Layout>();
  return {
    met: () => [...known.values()],
    of: (names: readonly string[]): Layout => {
      if (names.length > columns) throw new LaporFileError('kolom-terlalu-banyak', { limit: columns });
      const shape = JSON.stringify(names);
      const layout = known.get(shape) ?? (known.size === 0 ? firstLayout(names) : laterLayout(names));
      known.set(shape, layout);
      return layout;
    },
  };
}
