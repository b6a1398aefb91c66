import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '#main/lapor/plain-text.ts';

describe('the words of a cell', () => {
  test.each([
    ['Jalan rusak', 'Jalan rusak'],
    ['umur <17 tahun', 'umur <17 tahun'],
    ['a < b dan c > d', 'a < b dan c > d'],
    ['harga < 5 > 3', 'harga < 5 > 3'],
    ['saya <nama> dari <desa>', 'saya <nama> dari <desa>'],
    ['<3 Sanggau', '<3 Sanggau'],
    ['Sekolah & guru', 'Sekolah & guru'],
    ['<p>Jalan <b>rusak</b></p>', 'Jalan rusak'],
    ['<p>umur <17 tahun</p>', 'umur <17 tahun'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['&lt;b&gt;', '<b>'],
    ['&#74;alan&nbsp;rusak', 'Jalan rusak'],
    ['<P>satu</P><P>dua</P>', 'satu\n\ndua'],
    ['satu<br>dua<br/>tiga', 'satu\ndua\ntiga'],
    ['<h1>Judul</h1>', 'Judul'],
    ['<script>alert(1)</script>Jalan', 'Jalan'],
    ['<SCRIPT src="http://x.example/a.js"></SCRIPT>Jalan', 'Jalan'],
    ['<style>p{color:red}</style>Jalan', 'Jalan'],
    ['<img src=x onerror=alert(1)>Jalan', 'Jalan'],
    ['<iframe src="http://x.example">a</iframe>Jalan', 'Jalan'],
    ['<a href="javascript:alert(1)">klik</a>', 'klik'],
    ['<!-- rahasia -->Jalan', 'Jalan'],
  ])('[IM-17] %j reads %j', (cell, words) => {
    expect(plainText(cell)).toBe(words);
  });

  test('[IM-17] a link to the web keeps its address', () => {
    expect(plainText('<a href="https://sanggau.example/berita">berita</a>')).toBe(
      'berita [https://sanggau.example/berita]',
    );
  });

  test('[IM-17] lines of a text without blocks stay lines', () => {
    expect(plainText('satu &amp; dua\ntiga')).toBe('satu & dua\ntiga');
  });

  test('[IM-18] control characters, NUL and turned reading order are gone; tab and line feed stay', () => {
    expect(plainText('a\u0000b\u0007c\td\r\ne\rf\u202eg\u2066h')).toBe('abc\td\ne\nfgh');
    expect(plainText('e\u0301')).toBe('\u00e9');
    expect(plainText('\ufeff \u00a0Jalan\u00a0rusak ')).toBe('Jalan rusak');
    expect(plainText('a\ud800b')).toBe('a\ufffdb');
  });

  test('[IM-18] a letter carries at most 30 marks, however many there are', () => {
    expect(plainText(`a${'\u0316\u0323'.repeat(50_000)} b`)).toBe(
      `a${'\u0316\u0323'.repeat(15)} b`.normalize('NFC'),
    );
  });

  test('[IM-18] control characters written as entities are gone too', () => {
    expect(plainText('<p>a&#8;b&#x202E;c</p>')).toBe('abc');
  });

  test('[IM-17] tags nested ten thousand deep are survived', () => {
    expect(() => plainText(`${'<div>'.repeat(10_000)}x${'</div>'.repeat(10_000)}`)).not.toThrow();
    expect(() => plainText('<b'.repeat(50_000))).not.toThrow();
    expect(() => plainText('<!--'.repeat(20_000))).not.toThrow();
  });

  test('[IM-17] the work grows with the length of the text, not with its square', () => {
    const hostile = ['<a ', '<a href="', '&#', '<', '<!--', '<p', '&a'];
    // Squared, these would run into the test's own time limit.
    const texts = hostile.map((piece) => plainText(piece.repeat(Math.floor(100_000 / piece.length))));
    expect(texts).toHaveLength(hostile.length);
  });

  test('[IM-18] any text comes out without control characters, and cleaned twice is cleaned once', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '</script>',
      '&amp;',
      '<',
      '>',
      '&',
      '"',
      'kata ',
      '\u0000',
      '\u202e',
      '\n',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const words = plainText(cell);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
        expect(words).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(words).toBe(words.trim().normalize('NFC'));
      }),
      { seed: 17, numRuns: 1_000 },
    );
  });
});
