// A small export of LAPOR in which nothing is real, dated around today.
const DAY_MS = 86_400_000;
const OFFICE = ['31001', 'Dinas Pekerjaan Umum dan Penataan Ruang'];
const OTHER = ['31999', 'Dinas Contoh Karangan'];
const HEADINGS = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Nama Pelapor',
  'Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Kecamatan',
];

/** The report that the pictures follow from the import to the sent answer. */
export const FOLLOWED = { trackingId: '98000001', title: 'Lampu jalan padam di Jalan Contoh' };

const SAID =
  'Selamat pagi. Lampu jalan di Jalan Contoh RT 01 padam sejak dua minggu lalu, dari simpang sampai jembatan kecil. ' +
  'Malam hari gelap sekali dan sudah ada yang jatuh dari sepeda. Mohon diperbaiki. Terima kasih.';
const EDITED = SAID.replace('Selamat pagi. ', '').replace(' Terima kasih.', '');

/** Tracking ID, days ago, title, office, status. */
const REPORTS = [
  [FOLLOWED.trackingId, 1, FOLLOWED.title, OFFICE, 'Belum Terverifikasi', SAID, EDITED],
  ['98000002', 4, 'Gorong-gorong tersumbat di Gang Karangan', OFFICE, 'Belum Terverifikasi'],
  ['98000003', 5, 'Jadwal perbaikan jembatan Desa Contoh', OFFICE, 'Belum Ditindaklanjuti'],
  ['98000004', 5, 'Usul pembatas kecepatan di depan sekolah', OTHER, 'Belum Terverifikasi'],
  ['98000005', 6, 'Jalan berlubang di Simpang Contoh', OFFICE, 'Menunggu Kelengkapan'],
  ['tidak ada', 6, 'Baris tanpa nomor', OFFICE, 'Belum Terverifikasi'],
  ['98000006', 7, 'Trotoar rusak di pasar', OFFICE, 'Belum Ditindaklanjuti'],
];

/** The export as CSV, as `setInputFiles` takes it. */
export function madeUpExport(now) {
  const lines = REPORTS.map(
    ([id, daysAgo, title, [officeId, office], status, said = title, edited = said]) => [
      id,
      new Date(now - daysAgo * DAY_MS).toISOString().slice(0, 10),
      '09:15',
      'Nama Samaran',
      'Infrastruktur',
      title,
      said,
      edited,
      officeId,
      office,
      status,
      'Kecamatan Contoh',
    ],
  );
  const text = [HEADINGS, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  return { name: 'ekspor-lapor-karangan.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}
