import type { ErrorCode } from '#contract/errors.ts';

/** Why rules, calendars, pauses and extensions are not taken, in Indonesian: what happened, what is safe, what to do. */
export const DATE_SENTENCES = {
  'hitungan-tidak-berjalan':
    'Batas waktu "{rule}" tidak sedang berjalan pada laporan ini, jadi tidak dapat diperpanjang.',
  'sudah-diperpanjang': 'Batas waktu "{rule}" sudah pernah diperpanjang; perpanjangan hanya satu kali.',
  'perpanjangan-tidak-diatur':
    'Aturan "{rule}" tidak mengizinkan perpanjangan. Koordinator dapat mengaturnya dalam Pengaturan, Aturan.',
  'perpanjangan-terlalu-lama': 'Perpanjangan {days} hari melebihi batas aturan, yaitu {most} hari.',
  'tunda-terlalu-lama':
    'Tunda dengan sebab ini paling lama {days} hari kalender, sampai {last}. Pilih tanggal yang lebih awal.',
  'aturan-sudah-ada':
    'Aturan "{rule}" sudah punya versi yang berlaku sejak {validFrom}. Pilih tanggal berlaku yang lain; tidak ada yang berubah.',
  'aturan-tidak-ada':
    'Aturan "{rule}" versi {validFrom} bukan buatan instansi ini, jadi tidak dapat dihapus. Buat versi baru untuk menggantikannya.',
  'aturan-keliru': 'Aturan "{rule}" belum benar pada bagian "{field}": {detail}. Tidak ada yang berubah.',
  'kalender-sudah-ada': 'Kalender {version} sudah dipakai. Tidak ada yang berubah.',
  'kalender-keliru':
    'Kalender tidak dapat dipakai: periksa {place} (tanggal ganda, di luar tahunnya, atau tahun tanpa dasar keputusan). Tidak ada yang berubah.',
  'kalender-tidak-terbaca':
    'Berkas "{file}" bukan kalender hari libur yang dikenal ({detail}). Pilih paket kalender (.json) atau berkas iCalendar (.ics); tidak ada yang berubah.',
  'kalender-berulang':
    'Berkas "{file}" memuat acara berulang ({name}). Hari libur harus ditulis satu per satu dengan tanggalnya; tidak ada yang berubah.',
  'tanda-tangan-kalender-salah':
    'Tanda tangan kalender "{file}" tidak cocok dengan isinya: berkas ini rusak atau diubah orang. Mintalah berkas aslinya; tidak ada yang berubah.',
} as const satisfies Partial<Record<ErrorCode, string>>;
