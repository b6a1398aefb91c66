import type { ComplaintClass, Confidentiality } from '#domain/complaint/lapor-fields.ts';

/** LAPOR's three classes and the four of local systems. */
const CLASSES: ReadonlyMap<string, ComplaintClass> = new Map([
  ['permintaan informasi', 'permintaan-informasi'],
  ['aspirasi', 'aspirasi'],
  ['pengaduan', 'pengaduan'],
  ['tidak berkadar pengawasan', 'tidak-berkadar-pengawasan'],
  ['pengaduan tidak berkadar pengawasan', 'tidak-berkadar-pengawasan'],
  ['berkadar pengawasan', 'berkadar-pengawasan'],
  ['pengaduan berkadar pengawasan', 'berkadar-pengawasan'],
]);

/** The class that the words of `Klasifikasi Laporan` name; a remark in brackets, `Aspirasi (5HK)`, is left out. */
export function classOfWords(words: string | null): ComplaintClass | null {
  const named = (words ?? '').replace(/\([^()]*\)/gu, ' ');
  return CLASSES.get(simplified(named)) ?? null;
}

/**
 * What `Tipe Laporan (Anonim/Rahasia)` says. Words that name both mean `rahasia`, the stricter; words that deny
 * ("tidak rahasia") and words that name neither are not interpreted.
 */
export function confidentialityOfWords(words: string | null): Confidentiality | null {
  const said = simplified(words ?? '');
  if (/\b(?:tidak|bukan|non)\b/u.test(said)) return null;
  if (/\brahasia\b/u.test(said)) return 'rahasia';
  if (/\banonim\b/u.test(said)) return 'anonim';
  return said === 'biasa' ? 'biasa' : null;
}

function simplified(words: string): string {
  return words.toLowerCase().replace(/\s+/gu, ' ').trim();
}
