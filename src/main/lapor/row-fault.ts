import { maskText } from '#domain/report/mask-text.ts';
import type { RowProblemCode } from '#main/lapor/read-row.ts';

/** What is wrong with a row: its code and an Indonesian sentence that quotes nothing a person wrote. */
export type RowFault = { readonly code: RowProblemCode; readonly detail: string };

/**
 * A date or time that went wrong is quoted only when it looks like one: figures, and no more than one word. In a row whose
 * cells moved a telephone or identity number stands there; no date has so many figures in one run.
 */
const QUOTABLE = /^(?=.*\d)[\d\s.,:/'+-]*(?:\p{L}{1,12}[\d\s.,:/'+-]*)?$/u;
const LONG_RUN = /\p{Nd}{6,}/u;
const LONGEST_QUOTE = 30;

export const idFault: RowFault = {
  code: 'tracking-id-tidak-sah',
  detail: 'Nomornya terdiri dari 1 sampai 15 angka.',
};

export function dateFault(column: string, said: string): RowFault {
  if (said.trim() === '') return { code: 'tanggal-tidak-terbaca', detail: `Kolom "${column}" kosong.` };
  return {
    code: 'tanggal-tidak-terbaca',
    detail: `Kolom "${column}" bukan tanggal yang dikenali${quote(said)}.`,
  };
}

export function timeFault(column: string, said: string): RowFault {
  return { code: 'waktu-tidak-terbaca', detail: `Kolom "${column}" bukan jam yang dikenali${quote(said)}.` };
}

export function lengthFault(column: string, longest: number): RowFault {
  const most = longest.toLocaleString('id-ID');
  return {
    code: 'sel-terlalu-panjang',
    detail: `Isi kolom "${column}" lebih panjang dari ${most} karakter.`,
  };
}

export function markupFault(column: string): RowFault {
  return { code: 'sel-terlalu-panjang', detail: `Isi kolom "${column}" berisi terlalu banyak kode HTML.` };
}

export function widthFault(cells: number, headings: number): RowFault {
  return {
    code: 'baris-tidak-terbaca',
    detail: `Baris berisi ${cells} sel, sedangkan judul kolom ada ${headings}; isinya mungkin bergeser.`,
  };
}

function quote(said: string): string {
  const text = said.trim();
  const looksLikeOne = text.length <= LONGEST_QUOTE && QUOTABLE.test(text);
  return looksLikeOne && !LONG_RUN.test(text) && maskText(text) === text ? `: ${text}` : '';
}
