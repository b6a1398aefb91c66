import type { HubError, HubErrorCode } from '#hub/pg/hub-error.ts';

/** What happened, what is safe, what to do: for whoever starts a hub. `{detail}` is what it is about. */
const SENTENCES: Record<HubErrorCode, string> = {
  'hub-sudah-berjalan':
    'Pusat untuk folder {detail} sudah berjalan; datanya tidak tersentuh. Pakai pusat itu, hentikan dahulu, atau pilih folder lain dengan --data.',
  'hub-basis-data-lebih-baru':
    'Basis data ini dibuat program yang lebih baru ({detail}); tidak ada yang diubah. Perbarui program hub, lalu jalankan lagi.',
  'hub-basis-data-lama':
    'PostgreSQL di DATABASE_URL terlalu lama (versi {detail}); tidak ada yang diubah. Pakai PostgreSQL 15 atau lebih baru.',
  'hub-basis-data-gagal':
    'Basis data pusat tidak dapat dijalankan atau tidak menjawab; yang sudah diterima tetap ada di foldernya. Periksa ruang disk dan catatan dalam postgres/log. Keterangan: {detail}',
  'hub-folder-tak-terjangkau':
    'Pusat dijalankan oleh root, dan PostgreSQL berjalan sebagai pengguna lain yang tidak dapat masuk ke {detail}. Tidak ada yang dibuat. Pilih folder lain dengan --data, atau jalankan pusat sebagai pengguna biasa.',
  'hub-tanpa-postgresql':
    'Program PostgreSQL untuk sistem ini ({detail}) tidak terpasang. Jalankan npm install lagi, atau tunjuk PostgreSQL Anda sendiri dengan DATABASE_URL.',
  'hub-kunci-hilang':
    'Basis data ada, tetapi kunci pusat di {detail} tidak ada atau bukan kuncinya; tidak ada yang dibuka atau diubah. Kembalikan berkas kunci itu dari cadangan.',
  'hub-tanpa-tls':
    'Pusat tidak mau melayani jaringan tanpa TLS ({detail}); tidak ada yang dibuka. Tambahkan --tls, atau --allow-http bila TLS diurus perantara di depannya.',
  'hub-port-terpakai':
    'Alamat {detail} sudah dipakai program lain atau tidak boleh dipakai; data pusat tidak tersentuh. Pilih --port yang lain.',
};

/** The sentence of a failure, with its code for whoever is asked about it. */
export function hubSentence({ code, detail }: HubError): string {
  return `${SENTENCES[code].replace('{detail}', () => detail)} [${code}]`;
}
