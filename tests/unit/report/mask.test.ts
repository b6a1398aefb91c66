import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskName } from '#domain/report/mask-name.ts';
import { maskText } from '#domain/report/mask-text.ts';

describe('maskName', () => {
  test.each([
    ['Budi Santoso', 'B*** S***'],
    ['  siti\u00a0 nur  AISYAH ', 's*** n*** A***'],
    ['A', 'A***'],
    ['Ñoño', 'Ñ***'],
    ['𝒜li', '𝒜***'],
    ['budi@contoh.id', 'b***'],
    ['Pelapor', 'Pelapor'],
    ['', 'Pelapor'],
    [' \t', 'Pelapor'],
    [null, 'Pelapor'],
  ])('[SM-12] %j becomes %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test('[SM-12] masking twice changes nothing, and no word keeps more than its first letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const masked = maskName(name);
        expect(maskName(masked)).toBe(masked);
        expect(masked).toMatch(/^(Pelapor|\S{1,2}\*{3}( \S{1,2}\*{3})*)$/u);
      }),
      { seed: 20261, numRuns: 500 },
    );
  });
});

describe('maskText', () => {
  test.each([
    ['NIK saya 6103011201900001.', 'NIK saya [nomor disamarkan].'],
    ['KK 6103 0112 0190 0001 hilang', 'KK [nomor disamarkan] hilang'],
    ['hubungi 081234567890', 'hubungi [nomor disamarkan]'],
    ['WA +62 812-3456-7890 ya', 'WA [nomor disamarkan] ya'],
    ['telp (0564) 21 234', 'telp [nomor disamarkan]'],
    ['0812.3456.789, segera', '[nomor disamarkan], segera'],
    ['rekening 12345678', 'rekening [nomor disamarkan]'],
    ['０８１２３４５６７８９０ penuh', '[nomor disamarkan] penuh'],
    ['surel budi.s+1@contoh.co.id dan a@b.id', 'surel [surel disamarkan] dan [surel disamarkan]'],
  ])('[SM-13] %j becomes %j', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test.each([
    'tanggal 08-03-2026 pukul 09.12',
    'sejak 2026-03-13 sampai 13/03/2026',
    'biaya Rp 1.250.000.000 tidak jelas',
    'RT 03 RW 012, nomor rumah 1234567',
    'Perda 5 Tahun 2019 pasal 12',
    'usul @kominfo, cek 50%',
  ])('[SM-13] %j stays', (text) => {
    expect(maskText(text)).toBe(text);
  });

  test('[SM-13] no run of eight digits and no address survives, masking twice changes nothing', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[0-9 .+()-]{1,30}$/),
      fc.emailAddress(),
      fc.string({ maxLength: 10 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const masked = maskText(pieces.join(' '));
        expect(masked).not.toMatch(/\p{Nd}{8}/u);
        expect(maskText(masked)).toBe(masked);
      }),
      { seed: 20262, numRuns: 1_000 },
    );
  });

  test.each(['a', '0', '1 ', '0812 ', '.@', 'a@', '+62-', '(0'])(
    '[SM-13] a text of 100,000 characters made of %j takes no more than linear work',
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      // Work that grew with the square of the length would run into the test's own time limit.
      expect(maskText(text).length).toBeGreaterThan(0);
    },
  );
});
