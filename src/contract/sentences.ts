import { DATE_SENTENCES } from '#contract/date-sentences.ts';
import { ERROR_CODES, type ErrorCode } from '#contract/errors.ts';
import { SYNC_SENTENCES } from '#contract/sync-sentences.ts';

/** The facts a sentence may name. */
export type SentenceFacts = Readonly<Record<string, string | number>>;

const NOTHING_WRITTEN = 'Tidak ada yang berubah.';

/**
 * One Indonesian sentence per code: what happened, what is safe, what to do. `{name}` is replaced by the fact of that
 * name; a fact that is not given leaves a dash.
 */
const SENTENCES: Record<ErrorCode, string> = {
  ...SYNC_SENTENCES,
  ...DATE_SENTENCES,
  'tidak-ditemukan': 'Laporan {id} tidak ada dalam antrean ini. Periksa nomornya.',
  'tidak-berwenang':
    'Peran {role} tidak boleh menjalankan "{command}". Minta orang yang berwenang, atau ganti profil.',
  'bukan-kantor-anda':
    'Laporan ini ditangani OPD lain ({office}). Hanya OPD itu dan koordinator yang dapat mengubahnya.',
  'perlu-program-baru':
    'Laporan {id} memuat catatan dari program yang lebih baru. Perbarui program untuk mengubahnya; isinya aman.',
  'sudah-dihapus':
    'Data pribadi laporan ini sudah dihapus. Laporan tetap dihitung, tetapi tidak dapat diubah lagi.',
  'putusan-berubah': 'Putusan laporan ini sudah berubah sejak Anda membacanya. Baca lagi, lalu ulangi.',
  'kantor-berubah': 'OPD laporan ini sudah berubah sejak Anda membacanya. Baca lagi, lalu ulangi.',
  'sudah-terdaftar': 'Laporan {id} sudah terdaftar. Buka laporan itu, tidak perlu didaftarkan lagi.',
  'nomor-lapor-lain': 'Laporan ini sudah bernomor LAPOR {laporId}. Nomor tidak dapat diganti.',
  'nomor-lapor-dipakai':
    'Nomor LAPOR {laporId} sudah dipakai laporan {id}. Tautkan sebagai duplikat bila sama.',
  'tahap-tidak-cocok':
    'Perintah "{command}" tidak dapat dijalankan pada tahap {stage}. Pilih yang ditawarkan untuk tahap ini.',
  'tanggal-masa-depan':
    'Tanggal {on} belum tiba (hari ini {today}). Isi tanggal yang sudah lewat atau hari ini.',
  'tanggal-sebelum-diterima': 'Tanggal {on} sebelum laporan diterima ({received}). Periksa tanggalnya.',
  'alasan-tanggal-mundur':
    'Tanggal {on} sebelum hari ini ({today}) memerlukan alasan. Isi alasannya, lalu ulangi.',
  'alasan-diperlukan': 'Alasan belum diisi. Tuliskan alasannya, lalu ulangi.',
  'tidak-ada-perubahan': 'Isinya sama dengan yang sudah tercatat. Tidak ada yang perlu disimpan.',
  'kantor-sama': 'Laporan sudah berada di OPD {office}.',
  'kantor-belum-ada': 'Laporan belum punya OPD. Disposisikan dahulu.',
  'orang-tidak-dikenal':
    'Orang "{person}" tidak ada dalam daftar profil. Pilih orang yang masih bekerja di sini.',
  'duplikat-diri-sendiri': 'Laporan tidak dapat menjadi duplikat dirinya sendiri.',
  'duplikat-berantai': 'Laporan {id} sendiri duplikat dari {parent}. Tautkan ke laporan {parent}.',
  'tidak-ada-duplikat': 'Laporan ini tidak tertaut sebagai duplikat.',
  'lampiran-tidak-ada': 'Lampiran {hash} belum ada pada laporan ini. Lampirkan dahulu berkasnya.',
  'jawaban-tidak-ada': 'Jawaban itu tidak ada pada laporan ini. Buat drafnya dahulu.',
  'jawaban-tahap-lain':
    'Jawaban berstatus "{state}"; perintah "{command}" belum atau tidak dapat dijalankan.',
  'jawaban-lain-terbuka': 'Masih ada jawaban lain yang belum dikirim. Selesaikan jawaban itu dahulu.',
  'draf-berubah':
    'Teks jawaban sudah berubah sejak Anda membacanya. Baca lagi, lalu ulangi. Kedua teks tersimpan dalam riwayat.',
  'belum-disetujui': 'Jawaban belum disetujui untuk teks ini. Ajukan dan tunggu persetujuan atasan.',
  'setujui-sendiri': 'Penulis jawaban tidak dapat menyetujui jawabannya sendiri. Minta atasan lain.',
  'belum-dijawab': 'Laporan belum dijawab. Kirim jawaban, atau catat bahwa sudah dijawab di LAPOR.',
  'tidak-ada-putusan': 'Belum ada putusan yang dapat dibetulkan pada laporan ini.',
  'sudah-ada-jawaban':
    'Sudah ada jawaban yang terkirim; putusan tidak dapat ditarik. Betulkan catatan pengirimannya dahulu.',
  'lapor-tidak-bersuara': 'LAPOR tidak memuat nilai untuk "{field}"; tidak ada yang dapat diambil.',
  'urutan-tanggal': 'Urutan tanggal terbalik: {after} sebelum {before}. Periksa tanggalnya.',
  'orang-terakhir':
    'Tidak dapat diakhiri: {person} orang terakhir yang dapat mengatur profil. Tambahkan pengganti dahulu.',
  'nama-dipakai': 'Nama "{name}" sudah dipakai profil lain. Pilih nama yang berbeda.',
  'pin-wajib': 'Peran {role} wajib memakai PIN. Isi PIN baru, lalu ulangi.',
  'status-tidak-dikenal': 'Status LAPOR "{status}" belum dipetakan. Petakan dahulu ke salah satu tahap.',
  'tanggal-libur-sudah-ada': 'Tanggal {date} sudah libur dalam kalender.',
  'tanggal-libur-tidak-ada': 'Tanggal {date} tidak tercatat sebagai hari libur.',
  'nama-templat-dipakai': 'Nama "{name}" sudah dipakai templat lain. Pilih nama yang berbeda.',
  'delegasi-tidak-ada': 'Delegasi ini tidak ada. Periksa daftarnya; tidak ada yang berubah.',
  'pengganti-tanpa-pin':
    'Penggantinya, {person}, belum punya PIN, sedangkan peran {role} wajib memakainya. Beri PIN lebih dahulu, lalu ulangi.',
  'templat-tidak-ada': 'Templat ini sudah tidak ada. Daftar templat tidak berubah.',

  'tanggal-tidak-sah': 'Tanggal "{date}" tidak ada di kalender. Tulis seperti 2026-03-13.',
  'jeda-tidak-sah': 'Jeda "{pause}" tidak sah. Tulis dua tanggal berurutan, misalnya 2026-03-10..2026-03-12.',
  'batas-tidak-sah': 'Batas waktu harus bilangan bulat mulai dari 1.',
  'kalender-tidak-sah':
    'Kalender tidak dapat dipakai ({place}: {detail}). Kalender sebelumnya tetap berlaku.',
  'aturan-tidak-sah':
    'Aturan "{rule}" tidak dapat dipakai ({field}: {detail}). Aturan sebelumnya tetap berlaku.',
  'aturan-ganda': 'Aturan "{rule}" ada dua untuk tanggal mulai {validFrom}. Aturan sebelumnya tetap berlaku.',

  'masukan-tidak-sah': `Isian untuk "{command}" tidak sah: {detail}. ${NOTHING_WRITTEN}`,
  'perintah-tidak-dikenal':
    'Perintah "{command}" tidak ada atau tidak dapat diketik di sini. Tidak ada yang berubah.',
  'profil-tidak-dikenal': 'Profil "{profile}" tidak ada. Pilih profil yang ada.',
  'profil-perlu-dipilih': 'Ada lebih dari satu orang di sini. Pilih dahulu sebagai siapa Anda bekerja.',
  'pin-diperlukan': 'Profil {profile} memakai PIN. Isi PIN-nya.',
  'pin-salah': `PIN profil {profile} salah. ${NOTHING_WRITTEN}`,
  'pin-terkunci': 'PIN terlalu sering salah. Tunggu {seconds} detik, lalu coba lagi.',
  'delegasi-selesai':
    'Peran yang dipinjamkan ini sudah berakhir; tidak ada yang berubah. Pilih peran Anda sendiri, lalu masuk.',
  'pin-terlalu-lemah': 'PIN paling sedikit {least} karakter.',
  'berkas-tidak-terbaca': 'Berkas {path} tidak dapat dibaca. Periksa nama dan izinnya.',
  'tujuan-tidak-tertulis':
    'Berkas {path} tidak dapat ditulis. Tutup program lain yang membukanya atau pilih tempat lain; data di desk aman.',
  'impor-berubah':
    'Antrean berubah setelah pratinjau ({rows} baris). Tidak ada yang ditulis; ulangi impor untuk melihat pratinjau baru.',
  'impor-dibatalkan': 'Impor dihentikan. Tidak ada baris yang ditulis.',
  'pratinjau-tidak-ada':
    'Pratinjau ini sudah diganti, ditutup, atau dimasukkan. Antrean tidak berubah karenanya; pilih lagi berkasnya.',
  'tidak-ada-baris': 'Tidak ada baris laporan dalam berkas ini. Pastikan berkas adalah ekspor LAPOR.',
  'folder-tidak-kosong':
    'Folder ini sudah berisi laporan. Contoh hanya dapat dibuat di folder kosong; pakai folder lain.',
  'tujuan-di-folder-data':
    'Folder {path} berada di dalam folder data. Tidak ada yang ditulis; pilih folder baru di tempat lain.',
  'alamat-di-jaringan':
    'Alamat ini bukan di PC ini, melainkan di jaringan. Tidak ada yang dibuka atau ditulis; salin dahulu ke PC ini, lalu pilih dari sini.',
  'bukan-folder-desk': 'Folder data belum ada, jadi belum ada yang dapat dibaca. Impor ekspor LAPOR dahulu.',

  'berkas-tidak-ada': 'Berkas tidak ditemukan atau tidak dapat dibaca. Periksa nama dan izinnya.',
  'berkas-kosong': 'Berkas kosong. Unduh ulang ekspor dari LAPOR.',
  'berkas-terlalu-besar': 'Berkas terlalu besar (batas {limit} MB). Ekspor periode yang lebih pendek.',
  'berkas-rusak': 'Berkas rusak atau terpotong. Tidak ada yang ditulis; unduh ulang ekspor dari LAPOR.',
  'berkas-terenkripsi': 'Berkas dilindungi kata sandi. Simpan ulang tanpa kata sandi, lalu impor lagi.',
  'bukan-ekspor-lapor':
    'Berkas ini bukan ekspor LAPOR: kolom "{column}" tidak ditemukan. Tidak ada yang ditulis.',
  'baris-terlalu-banyak': 'Baris terlalu banyak (batas {limit}). Ekspor periode yang lebih pendek.',
  'kolom-terlalu-banyak': 'Kolom terlalu banyak (batas {limit}). Pastikan berkas adalah ekspor LAPOR.',
  'akhir-baris-berbeda':
    'Akhir baris dalam berkas CSV ini tidak seragam, sehingga batas antarlaporan tidak pasti. Tidak ada yang ditulis; unduh ulang ekspornya sebagai Excel.',
  'rasio-kembang':
    'Isi berkas mengembang tidak wajar saat dibuka, jadi ditolak demi keamanan. Unduh ulang ekspor dari LAPOR.',
  'waktu-habis':
    'Membaca berkas terlalu lama dan dihentikan. Tidak ada yang ditulis; ekspor periode yang lebih pendek.',
  'memori-habis':
    'Berkas memerlukan terlalu banyak memori. Tidak ada yang ditulis; ekspor periode yang lebih pendek.',

  'tracking-id-tidak-sah': 'Tracking ID bukan angka.',
  'tanggal-tidak-terbaca': 'Tanggal tidak dapat dibaca.',
  'waktu-tidak-terbaca': 'Waktu tidak dapat dibaca.',
  'sel-terlalu-panjang': 'Isi sel terlalu panjang.',
  'baris-ganda': 'Tracking ID ini sudah ada di baris sebelumnya; yang pertama dipakai.',
  'disposisi-ganda': 'Tracking ID ini didisposisikan ke lebih dari satu OPD; baris pertama dipakai.',
  'baris-tidak-terbaca': 'Baris tidak dapat dibaca.',

  'disk-penuh':
    'Disk penuh: yang terakhir belum tersimpan, catatan sebelumnya aman. Kosongkan ruang, lalu ulangi.',
  'folder-baca-saja':
    'Folder data hanya dapat dibaca: yang terakhir belum tersimpan, catatan sebelumnya aman. Periksa izin folder.',
  'berkas-terkunci':
    'Berkas sedang dikunci program lain (misalnya antivirus): yang terakhir belum tersimpan. Tunggu sebentar, lalu ulangi.',
  'disk-gagal':
    'Disk gagal menulis atau membaca: yang terakhir mungkin belum tersimpan, catatan sebelumnya aman. Periksa disk dan buat cadangan.',
  'jurnal-rusak':
    'Catatan rusak di {path} ({detail}). Tidak ada yang dihapus; salinannya ada di folder quarantine. Pulihkan dari cadangan.',
  'folder-lebih-baru':
    'Folder ini ditulis program yang lebih baru. Tidak ada yang diubah; perbarui program ini.',
  'segel-rusak':
    'Bagian yang tersegel tidak dapat dibuka: kuncinya lain atau isinya berubah. Pulihkan dari cadangan.',
  'kunci-folder-hilang':
    'Kunci folder tidak ada, sehingga isinya tidak dapat dibuka. Pulihkan folder keys dari cadangan.',
  'kunci-folder-rusak':
    'Kunci folder rusak, sehingga isinya tidak dapat dibuka. Pulihkan folder keys dari cadangan.',
  'kunci-folder-sudah-ada':
    'Folder sudah punya kunci; kunci baru tidak dibuat agar isinya tetap dapat dibuka.',
  'pelindung-lain':
    'Kunci folder dilindungi dengan cara lain. Buka dengan cara yang dipakai saat folder disiapkan.',
  'frasa-sandi-salah': `Frasa sandi salah. ${NOTHING_WRITTEN}`,
  'gantungan-kunci-menolak':
    'Gantungan kunci sistem tidak mau membuka kunci folder ini (pengguna lain, PC lain, atau gantungan kunci disetel ulang). Isi folder tidak berubah; masuk ke PC sebagai pengguna semula, lalu buka lagi.',
  'lampiran-hilang': 'Lampiran tidak ada di folder data. Pulihkan dari cadangan.',
  'lampiran-rusak': 'Lampiran rusak. Pulihkan dari cadangan.',
  'lampiran-terlalu-besar': 'Lampiran terlalu besar. Perkecil berkasnya, lalu lampirkan lagi.',
  'bukan-cadangan': 'Folder {path} bukan cadangan program ini, atau tidak utuh. Tidak ada yang dipulihkan.',
  'tujuan-tidak-kosong': 'Folder {path} tidak kosong. Pilih folder baru agar tidak ada yang tertimpa.',
  'pemilik-tak-dikenal':
    'Folder sedang dipakai program lain yang tidak dikenal. Tutup program itu, lalu ulangi.',
  'sambungan-putus':
    'Desk yang membuka folder ini tertutup di tengah pekerjaan. Yang sudah tersimpan aman; buka lagi, periksa hasilnya, lalu ulangi bila perlu.',
  'folder-dipakai':
    'Folder ini sedang dipakai perintah lain, misalnya impor. Isinya aman; tunggu sampai selesai, lalu buka lagi.',
  'pesan-rusak': 'Jawaban desk yang membuka folder ini tidak dapat dibaca. Tutup desk itu, lalu ulangi.',
  'pesan-terlalu-besar': 'Perintah terlalu panjang untuk dikirim ke desk yang sedang terbuka.',

  'tahun-tanpa-kalender':
    'Perhatian: hari libur tahun {year} belum ada dalam kalender; hanya akhir pekan yang diperhitungkan.',
  'tulisan-terpotong':
    'Tulisan terakhir terpotong (listrik padam atau program terhenti) dan belum pernah dinyatakan tersimpan. Salinannya: {copy}.',
  'batch-dibuang': 'Impor yang terputus dibuang seluruhnya ({file}). Ulangi impor.',
  'hanya-baca': 'Folder data hanya dapat dibaca; perubahan tidak akan tersimpan.',
  'gambaran-dibuat-ulang':
    'Gambaran antrean dibuat ulang dari riwayat ({reason}). Tidak ada catatan yang hilang.',
  'gambaran-tidak-tersimpan':
    'Gambaran antrean belum dapat disimpan; semua catatan aman dan akan dicoba lagi.',
  'folder-salinan': 'Folder ini salinan atau dipindahkan; ia mendapat tanda pengenal baru.',
  'kunci-laporan-rusak':
    'Sebagian kunci laporan tidak terbaca ({lines} baris), sehingga data pribadinya tidak dapat dibuka. Pulihkan folder keys dari cadangan.',
  'laporan-tersegel':
    'Ada laporan yang bagian pribadinya tidak dapat dibuka karena kuncinya hilang atau rusak; laporan itu hanya dapat dibaca. Pulihkan folder keys dari cadangan.',
  'kunci-laporan-hilang':
    'Kunci laporan {id} hilang, sehingga laporan itu hanya dapat dibaca. Pulihkan folder keys dari cadangan.',
  'rahasia-terkunci':
    'Laporan rahasia {id} terkunci: isinya hanya terbuka dengan PIN orang yang berhak. Masuklah dengan PIN Anda; bila PIN baru saja disetel ulang, sambungkan dahulu ke pusat atau minta koordinator masuk di PC ini.',
  'folder-awan':
    'Folder data berada di {service}. Layanan itu dapat merusak catatan; pindahkan ke folder di PC ini.',
  'folder-jaringan':
    'Folder data berada di jaringan. Dua PC dapat membukanya bersamaan; pindahkan ke folder di PC ini.',

  'belum-masuk': 'Belum ada yang masuk, atau meja sedang terkunci. Yang sudah tersimpan aman; masuk dahulu.',
  'meja-tak-terjangkau':
    'Meja tidak menjawab; mungkin programnya tertutup. Yang sudah tersimpan aman. Tunggu sebentar, atau buka programnya lagi.',
  'kesalahan-program':
    'Kesalahan program (nomor {id}). Catatan yang sudah tersimpan aman; ulangi, dan laporkan nomor itu bila terjadi lagi.',
  'sudah-diatur': 'Folder ini sudah diatur. Masuk dengan profil yang ada.',
  'preferensi-rusak':
    'Setelan tampilan PC ini tidak terbaca dan dikembalikan ke semula. Laporan dan catatan tidak terpengaruh.',
  'berkas-kalender-rusak':
    'Setelan berkas kalender tidak terbaca, jadi berkas itu tidak diperbarui lagi. Laporan dan catatan tidak terpengaruh; simpan lagi berkasnya di layar Tenggat.',
  'pengingat-rusak':
    'Catatan pengingat di PC ini tidak terbaca dan dimulai dari awal; pengingat dapat datang sekali lagi. Laporan dan catatan tidak terpengaruh.',
  'tunda-pengingat-tidak-sah':
    'Pengingat dapat ditunda sampai paling lama {days} hari ke depan. Pilih tanggal sesudah hari ini.',

  'perlu-tautan':
    'Jendela ini belum dikenal meja, atau meja sudah dimulai ulang. Catatan yang sudah tersimpan aman. Jalankan lagi Meja Aduan (npm start) untuk membuka jendela baru.',
  'tautan-tidak-berlaku':
    'Tautan ini sudah dipakai atau sudah lewat waktunya. Setiap tautan hanya berlaku satu kali, agar orang lain tidak dapat masuk. Jalankan lagi Meja Aduan (npm start) untuk mendapat tautan baru.',
  'alamat-ditolak':
    'Alamat ini bukan alamat meja. Tidak ada yang dibuka. Pakai tautan yang ditampilkan saat Meja Aduan dijalankan.',
  'asal-ditolak': 'Permintaan ini datang dari halaman lain, bukan dari meja. Tidak ada yang dijalankan.',
  'halaman-tidak-ada': 'Halaman ini tidak ada. Tutup jendela ini, lalu buka Meja Aduan lagi.',
  'cara-ditolak': 'Permintaan semacam ini tidak dilayani. Tidak ada yang berubah.',
  'isi-ditolak': 'Isi permintaan tidak dalam bentuk yang dikenal. Tidak ada yang berubah.',
  'isi-terlalu-besar': `Isi yang dikirim melebihi {megabytes} MB. ${NOTHING_WRITTEN}`,
  'meja-menutup': 'Meja sedang ditutup. Yang sudah tercatat aman; buka Meja Aduan lagi untuk melanjutkan.',
  'pilihan-tidak-dikenal': 'Pilihan tidak dikenal: {detail}. Jalankan "npm start -- --help" untuk daftarnya.',
  'port-terpakai':
    'Port {port} sedang dipakai program lain. Data tidak tersentuh. Pilih port lain dengan --port, atau jalankan tanpa --port.',
  'meja-sudah-terbuka': 'Meja untuk folder {path} sudah terbuka.',
  'bukan-folder-latihan':
    'Folder {path} sudah berisi sesuatu dan bukan folder latihan, jadi tidak disentuh. Pindahkan folder itu, atau pilih folder data lain.',
};

/** The Indonesian sentence of a code with its facts; a code outside the closed list is shown as it is. */
export function sentenceOf(code: string, facts: SentenceFacts): string {
  if (!isErrorCode(code)) return code;
  return SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '-'));
}

function isErrorCode(code: string): code is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(code);
}
