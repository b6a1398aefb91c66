import type { Cell, Table } from '#domain/report/table.ts';

/** One group of a table (a month, a category) with how many reports were received and how many of them are closed. */
export type Bar = { readonly name: string; readonly received: number; readonly done: number };

/** Names of sheets and headings of `domain/report`, by which the page finds what it draws. */
const OVERVIEW = 'Ringkasan';
const RECEIVED = 'Masuk';
const DONE = 'Selesai';

/** The indicators of the first sheet that are shown apart or remarked on. */
export const INDICATORS = [
  'Laporan masuk',
  'Selesai',
  'Persentase selesai',
  'Terlambat',
  'Tepat waktu',
  'Persentase tepat waktu',
  'Ketepatan tidak diketahui',
  'Laporan rahasia yang tidak dicantumkan',
  'Median hari kerja sampai tanggapan pertama',
] as const;
type Indicator = (typeof INDICATORS)[number];

/** An indicator of the first sheet; null when it is not there or has nothing to be counted from. */
export function figureOf(tables: readonly Table[], indicator: Indicator): number | null {
  const row = tables.find(({ name }) => name === OVERVIEW)?.rows.find(([name]) => name === indicator);
  return numberOf(row?.[1] ?? null);
}

/** The groups of one sheet in its order; empty when there is no such sheet. */
export function barsOf(tables: readonly Table[], sheet: 'Per Bulan' | 'Per Kategori'): readonly Bar[] {
  const table = tables.find(({ name }) => name === sheet);
  if (table === undefined) return [];
  const place = (heading: string): number => table.columns.findIndex((column) => column.heading === heading);
  const [received, done, name] = [place(RECEIVED), place(DONE), table.keyColumns - 1];
  return table.rows.map((row) => ({
    name: String(row[name] ?? ''),
    received: numberOf(row[received] ?? null) ?? 0,
    done: numberOf(row[done] ?? null) ?? 0,
  }));
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null ? cell.value : null;
}
