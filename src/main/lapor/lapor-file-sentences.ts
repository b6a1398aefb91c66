import type { LaporFileErrorCode, LaporFileErrorParams } from '#main/lapor/lapor-file-error.ts';

const MEBIBYTE = 1024 * 1024;

const megabytes = (bytes: string | number | undefined): string => `${Math.floor(Number(bytes ?? 0) / MEBIBYTE)} MB`;
const count = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString('id-ID');

/** The sentence that the user reads for each reason why a file is refused. */
export const LAPOR_FILE_SENTENCES = {
  'tidak-terbaca': () =>
    'Berkas tidak dapat dibuka. Pastikan berkas masih ada, tidak sedang dibuka program lain, dan Anda berhak membacanya.',
  kosong: () => 'Berkas kosong. Silakan unduh ulang ekspor dari LAPOR.',
  'berkas-terlalu-besar': ({ limit }) =>
    `Berkas lebih besar dari ${megabytes(limit)}. Silakan ekspor untuk rentang tanggal yang lebih pendek.`,
  'bukan-ekspor-lapor': () =>
    'Berkas ini tidak dikenali sebagai ekspor LAPOR: judul kolom "Tracking ID" dan "Tanggal Laporan Masuk" tidak ditemukan.',
  'kolom-wajib-tidak-ada': ({ column }) => `Kolom "${column}" tidak ada dalam berkas, padahal diperlukan.`,
  'berkas-rusak': () => 'Berkas rusak atau terpotong. Silakan unduh ulang ekspor dari LAPOR.',
  terenkripsi: () => 'Berkas terkunci dengan kata sandi. Silakan simpan tanpa kata sandi, lalu coba lagi.',
  'baris-terlalu-banyak': ({ limit }) =>
    `Berkas berisi lebih dari ${count(limit)} baris. Silakan ekspor untuk rentang tanggal yang lebih pendek.`,
  'kolom-terlalu-banyak': ({ limit }) =>
    `Berkas berisi lebih dari ${count(limit)} kolom; ekspor LAPOR tidak selebar itu.`,
  'sel-terlalu-banyak': ({ limit }) =>
    `Berkas berisi lebih dari ${count(limit)} sel. Silakan ekspor untuk rentang tanggal yang lebih pendek.`,
  'rasio-kembang': () =>
    'Isi berkas mengembang tidak wajar saat dibuka, sehingga tidak dibaca demi keamanan. Silakan unduh ulang ekspor dari LAPOR.',
  'waktu-habis': ({ seconds }) =>
    `Berkas tidak selesai dibaca dalam ${count(seconds)} detik. Silakan ekspor untuk rentang tanggal yang lebih pendek.`,
} as const satisfies Record<LaporFileErrorCode, (params: LaporFileErrorParams) => string>;

/** The Indonesian sentence for a refused file. */
export function laporFileSentence(code: LaporFileErrorCode, params: LaporFileErrorParams): string {
  return LAPOR_FILE_SENTENCES[code](params);
}
