import type { SyncErrorCode } from '#contract/errors.ts';

/** What meeting a hub may end in, in Indonesian: what happened, what is safe, what to do. */
export const SYNC_SENTENCES: Readonly<Record<SyncErrorCode, string>> = {
  'kepala-tertinggal':
    'Orang lain lebih dahulu mencatat pada laporan ini. Langkah Anda aman dan dicoba lagi sesudah catatan mereka diterima.',
  'bukan-hak-anda':
    'Pusat menolak langkah ini: orang itu tidak berwenang di perangkat ini. Isinya tersimpan; minta orang yang berwenang.',
  'hak-berakhir':
    'Hak orang yang menulis langkah ini sudah berakhir. Langkahnya aman dan menunggu keputusan koordinator.',
  'menunggu-koordinator':
    'Laporan ini belum menjadi bagian kantor Anda. Langkahnya aman dan menunggu koordinator.',
  'hub-terlalu-lama':
    'Program di pusat lebih lama daripada program ini dan belum mengenal langkah ini. Langkahnya menunggu; minta pusat diperbarui.',
  'lampiran-belum-sampai':
    'Lampiran jawaban belum sampai di pusat. Catatan pengiriman menunggu sampai lampirannya terkirim.',
  'langkah-rusak':
    'Pusat tidak menerima langkah ini karena isinya tidak sesuai perintahnya. Isinya tersimpan di sini.',
  'ditolak-koordinator': 'Koordinator tidak menerima langkah ini: {reason}. Isinya tersimpan di sini.',
  'laporan-ditarik':
    'Laporan ini tidak lagi menjadi bagian kantor Anda. Yang Anda tulis dan belum terkirim disimpan di sini.',
  'hub-tak-terjangkau':
    'Pusat tidak terjangkau. Semua yang ditulis aman di PC ini dan dikirim begitu sambungan ada.',
  'hub-lain':
    'Yang menjawab bukan pusat tempat meja ini bergabung (sertifikatnya lain). Tidak ada yang dikirim. Hubungi koordinator.',
  'perangkat-tidak-dikenal':
    'Pusat tidak mengenal perangkat ini. Yang ditulis aman di PC ini. Minta undangan baru kepada koordinator.',
  'perangkat-dicabut':
    'Perangkat ini dicabut oleh koordinator. Laporan di PC ini sudah dihapus dan tidak dapat dibuka lagi.',
  'perangkat-pergi':
    'Perangkat ini sedang dilepas: yang belum terkirim sudah diserahkan kepada koordinator, dan tidak ada lagi yang diterima.',
  'protokol-lain':
    'Program ini dan program di pusat terlalu berbeda untuk saling bicara. Yang ditulis aman; perbarui yang lebih lama.',
  'hub-sibuk': 'Pusat sedang sibuk. Yang ditulis aman di PC ini dan dikirim sebentar lagi.',
  'hub-gagal': 'Pusat menjawab dengan kesalahan. Yang ditulis aman di PC ini; dicoba lagi sebentar lagi.',
  'sudah-bergabung': 'Meja ini sudah bergabung dengan sebuah pusat.',
  'belum-bergabung': 'Meja ini belum bergabung dengan pusat. Minta undangan kepada koordinator.',
  'undangan-tidak-berlaku':
    'Pusat tidak mengenal undangan ini. Tidak ada yang berubah di PC ini. Periksa kodenya, atau minta undangan baru kepada koordinator.',
  'undangan-terpakai':
    'Undangan ini sudah dipakai satu perangkat, dan satu undangan hanya untuk satu perangkat. Tidak ada yang berubah di PC ini. Minta undangan baru kepada koordinator.',
  'undangan-lewat':
    'Masa berlaku undangan ini sudah lewat. Tidak ada yang berubah di PC ini. Minta undangan baru kepada koordinator.',
  'undangan-tidak-sah':
    'Teks itu bukan undangan Meja Aduan, atau tidak lengkap. Tidak ada yang berubah. Salin kodenya utuh, atau pilih berkas undangannya.',
  'undangan-tanpa-alamat':
    'Kode saja tidak memuat alamat pusat. Tidak ada yang berubah. Isi juga alamatnya, atau pakai berkas atau QR undangan.',
  'undangan-pusat-lain':
    'Yang menjawab di {address} bukan pusat pembuat undangan ini (sertifikatnya lain). Tidak ada yang dikirim. Periksa alamatnya dan tanyakan kepada koordinator.',
  'undangan-belum-dibaca': 'Belum ada undangan yang dibaca. Masukkan undangannya dahulu.',
  'alamat-pusat-tidak-sah':
    'Alamat {address} tidak dapat dibaca. Tulis seperti 192.168.1.5:8443 atau https://pusat.contoh.go.id.',
  'pusat-tak-terjangkau':
    'Pusat di {address} tidak menjawab. Undangan belum terpakai dan tidak ada yang berubah. Periksa apakah pusat menyala dan PC ini satu jaringan dengannya, lalu coba lagi.',
  'gambar-tanpa-undangan':
    'Tidak ada QR undangan yang terbaca pada gambar itu. Pakai gambar yang lebih tajam dan utuh, atau masukkan kodenya.',
  'orang-belum-di-pusat':
    'Pusat belum mengenal orang itu. Tunggu sampai perubahan terkirim, lalu buat undangannya lagi.',
  'jam-pc-berbeda':
    'Jam PC ini berbeda {minutes} menit dari jam pusat. Betulkan tanggal dan jam PC dahulu: batas waktu dihitung darinya.',
  'keputusan-tidak-ada': 'Langkah itu tidak lagi menunggu keputusan.',
  'bukan-titipan': 'Berkas ini bukan berkas titipan Meja Aduan. Tidak ada yang berubah.',
  'titipan-lebih-baru':
    'Berkas titipan ini dibuat program yang lebih baru. Tidak ada yang berubah; perbarui program ini, lalu ulangi.',
  'titipan-arah-lain':
    'Berkas titipan ini untuk arah sebaliknya: yang dibuat meja diterapkan di pusat, balasan pusat diterapkan di meja. Tidak ada yang berubah.',
  'titipan-untuk-lain':
    'Berkas titipan ini untuk perangkat atau pusat lain dan tidak dapat dibuka di sini. Tidak ada yang berubah; serahkan kepada tujuannya.',
  'titipan-terpotong':
    'Berkas titipan ini tidak utuh: ujungnya hilang. Tidak ada yang berubah; salin atau kirim ulang berkasnya.',
  'titipan-rusak':
    'Isi berkas titipan ini berubah sejak dibuat. Tidak ada yang berubah; salin ulang, atau buat berkas baru.',
  'titipan-pengirim-lain':
    'Tanda tangan berkas titipan ini bukan dari pengirim yang disebutnya. Tidak ada yang berubah; tanyakan asal berkasnya.',
  'titipan-melebihi-batas':
    'Berkas titipan ini memuat bagian yang lebih besar daripada batasnya. Tidak ada yang berubah.',
  'titipan-lama':
    'Berkas titipan ini menjawab keadaan yang sudah lewat. Tidak ada yang berubah; bila masih ada yang ditunggu, buat berkas baru untuk pusat.',
  'titipan-masa-lain':
    'Berkas titipan ini berasal dari masa pusat yang lain: pusat dipulihkan atau dipasang ulang di antaranya. Tidak ada yang berubah; buat berkas baru untuk pusat.',
  'titipan-pusat-dipulihkan':
    'Pusat dipulihkan dari cadangan dan belum menerima isi berkas Anda. Semuanya aman di PC ini; buat berkas titipan baru, yang menawarkan kembali apa yang hilang di pusat.',
  'titipan-belum-siap':
    'Meja ini belum mengenal kunci pusat untuk berkas titipan. Hubungkan sekali ke pusat lewat jaringan, lalu ulangi.',
};
