import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '#main/lapor/limits.ts';
import { readHtmlTable } from '#main/lapor/read-html-table.ts';
import { readContent } from '#tests/support/read-lapor.ts';

/** The cells that a page's tables are read as. */
function cellsOf(html: string): readonly (readonly unknown[])[] {
  return [...readHtmlTable(html, DEFAULT_LIMITS).rows].map(({ cells }) => cells);
}

/** An export as a page, whose report has this as its title cell. */
function page(title: string): string {
  return `<table><tr><th>Tracking ID</th><th>Tanggal Laporan Masuk</th><th>Judul Laporan</th></tr>
    <tr><td>5000001</td><td>3 Jan 2026</td><td>${title}</td></tr></table>`;
}

describe('HTML tables', () => {
  test('[IM-30] cells are the words that a page shows, never numbers or dates', () => {
    expect(
      cellsOf('<TABLE><TR><TD>00123</TD><TD>3 Jan 2026</TD><TD>1 &lt; 2 &amp; 3&nbsp;4</TD></TR></TABLE>'),
    ).toEqual([['00123', '3 Jan 2026', '1 < 2 & 3 4']]);
  });

  test('[IM-30] scripts, styles and comments are no content, wherever they stand', () => {
    const html = `<script>document.write("<table><tr><td>x</td></tr></table>")</script>
      <!-- <table><tr><td>y</td></tr></table> -->
      <table><tr><td>a<script>alert("</td><td>z")</script>b<style>td > p { }</style></td></tr></table>`;
    expect(cellsOf(html)).toEqual([['ab']]);
  });

  test('[IM-30] end tags may be missing, attributes may hold >', () => {
    expect(cellsOf('<table><tr><td title="a>b">1<td>2<tr><td>3<td>4</table>')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('[IM-30] a table within a cell is words of that cell', () => {
    expect(cellsOf('<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>')).toEqual(
      [[expect.stringMatching(/^a\s+b$/u), 'c']],
    );
  });

  test('[IM-30] what spans columns stands in the first, what spans rows in each of them', () => {
    const html = `<table><tr><td rowspan="2">a</td><td colspan="2">b</td><td>c</td></tr>
      <tr><td>d</td><td>e</td><td>f</td></tr><tr><td>g</td></tr></table>`;
    expect(cellsOf(html)).toEqual([['a', 'b', '', 'c'], ['a', 'd', 'e', 'f'], ['g']]);
  });

  test('[IM-30] a page without a table, or with one of other things, is no export', async () => {
    for (const html of ['<html><body>Silakan masuk</body></html>', '<table><tr><td>Menu</td></tr></table>']) {
      await expect(readContent(html)).rejects.toMatchObject({ code: 'bukan-ekspor-lapor' });
    }
  });

  test('[IM-30] a page that ends within its table was cut', async () => {
    const whole = page('Jalan rusak');
    expect((await readContent(whole)).good).toHaveLength(1);
    await expect(readContent(whole.slice(0, whole.lastIndexOf('</td>')))).rejects.toMatchObject({
      code: 'berkas-rusak',
    });
  });

  test('[IM-37] spans of nothing or of everything neither hang nor fill the memory', () => {
    expect(cellsOf('<table><tr><td rowspan="5" colspan="0">a</td></tr><tr><td>b</td></tr></table>')).toEqual([
      ['a'],
      ['a', 'b'],
    ]);
    expect(cellsOf('<table><tr><td rowspan="99999">a</td></tr></table>')).toEqual([['a']]);
    expect(() => cellsOf('<table><tr><td colspan="99999">a</td></tr></table>')).toThrow(
      'kolom-terlalu-banyak',
    );
  });

  test.each([
    ['tags that never end', '<td a="'],
    ['comments that never end', '<!--'],
    ['scripts that never end', '<script>'],
    ['signs that begin no tag', '<'],
    ['tables in tables', '<table><tr><td>'],
    ['quotes that never close', '<td x=\'>"'],
  ])('[IM-37] a million characters of %s end at once', async (_, piece) => {
    const html = `<html>${piece.repeat(1_000_000 / piece.length)}`;
    await expect(readContent(html, { limits: { milliseconds: 5_000 } })).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:berkas-rusak|bukan-ekspor-lapor)$/u),
    });
  });

  test.each(['<div>', '<b>', '<p>', '&lt;', '<i></i>'])(
    '[IM-37] a cell of a million characters of %s is too long',
    async (piece) => {
      const { problems } = await readContent(page(piece.repeat(1_000_000 / piece.length)), {
        limits: { milliseconds: 5_000 },
      });
      expect(problems).toMatchObject([{ trackingId: '5000001', code: 'sel-terlalu-panjang' }]);
    },
  );
});
