/** What `setInputFiles` takes. */
export type MadeFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A table as CSV, its first row the headings. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): MadeFile {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const text = rows.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const HEADINGS = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Kategori',
  'ID Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
];

/** An export with reports, words that no desk knows yet, and a row that cannot be taken. */
export function smallExport(): MadeFile {
  const row = (id: string, status: string): readonly string[] => [
    id,
    '2026-05-04',
    'Kategori karangan yang panjang namanya',
    '777',
    'Lampu jalan padam di Jalan Contoh',
    'Sudah dua minggu padam.',
    '31999',
    'Dinas Contoh Karangan',
    status,
  ];
  return csvFile('ekspor-karangan.csv', [
    HEADINGS,
    row('98000001', 'Belum Terverifikasi'),
    row('98000002', 'Menunggu Kelengkapan Berkas'),
    row('tidak ada', 'Belum Terverifikasi'),
  ]);
}
