import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, readContent } from '#tests/support/read-lapor.ts';

const HEADINGS = ['Tracking ID', 'Tanggal Laporan Masuk', 'Judul Laporan', 'Isi Laporan Awal'];

describe('CSV', () => {
  test('[IM-3] quoted fields hold delimiters, quotes and line breaks of every kind', async () => {
    const text = 'a,b;c\td "kutip" ""ganda""\nbaris\r\nbaris\rbaris';
    const { good } = await readContent(
      csv(HEADINGS, ['1', '3 Jan 2026', text, 'akhir'], ['2', '3 Jan 2026', 'x', 'y']),
    );
    expect(good).toMatchObject([
      {
        row: 2,
        personal: { title: 'a,b;c\td "kutip" ""ganda""\nbaris\nbaris\nbaris', originalText: 'akhir' },
      },
      { row: 3, laporId: '2' },
    ]);
  });

  test('[IM-3] semicolons win by the heading row, not by the texts', async () => {
    const text = `${HEADINGS.join(';')}\r\n1;3 Jan 2026;a, b, c, d, e, f;g\r\n`;
    expect((await readContent(text)).good).toMatchObject([
      { personal: { title: 'a, b, c, d, e, f', originalText: 'g' } },
    ]);
  });

  test('[IM-3] a quote within an unquoted field is a sign like any other', async () => {
    const text = `${HEADINGS.join(',')}\r\n1,3 Jan 2026,pipa 4" bocor,b\r\n2,3 Jan 2026,c,d\r\n`;
    expect((await readContent(text)).good).toMatchObject([
      { personal: { title: 'pipa 4" bocor' } },
      { laporId: '2' },
    ]);
  });

  test('[IM-3] a quote that is never closed is a broken file', async () => {
    const text = `${HEADINGS.join(',')}\r\n1,3 Jan 2026,"a,b\r\n2,3 Jan 2026,c,d\r\n`;
    await expect(readContent(text)).rejects.toMatchObject({ code: 'berkas-rusak' });
  });

  const quoted = (...cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');

  test.each([
    ['\r\n', '\n'],
    ['\n', '\r\n'],
    ['\r\n', '\r'],
    ['\r', '\r\n'],
  ])('[IM-48] headings that end in %j over rows that end in %j', async (first, other) => {
    const rows = [
      quoted('1', '3 Jan 2026', 'a\nb\r\nc', 'd'),
      '2,3 Jan 2026,e,""',
      quoted('3', '3 Jan 2026', 'f', 'g'),
    ];
    const text = `Unduhan${first}${HEADINGS.join(',')}${first}${rows.join(other)}`;
    const { good, problems } = await readContent(text);
    expect(problems).toEqual([]);
    expect(good).toMatchObject([
      { row: 3, laporId: '1', personal: { title: 'a\nb\nc', originalText: 'd' } },
      { row: 4, laporId: '2' },
      { row: 5, laporId: '3', personal: { originalText: 'g' } },
    ]);
  });

  test('[IM-48] a line break of the other kind in a cell without quotes stays where the rows fit that way', async () => {
    const text = `${HEADINGS.join(',')}\r\n1,3 Jan 2026,a\nb,c\r\n2,3 Jan 2026,d\r\n`;
    const { rows } = await readContent(text);
    expect(rows).toMatchObject([
      { ok: true, personal: { title: 'a\nb' } },
      { ok: false, trackingId: '2' },
    ]);
  });

  test('[IM-48] where neither way fits all rows the file is refused for what it is', async () => {
    const text = `${HEADINGS.join(',')}\r\n1,3 Jan 2026,a,b\n2,3 Jan 2026,c,d, e\n3,3 Jan 2026,f,g\n`;
    await expect(readContent(text)).rejects.toMatchObject({ code: 'akhir-baris-berbeda' });
  });

  test('[IM-3] a row with more or fewer cells than headings is a problem: its words may have moved', async () => {
    const text = `${HEADINGS.join(',')}\r\n1,3 Jan 2026,a, b dan c,d\r\n2,3 Jan 2026,a\r\n3,3 Jan 2026,a,b\r\n`;
    const { rows } = await readContent(text);
    expect(rows).toMatchObject([
      { ok: false, row: 2, trackingId: '1', code: 'baris-tidak-terbaca' },
      { ok: false, row: 3, trackingId: '2', code: 'baris-tidak-terbaca' },
      { ok: true, row: 4, laporId: '3' },
    ]);
  });

  test('[IM-2] [IM-3] an old Excel in windows-1252', async () => {
    const text = `${HEADINGS.join(';')}\r\n1;3 Jan 2026;\x93Pelayanan\x94 \x96 caf\xe9;b\r\n`;
    expect((await readContent(Buffer.from(text, 'latin1'))).good).toMatchObject([
      { personal: { title: '“Pelayanan” – café' } },
    ]);
  });

  test('[IM-3] records longer and shorter than the pieces a file is read in, cut at any sign', async () => {
    const hard = 'a "b" , c\r\nd ; "" e\n';
    const long = hard.repeat(4_000);
    const padding = Array.from({ length: 40 }, (_, index) =>
      hard.repeat(1_000 + index).slice(0, 21_000 + index * 7),
    );
    const titles = [long, ...padding, 'pendek', long, 'akhir'];
    const records = titles.map((title, index) => [String(index + 1), '3 Jan 2026', title, '"']);
    for (let shift = 0; shift < 12; shift += 1) {
      const { rows } = await readContent(csv(['x'.repeat(shift)], HEADINGS, ...records));
      expect(rows).toMatchObject(
        titles.map((title, index) => ({
          ok: true,
          row: index + 3,
          personal: { title: title.replaceAll('\r\n', '\n').trim(), originalText: '"' },
        })),
      );
    }
  });

  test('[IM-3] whatever the words, they come back from a CSV', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'B', '"', ',', ';', '\n', '\t', "'", '=', '|', 'é', '愛', '😀', '0', ' '),
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const records = pairs.map(([title, text], index) => [String(index + 1), '3 Jan 2026', title, text]);
        const { good, problems } = await readContent(csv(HEADINGS, ...records));
        expect(problems).toEqual([]);
        expect(good.map(({ personal }) => [personal.title, personal.originalText])).toEqual(
          pairs.map(([title, text]) => [title.trim(), text.trim()]),
        );
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
