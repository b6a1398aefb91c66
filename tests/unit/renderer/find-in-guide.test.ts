import { describe, expect, test } from 'vitest';
import { GUIDE_PAGES } from '#renderer/app/guide-pages.ts';
import { findInGuide } from '#renderer/screens/help/find-in-guide.ts';
import { guidePage } from '#renderer/screens/help/guide.ts';
import { parseMarkdown } from '#renderer/screens/help/markdown.ts';
import { guideFile } from '#tests/support/guide-files.ts';

const PAGES = [
  guidePage(
    'pin',
    parseMarkdown('# PIN\n\n## Lupa PIN\n\nMinta koordinator.\n\n## Ganti\n\nPIN dapat diganti.'),
  ),
  guidePage(
    'kirim',
    parseMarkdown('# Kirim\n\n## Persetujuan\n\nAtasan menyetujui. Café.\n\n## Lain\n\nTidak lupa.'),
  ),
];

function places(query: string): readonly string[] {
  return findInGuide(PAGES, query).map(({ page, anchor }) => `${page}/${anchor}`);
}

describe('a search of the guide', () => {
  test('[GD-7] finds the parts that hold every word, in any order', () => {
    expect(places('lupa pin')).toEqual(places('PIN lupa'));
    expect(places('lupa pin')).toEqual(['pin/lupa-pin']);
    expect(places('lupa kirim')).toEqual(['kirim/lain']);
    expect(places('koordinator ganti')).toEqual([]);
  });

  test('[GD-7] finds inside a word, accents and case aside', () => {
    expect(places('SETUJU')).toEqual(['kirim/persetujuan']);
    expect(places('cafe')).toEqual(['kirim/persetujuan']);
  });

  test('[GD-7] finds a word by its root, whose first sound the prefix takes away', () => {
    const words = 'mengirim menyetujui menulis pemotongan penyaringan menempelkan';
    const pages = [guidePage('p', parseMarkdown(`# J\n\n${words}`))];
    const found = (query: string) =>
      findInGuide(pages, query)[0]?.excerpt.flatMap(({ text, hit }) => (hit ? [text] : []));
    expect(found('kirim')).toEqual(['mengirim']);
    expect(found('setuju')).toEqual(['menyetujui']);
    expect(found('tulis')).toEqual(['menulis']);
    expect(found('potong')).toEqual(['pemotongan']);
    expect(found('saring')).toEqual(['penyaringan']);
    expect(found('tempel')).toEqual(['menempelkan']);
  });

  test('[GD-7] puts what stands in a heading first', () => {
    expect(places('lupa')).toEqual(['pin/lupa-pin', 'kirim/lain']);
    expect(places('ganti')[0]).toBe('pin/ganti');
  });

  test('[GD-7] a word of the title alone finds no part of its page', () => {
    expect(places('kirim')).toEqual(['kirim/kirim']);
  });

  test('[GD-7] nothing, signs, and words that are nowhere find nothing', () => {
    expect(['', '  ', '?!', 'zebra'].flatMap(places)).toEqual([]);
  });

  test('[GD-7] shows the neighbourhood of what was found, and marks it', () => {
    const long = `${'awal '.repeat(20)}tengah yang dicari ${'akhir '.repeat(30)}`;
    const [hit] = findInGuide([guidePage('p', parseMarkdown(`# J\n\n## H\n\n${long}`))], 'dicari');
    const text = hit?.excerpt.map((piece) => piece.text).join('') ?? '';
    expect(text).toMatch(/^… awal .*tengah yang dicari akhir .* …$/);
    expect(text.split(' ').length).toBeLessThan(40);
    expect(hit?.excerpt.filter((piece) => piece.hit)).toEqual([{ text: 'dicari', hit: true }]);
  });

  test('[GD-7] what people look for is found first in the guide as it is', () => {
    const pages = GUIDE_PAGES.map(guideFile);
    const first = (query: string) => {
      const [hit] = findInGuide(pages, query);
      return hit === undefined ? null : `${hit.page}/${hit.anchor}`;
    };
    expect(first('lupa pin')).toBe('masalah/lupa-pin');
    expect(first('disk penuh')).toBe('masalah/disk-penuh');
    expect(first('cetak daftar')).toBe('antrean/mencetak-daftar');
    expect(first('tunda')).toBe('laporan/menunda-dan-melanjutkan');
  });
});
