import { describe, expect, test } from 'vitest';
import { classOfWords, confidentialityOfWords } from '#main/lapor/class-words.ts';

describe('words of the columns', () => {
  test.each([
    ['Permintaan Informasi', 'permintaan-informasi'],
    ['PERMINTAAN  INFORMASI', 'permintaan-informasi'],
    ['Aspirasi', 'aspirasi'],
    [' Pengaduan ', 'pengaduan'],
    ['Tidak Berkadar Pengawasan', 'tidak-berkadar-pengawasan'],
    ['Pengaduan tidak berkadar pengawasan', 'tidak-berkadar-pengawasan'],
    ['Berkadar Pengawasan', 'berkadar-pengawasan'],
    ['Pengaduan Berkadar Pengawasan (60HK)', 'berkadar-pengawasan'],
    ['Aspirasi (5HK)', 'aspirasi'],
  ])('[IM-15] %s is the class %s', (words, expected) => {
    expect(classOfWords(words)).toBe(expected);
  });

  test.each([null, '', 'Lainnya', 'constructor', '__proto__', 'bukan pengaduan', 'Pengaduan/Aspirasi'])(
    '[IM-15] %s is no class',
    (words) => {
      expect(classOfWords(words)).toBeNull();
    },
  );

  test.each([
    ['Anonim', 'anonim'],
    ['RAHASIA', 'rahasia'],
    ['Anonim, Rahasia', 'rahasia'],
    ['Rahasia & Anonim', 'rahasia'],
    ['Biasa', 'biasa'],
    [null, null],
    ['', null],
    ['Tidak Rahasia', null],
    ['Bukan anonim', null],
    ['Terbuka', null],
  ])('[IM-16] %s means %s', (words, expected) => {
    expect(confidentialityOfWords(words)).toBe(expected);
  });
});
