import { describe, expect, test } from 'vitest';
import { guidePage } from '#renderer/screens/help/guide.ts';
import { guideLink } from '#renderer/screens/help/guide-link.ts';
import { parseMarkdown, plainText } from '#renderer/screens/help/markdown.ts';

describe('a page of the guide is read', () => {
  test('[GD-6] HTML is text like any other, in a line and by itself', () => {
    expect(parseMarkdown('Tekan <b>ini</b>.')).toEqual([
      {
        kind: 'paragraph',
        content: ['Tekan ', '<b>', 'ini', '</b>', '.'].map((text) => ({ kind: 'text', text })),
      },
    ]);
    const [block, ...more] = parseMarkdown('<script>alert(1)</script>');
    expect(more).toEqual([]);
    expect(block).toEqual({
      kind: 'paragraph',
      content: [{ kind: 'text', text: '<script>alert(1)</script>' }],
    });
  });

  test('[GD-6] signs that HTML has names for are the signs themselves', () => {
    expect(parseMarkdown('a < b & "c", `<d>`')).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'a < b & "c", ' },
          { kind: 'code', text: '<d>' },
        ],
      },
    ]);
  });

  test('[GD-2] a heading gets the anchor that GitHub gives it, a second one its own', () => {
    const anchors = guidePage(
      'contoh',
      parseMarkdown('# Judul\n\n## Bila LAPOR (SP4N) berbeda?\n\n## Sama\n\n## Sama'),
    ).sections.map(({ anchor }) => anchor);
    expect(anchors).toEqual(['judul', 'bila-lapor-sp4n-berbeda', 'sama', 'sama-1']);
  });

  test('[GD-2] a link leads to a page, to a heading of it, or to one of its own page; nowhere else', () => {
    expect(guideLink('impor.md', 'mulai')).toBe('impor');
    expect(guideLink('impor.md#membuka-berkas', 'mulai')).toBe('impor/membuka-berkas');
    expect(guideLink('#masuk', 'mulai')).toBe('mulai/masuk');
    for (const outside of [
      'https://example.org',
      '//example.org/impor.md',
      'javascript:alert(1)',
      '../x.md',
      '',
    ]) {
      expect(guideLink(outside, 'mulai'), outside).toBeNull();
    }
  });

  test('[GD-2] a picture has its words', () => {
    expect(parseMarkdown('![Antrean](gambar/antrean.png)')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'picture', src: 'gambar/antrean.png', alt: 'Antrean' }] },
    ]);
  });

  test('[GD-7] a part is its heading and everything under it as one text, lists, notes and tables included', () => {
    const { title, sections } = guidePage(
      'contoh',
      parseMarkdown(
        [
          '# Judul',
          '',
          '## Bagian **satu**',
          '',
          'Kalimat\nberlanjut.',
          '',
          '1. pertama',
          '2. kedua',
          '',
          '> catatan',
          '',
          '| a | b |',
          '| - | - |',
          '| c | *d* |',
          '',
          '![tak ikut](x.png)',
        ].join('\n'),
      ),
    );
    expect(title).toBe('Judul');
    expect(sections).toEqual([
      { anchor: 'judul', level: 1, heading: 'Judul', words: '' },
      {
        anchor: 'bagian-satu',
        level: 2,
        heading: 'Bagian satu',
        words: 'Kalimat berlanjut. pertama kedua catatan a · b · c · d',
      },
    ]);
  });

  test('[GD-6] a line reads as plain words', () => {
    const [block] = parseMarkdown('Tekan **Impor *sekarang*** di [sini](a.md), `Ctrl P`.');
    expect(block?.kind === 'paragraph' ? plainText(block.content) : null).toBe(
      'Tekan Impor sekarang di sini, Ctrl P.',
    );
  });
});
