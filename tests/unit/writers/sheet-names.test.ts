import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from '#main/writers/sheet-names.ts';

test('[SM-18] names that sheets may not have are made fit', () => {
  expect(
    sheetNames([
      'Daftar',
      'daftar',
      'a/b\\c:d*e?f[g]',
      '\'<&>"',
      '',
      'Dinas Pekerjaan Umum dan Penataan Ruang',
    ]),
  ).toEqual(['Daftar', 'daftar 2', 'a b c d e f g', 'Lembar', 'Lembar 2', 'Dinas Pekerjaan Umum dan Penata']);
});

test('[SM-18] 200 equal long names stay apart and short', () => {
  const names = sheetNames(Array.from({ length: 200 }, () => 'Dinas Pekerjaan Umum dan Penataan Ruang'));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(200);
  expect(Math.max(...names.map((name) => name.length))).toBe(31);
});

test('[SM-18] whatever the names, all are allowed and none twice', () => {
  const letters = fc.constantFrom(...'aA1 []/\\:*?\'"<>&\u0000\ud800😀');
  const name = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), (names) => {
      const safe = sheetNames(names);
      expect(new Set(safe.map((one) => one.toLowerCase())).size).toBe(names.length);
      for (const one of safe) expect(one).toMatch(/^[^[\]/\\:*?'"<>&\p{C}]{1,31}$/u);
    }),
    { seed: 20269, numRuns: 500 },
  );
});
