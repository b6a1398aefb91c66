import type { PREVIEW_RESULTS, PreviewRow } from '#contract/window/imports.ts';
import type { GoodRow, ImportPreview } from '#main/desk/imports.ts';
import { maskedWords } from '#main/lapor/problem-cells.ts';
import type { RowProblem } from '#main/lapor/read-row.ts';

type Result = (typeof PREVIEW_RESULTS)[number];
export type PreviewPage = { readonly total: number; readonly rows: readonly PreviewRow[] };
export type PageAsked = {
  readonly result: Result | 'all';
  readonly offset: number;
  readonly limit: number;
};

/** A row with what an import would do with it. */
type Entry =
  | { readonly result: 'added' | 'updated'; readonly row: GoodRow }
  | { readonly result: 'problem'; readonly row: RowProblem };

/** Of a title; what is shown of it is shorter. */
const LONGEST_READ = 300;
/** Larger than any number of rows a file may have. */
const PLACES = 2 ** 21;

/** The rows of each filter in the order of the file, made when first asked for. */
const ordered = new WeakMap<ImportPreview, Map<Result | 'all', readonly Entry[]>>();

/** Some rows of a preview in the order of the file, the reporter's identity masked. */
export function previewRows(preview: ImportPreview, { result, offset, limit }: PageAsked): PreviewPage {
  const known = ordered.get(preview) ?? new Map<Result | 'all', readonly Entry[]>();
  ordered.set(preview, known);
  const entries = known.get(result) ?? inFileOrder(entriesOf(preview, result));
  known.set(result, entries);
  return { total: entries.length, rows: entries.slice(offset, offset + limit).map(shown) };
}

function entriesOf(preview: ImportPreview, result: Result | 'all'): readonly Entry[] {
  const wants = (one: Result): boolean => result === 'all' || result === one;
  return [
    ...(wants('added') ? preview.added.map((row) => ({ result: 'added', row }) as const) : []),
    ...(wants('updated') ? preview.updated.map((row) => ({ result: 'updated', row }) as const) : []),
    ...(wants('problem') ? preview.problems.map((row) => ({ result: 'problem', row }) as const) : []),
  ];
}

/** Sorts numbers instead of rows: 100,000 of them hold nobody up. */
function inFileOrder(entries: readonly Entry[]): readonly Entry[] {
  const keys = Float64Array.from(entries, ({ row }, place) => row.row * PLACES + place).sort();
  return Array.from(keys, (key) => entries[key % PLACES]).filter((entry) => entry !== undefined);
}

function shown(entry: Entry): PreviewRow {
  if (entry.result === 'problem') {
    const { row, trackingId, code, detail, cells } = entry.row;
    return {
      row,
      result: 'problem',
      trackingId,
      title: null,
      office: null,
      status: null,
      receivedAt: null,
      problem: { code, detail, cells },
    };
  }
  const { row, laporId, fields, personal } = entry.row;
  return {
    row,
    result: entry.result,
    trackingId: laporId,
    title: maskedWords(personal.title.slice(0, LONGEST_READ), personal.reporterName ?? ''),
    office: personal.officeName ?? fields.officeId ?? null,
    status: fields.status,
    receivedAt: fields.receivedAt,
    problem: null,
  };
}
