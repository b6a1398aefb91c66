import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileFacts } from '#main/lapor/file-facts.ts';
import { DEFAULT_LIMITS, type Limits } from '#main/lapor/limits.ts';
import { readLaporFile } from '#main/lapor/read-lapor-file.ts';
import type { GoodRow, ReadRow, RowProblem } from '#main/lapor/read-row.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

export type Reading = {
  readonly facts: FileFacts;
  readonly rows: readonly ReadRow[];
  readonly good: readonly GoodRow[];
  readonly problems: readonly RowProblem[];
  /** How many rows came with each call. */
  readonly chunks: readonly number[];
};

export type ReadingOptions = { readonly limits?: Partial<Limits>; readonly name?: string };

/** Writes a file of this content and reads it as an export. */
export async function readContent(
  content: string | Uint8Array,
  { limits = {}, name = 'ekspor.bin' }: ReadingOptions = {},
): Promise<Reading> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return readPath(path, limits);
}

/** Reads the export at this path. */
export async function readPath(path: string, limits: Partial<Limits> = {}): Promise<Reading> {
  const rows: ReadRow[] = [];
  const chunks: number[] = [];
  const facts = await readLaporFile(
    { path },
    {
      limits: { ...DEFAULT_LIMITS, ...limits },
      onRows: (chunk) => {
        rows.push(...chunk);
        chunks.push(chunk.length);
      },
    },
  );
  return { facts, rows, chunks, good: rows.filter((row) => row.ok), problems: rows.filter((row) => !row.ok) };
}

/** Cells as a CSV: every field quoted, CRLF between the records. */
export function csv(...records: readonly (readonly (string | number)[])[]): string {
  const field = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
  return records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

/** A CSV of today's headings with these rows; a cell not given is empty, `headings` adds columns of other names. */
export function exportCsv(
  rows: readonly Readonly<Record<string, string | number>>[],
  headings: readonly string[] = EXPORT_HEADINGS,
): string {
  return csv(headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? '')));
}

export const EXPORT_HEADINGS: readonly string[] = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Nama Pelapor',
  'Klasifikasi Laporan',
  'ID Kategori',
  'Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'Tipe Laporan (Anonim/Rahasia)',
  'Sumber Laporan',
  'Instansi Induk',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Alasan Tunda/Arsip',
  'Provinsi',
  'Kota/Kabupaten',
  'Kecamatan',
  'Kelurahan',
  'Nomor SK',
  'Url SK',
  'Url Dokumen Laporan Tahunan',
  'Laporan yang Masuk melalui Kanal Aduan Setwapres',
  'Rating',
];

/** A full row of today's export. The reporter is nobody. */
export const FULL_ROW: Readonly<Record<string, string>> = {
  'Tracking ID': '7000001',
  'Tanggal Laporan Masuk': '3 Jan 2026',
  'Waktu Laporan Masuk': '13:05',
  'Nama Pelapor': 'Pelapor Contoh',
  'Klasifikasi Laporan': 'Pengaduan',
  'ID Kategori': '45',
  Kategori: 'Jalan',
  'Judul Laporan': 'Jalan berlubang',
  'Isi Laporan Awal': 'Jalan di depan pasar berlubang.',
  'Isi Laporan Akhir': 'Jalan di depan pasar berlubang sejak Desember.',
  'Tipe Laporan (Anonim/Rahasia)': 'Anonim',
  'Sumber Laporan': 'Website',
  'Instansi Induk': 'Pemerintah Kabupaten',
  'ID Instansi Terdisposisi': '416',
  'Instansi Terdisposisi': 'Dinas Pekerjaan Umum',
  'Status Laporan': 'Proses',
  'Alasan Tunda/Arsip': '',
  Provinsi: 'Kalimantan Barat',
  'Kota/Kabupaten': 'Sanggau',
  Kecamatan: 'Kapuas',
  Kelurahan: 'Tanjung Kapuas',
  'Nomor SK': '',
  'Url SK': '',
  'Url Dokumen Laporan Tahunan': '',
  'Laporan yang Masuk melalui Kanal Aduan Setwapres': 'Tidak',
  Rating: '4',
};
