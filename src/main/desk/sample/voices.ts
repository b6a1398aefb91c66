import type { Dice } from '#main/desk/sample/dice.ts';
import { PHRASES } from '#main/desk/sample/phrases.ts';

/** How a reporter writes. */
export const VOICES = [
  { name: 'rapi', weight: 62 },
  { name: 'pesan-singkat', weight: 15 },
  { name: 'berteriak', weight: 6 },
  { name: 'berbaris', weight: 6 },
  { name: 'emoji', weight: 4 },
  { name: 'panjang', weight: 2 },
  { name: 'rumus', weight: 2 },
  { name: 'kabur', weight: 3 },
] as const;
export type Voice = (typeof VOICES)[number]['name'];

/** As on a phone with expensive letters. */
const SHORT: Readonly<Record<string, string>> = {
  yang: 'yg',
  tidak: 'tdk',
  sudah: 'sdh',
  dengan: 'dgn',
  dan: '&',
  untuk: 'utk',
  belum: 'blm',
  kami: 'kmi',
  saya: 'sy',
  juga: 'jg',
  karena: 'krn',
  dalam: 'dlm',
  mohon: 'mhn',
  tolong: 'tlg',
  jalan: 'jln',
  tahun: 'thn',
  bulan: 'bln',
  minggu: 'mgg',
  hari: 'hr',
  orang: 'org',
  banyak: 'bnyk',
  sampai: 'smpe',
  bisa: 'bs',
  dapat: 'dpt',
  kepada: 'kpd',
  seperti: 'sprti',
  tetapi: 'tp',
  kalau: 'klo',
  bapak: 'bpk',
  segera: 'sgra',
  warga: 'wrga',
  petugas: 'ptugas',
  dari: 'dr',
  pada: 'pd',
  masyarakat: 'masy',
  terima: 'trima',
  kasih: 'ksh',
};
const TYPO_SHARE = 0.04;

/** The same words as somebody in a hurry types them: shortened, no capitals, few stops, now and then a slip. */
export function shortened(text: string, dice: Dice): string {
  return text
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => (dice.chance(TYPO_SHARE) ? slipped(word, dice) : (SHORT[word] ?? word)))
    .replace(/[.,] /g, (stop) => (dice.chance(0.5) ? ' ' : stop));
}

/** Two neighbouring letters change places, or one is struck twice. */
function slipped(word: string, dice: Dice): string {
  const at = dice.between(0, word.length - 1);
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  return dice.chance(0.5)
    ? before + letter + letter + after
    : before + after.slice(0, 1) + letter + after.slice(1);
}

export function shouted(text: string, dice: Dice): string {
  return `${text.toUpperCase().replace(/[.]/g, '!')}${'!'.repeat(dice.between(1, 4))}`;
}

export function withEmoji(text: string, dice: Dice): string {
  return `${text} ${dice.pick(PHRASES.emoji)}${dice.pick(PHRASES.emoji)}`;
}
