import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';

/** What an act is called where its words become part of a case, in the words of the screens. */
const ACT_WORDS: Readonly<Record<ComplaintCommandKind, string>> = {
  'observe-lapor': 'Data LAPOR',
  register: 'Pencatatan laporan',
  'complete-registration': 'Lengkapi berkas',
  'link-lapor': 'Catat nomor LAPOR',
  verify: 'Verifikasi',
  hold: 'Tunda',
  'extend-deadline': 'Perpanjang batas waktu',
  resume: 'Lanjutkan',
  'not-ours': 'Bukan wewenang',
  archive: 'Arsipkan',
  handle: 'Kelola sendiri',
  classify: 'Klasifikasi',
  'set-confidentiality': 'Ubah kerahasiaan',
  dispose: 'Disposisi',
  return: 'Kembalikan ke koordinator',
  transfer: 'Alihkan',
  assign: 'Tugaskan',
  note: 'Catatan',
  attach: 'Lampirkan berkas',
  'link-duplicate': 'Tautkan laporan ganda',
  'unlink-duplicate': 'Lepas tautan laporan ganda',
  'draft-answer': 'Draf jawaban',
  'submit-answer': 'Ajukan jawaban',
  'approve-answer': 'Setujui jawaban',
  'return-answer': 'Kembalikan jawaban',
  'record-paper-approval': 'Catat persetujuan kertas',
  'mark-sent': 'Catat jawaban terkirim',
  'record-reply': 'Catat tanggapan pelapor',
  close: 'Selesaikan',
  reopen: 'Buka kembali',
  'record-satisfaction': 'Catat kepuasan',
  'correct-verdict': 'Tarik putusan',
  'correct-approval': 'Tarik persetujuan',
  'correct-sent': 'Betulkan catatan pengiriman',
  'adopt-lapor': 'Ikuti LAPOR',
  'mark-answered': 'Sudah dijawab di LAPOR',
  'reveal-identity': 'Buka identitas',
  'record-export': 'Cetak lembar laporan',
  erase: 'Hapus data pribadi',
};

/** The act of a command; a kind that this program does not know, by its own name. */
export function actWords(kind: string): string {
  return Object.hasOwn(ACT_WORDS, kind) ? ACT_WORDS[kind as ComplaintCommandKind] : kind;
}
