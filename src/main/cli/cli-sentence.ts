import type { ErrorCode } from '#contract/errors.ts';
import { type SentenceFacts, sentenceOf } from '#contract/sentences.ts';

/** What a person at a command line can type about it; the sentence itself is the same at every door. */
const HINTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  'tidak-berwenang': 'Profil lain: --as NAMA.',
  'tahap-tidak-cocok': 'Yang dapat dilakukan: "show".',
  'alasan-tanggal-mundur': 'Isian: "backdateReason".',
  'orang-tidak-dikenal': 'Daftar orang: "profile list".',
  'lampiran-tidak-ada': 'Melampirkan: "attach".',
  'jawaban-tidak-ada': 'Membuat draf: "draft-answer".',
  'pin-wajib': 'PIN baru: MEJA_NEW_PIN.',
  'status-tidak-dikenal': 'Memetakan: "map-status".',
  'perintah-tidak-dikenal': 'Daftar perintah: "help act".',
  'profil-tidak-dikenal': 'Daftar profil: "profile list".',
  'profil-perlu-dipilih': 'Memilih: --as NAMA; daftar: "profile list".',
  'pin-diperlukan': 'PIN: saat ditanya, atau MEJA_PIN.',
  'folder-tidak-kosong': 'Folder lain: --data FOLDER.',
  'sambungan-putus': 'Melihat hasilnya: "show".',
};

/** The sentence of a code with what can be typed about it. */
export function cliSentence(code: string, facts: SentenceFacts): string {
  const hint = Object.hasOwn(HINTS, code) ? HINTS[code as ErrorCode] : undefined;
  return hint === undefined ? sentenceOf(code, facts) : `${sentenceOf(code, facts)} ${hint}`;
}
