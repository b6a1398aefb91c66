import type { z } from 'zod';

/**
 * What is wrong with a field, in Indonesian, for whoever typed it; a shape's own words ("tanggal harus YYYY-MM-DD…") go
 * before these. Given to a parse as its `error`; undefined leaves the library's words.
 */
export const refusedField: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return 'wajib diisi';
  switch (issue.code) {
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum));
    case 'too_big':
      return `paling banyak ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_type':
      return `harus ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `pilih salah satu: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `isian tidak dikenal: ${issue.keys.join(', ')}`;
    case 'invalid_format':
      return 'bentuknya tidak sesuai';
    case 'invalid_union':
      return 'isinya tidak sesuai';
    default:
      return undefined;
  }
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'kumpulan isian',
};

function atLeast(origin: string, least: number): string {
  if (least === 1 && origin === 'string') return 'wajib diisi';
  return `paling sedikit ${least}${unitOf(origin)}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' huruf';
  return origin === 'array' ? ' butir' : '';
}
