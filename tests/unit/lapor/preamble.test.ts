import { describe, expect, test } from 'vitest';
import { csv, EXPORT_HEADINGS, exportCsv, FULL_ROW, readContent } from '#tests/support/read-lapor.ts';

const FULL = exportCsv([FULL_ROW]);

describe('above the headings', () => {
  test.each([
    [
      'two cells',
      [
        ['Nama Instansi', 'Kabupaten Sanggau'],
        ['Tanggal Generate', '6 Januari 2026 09:15'],
      ],
    ],
    ['one cell', [['Nama Instansi: Kabupaten Sanggau'], ['Tanggal Generate : 6 Januari 2026 09.15']]],
    [
      'a colon of its own',
      [
        ['Nama Instansi', ':', 'Kabupaten Sanggau'],
        ['TANGGAL GENERATE', ': 2026-01-06 09:15'],
      ],
    ],
    [
      'blank cells before',
      [
        ['', 'Nama Instansi', '', 'Kabupaten Sanggau'],
        ['', 'Tanggal Generate', '', '6/1/2026 09:15:00'],
      ],
    ],
  ])('[IM-8] tells who and as of when: %s', async (_, preamble) => {
    const { facts, good } = await readContent(csv(['Judul Laporan', 'Ekspor'], ...preamble, []) + FULL);
    expect(facts).toMatchObject({ institution: 'Kabupaten Sanggau', asOf: '2026-01-06T09:15:00.000+07:00' });
    expect(good).toHaveLength(1);
  });

  test.each(['kemarin', '', '31 Feb 2026'])('[IM-8] the date %j tells nothing', async (date) => {
    const { facts } = await readContent(csv(['Tanggal Generate', date], ['Nama Instansi', '']) + FULL);
    expect(facts).toMatchObject({ asOf: null, institution: null });
  });

  test('[IM-8] what stands below the headings is not of it', async () => {
    const { facts } = await readContent(`${FULL}${csv(['Tanggal Generate', '6 Januari 2026'])}`);
    expect(facts.asOf).toBeNull();
  });

  test('[IM-5] the headings may stand in row 60, not in row 61', async () => {
    const lines = (count: number) => csv(...Array.from({ length: count }, (_, index) => [`Baris ${index}`]));
    expect((await readContent(lines(59) + FULL)).good).toMatchObject([{ row: 61 }]);
    await expect(readContent(lines(60) + FULL)).rejects.toMatchObject({ code: 'bukan-ekspor-lapor' });
  });

  test.each([
    ['words', 'Halo, ini bukan ekspor.\r\nBaris lain.\r\n'],
    ['another table', csv(['Nama', 'Alamat'], ['a', 'b'])],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a PDF', '%PDF-1.7\n1 0 obj\n'],
    ['a page', '<html><body><p>Silakan masuk</p></body></html>'],
    ['other JSON', '{"nama":"a"}'],
  ])('[IM-1] %s: no export of LAPOR', async (_, content) => {
    await expect(readContent(content)).rejects.toMatchObject({ code: 'bukan-ekspor-lapor' });
  });

  test('[IM-5] an export without reports has no rows', async () => {
    const { rows, facts, chunks } = await readContent(csv(EXPORT_HEADINGS));
    expect(rows).toEqual([]);
    expect(chunks).toEqual([]);
    expect(facts).toMatchObject({ rows: 0, problems: 0 });
  });
});
