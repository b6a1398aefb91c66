import { DEADLINE_ERROR_CODES } from '#domain/deadline/deadline-error.ts';
import { REFUSAL_CODES } from '#domain/kernel/refusal-codes.ts';
import { SYNC_CODES } from '#domain/sync/sync-codes.ts';

/** What the desk itself refuses, apart from what a decision refuses. */
export const DESK_CODES = [
  'masukan-tidak-sah',
  'perintah-tidak-dikenal',
  'profil-tidak-dikenal',
  'profil-perlu-dipilih',
  'pin-diperlukan',
  'pin-salah',
  'pin-terkunci',
  'delegasi-selesai',
  'pin-terlalu-lemah',
  'berkas-tidak-terbaca',
  'tujuan-tidak-tertulis',
  'impor-berubah',
  'impor-dibatalkan',
  'pratinjau-tidak-ada',
  'tidak-ada-baris',
  'folder-tidak-kosong',
  'bukan-folder-desk',
  'tujuan-di-folder-data',
  'alamat-di-jaringan',
  'bukan-folder-latihan',
  'kalender-tidak-terbaca',
  'kalender-berulang',
  'tanda-tangan-kalender-salah',
] as const;

/** What an export may be refused for, as a whole. */
export const FILE_CODES = [
  'berkas-tidak-ada',
  'berkas-kosong',
  'berkas-terlalu-besar',
  'berkas-rusak',
  'akhir-baris-berbeda',
  'berkas-terenkripsi',
  'bukan-ekspor-lapor',
  'baris-terlalu-banyak',
  'kolom-terlalu-banyak',
  'rasio-kembang',
  'waktu-habis',
  'memori-habis',
] as const;

/** What one row of an export may be left out for. */
export const ROW_CODES = [
  'tracking-id-tidak-sah',
  'tanggal-tidak-terbaca',
  'waktu-tidak-terbaca',
  'sel-terlalu-panjang',
  'baris-ganda',
  'disposisi-ganda',
  'baris-tidak-terbaca',
] as const;

/** What the disk, the keys, a backup or the folder's owner may fail with. */
export const STORE_CODES = [
  'disk-penuh',
  'folder-baca-saja',
  'berkas-terkunci',
  'disk-gagal',
  'jurnal-rusak',
  'folder-lebih-baru',
  'segel-rusak',
  'kunci-folder-hilang',
  'kunci-folder-rusak',
  'kunci-folder-sudah-ada',
  'pelindung-lain',
  'frasa-sandi-salah',
  'gantungan-kunci-menolak',
  'lampiran-hilang',
  'lampiran-rusak',
  'lampiran-terlalu-besar',
  'bukan-cadangan',
  'tujuan-tidak-kosong',
  'pemilik-tak-dikenal',
  'sambungan-putus',
  'folder-dipakai',
  'pesan-rusak',
  'pesan-terlalu-besar',
] as const;

/** What the program tells without being asked: found and settled at opening, or to be looked at. */
const NOTICE_CODES = [
  'tahun-tanpa-kalender',
  'tulisan-terpotong',
  'batch-dibuang',
  'hanya-baca',
  'gambaran-dibuat-ulang',
  'gambaran-tidak-tersimpan',
  'folder-salinan',
  'kunci-laporan-rusak',
  'laporan-tersegel',
  'folder-awan',
  'folder-jaringan',
] as const;

/** What the window says of itself. */
const WINDOW_CODES = [
  'belum-masuk',
  'kesalahan-program',
  'meja-tak-terjangkau',
  'sudah-diatur',
  'preferensi-rusak',
  'berkas-kalender-rusak',
  'pengingat-rusak',
  'tunda-pengingat-tidak-sah',
] as const;

/** What browser mode and the start refuse. */
export const DOOR_CODES = [
  'perlu-tautan',
  'tautan-tidak-berlaku',
  'alamat-ditolak',
  'asal-ditolak',
  'halaman-tidak-ada',
  'cara-ditolak',
  'isi-ditolak',
  'isi-terlalu-besar',
  'meja-menutup',
  'pilihan-tidak-dikenal',
  'port-terpakai',
  'meja-sudah-terbuka',
] as const;

/** What meeting a hub may end in: what it says to a step, and to a device. */
export const SYNC_ERROR_CODES = [
  ...SYNC_CODES,
  'ditolak-koordinator',
  'laporan-ditarik',
  'hub-tak-terjangkau',
  'hub-lain',
  'perangkat-tidak-dikenal',
  'perangkat-dicabut',
  'perangkat-pergi',
  'protokol-lain',
  'hub-sibuk',
  'hub-gagal',
  'sudah-bergabung',
  'belum-bergabung',
  'undangan-tidak-berlaku',
  'undangan-terpakai',
  'undangan-lewat',
  'undangan-tidak-sah',
  'undangan-tanpa-alamat',
  'undangan-pusat-lain',
  'undangan-belum-dibaca',
  'alamat-pusat-tidak-sah',
  'pusat-tak-terjangkau',
  'gambar-tanpa-undangan',
  'orang-belum-di-pusat',
  'jam-pc-berbeda',
  'keputusan-tidak-ada',
  'bukan-titipan',
  'titipan-lebih-baru',
  'titipan-arah-lain',
  'titipan-untuk-lain',
  'titipan-terpotong',
  'titipan-rusak',
  'titipan-pengirim-lain',
  'titipan-melebihi-batas',
  'titipan-lama',
  'titipan-masa-lain',
  'titipan-belum-siap',
  'titipan-pusat-dipulihkan',
] as const;
export type SyncErrorCode = (typeof SYNC_ERROR_CODES)[number];

/** The closed list of codes that cross to a person; each has its sentence in `sentences.ts`. */
export const ERROR_CODES = [
  ...REFUSAL_CODES,
  ...DEADLINE_ERROR_CODES,
  ...DESK_CODES,
  ...FILE_CODES,
  ...ROW_CODES,
  ...STORE_CODES,
  ...NOTICE_CODES,
  ...WINDOW_CODES,
  ...DOOR_CODES,
  ...SYNC_ERROR_CODES,
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
