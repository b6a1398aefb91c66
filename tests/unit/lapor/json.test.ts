import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { csv, readContent, readPath } from '#tests/support/read-lapor.ts';

const SAMPLE = 'tests/data/lapor-2015-sample.csv';
const REPORT = {
  TrackingID: '7000001',
  Pelapor: 'Pelapor Contoh',
  JudulLaporan: 'Jalan berlubang',
  IsiLaporan: 'Jalan di depan pasar.',
  DisposisiInstansi: 'Dinas Pekerjaan Umum',
  DisposisiInstansiID: 416,
  Kategori: 'Jalan',
  KategoriID: '45',
  Status: 'Proses',
  TanggalLaporanMasuk: '7/1/2015 10:27:00',
  TanggalLaporanDitutup: null,
};

describe('JSON', () => {
  test('[IM-4] a list of records with the names of the open data', async () => {
    const { facts, good } = await readContent(
      JSON.stringify([REPORT, { ...REPORT, TrackingID: 7_000_002 }], null, 2),
    );
    expect(facts).toMatchObject({ format: 'json', rows: 2, problems: 0 });
    expect(good).toMatchObject([
      {
        row: 1,
        laporId: '7000001',
        fields: {
          receivedAt: '2015-01-07T10:27:00.000+07:00',
          officeId: '416',
          categoryId: '45',
          closedAt: null,
        },
        personal: { reporterName: 'Pelapor Contoh', title: 'Jalan berlubang', categoryName: 'Jalan' },
      },
      { row: 2, laporId: '7000002' },
    ]);
  });

  test.each([
    ['\n', ''],
    ['\r\n', '\r\n'],
    ['\n\n', '\n'],
  ])('[IM-4] one record per line, parted by %j', async (between, end) => {
    const lines = [REPORT, { id: 8, TanggalLaporanMasuk: '2015-01-08' }].map((record) =>
      JSON.stringify(record),
    );
    const { facts, good } = await readContent(`\ufeff${lines.join(between)}${end}`);
    expect(facts).toMatchObject({ format: 'jsonl', rows: 2 });
    expect(good).toMatchObject([
      { row: 1, laporId: '7000001' },
      { row: 2, laporId: '8' },
    ]);
  });

  test('[IM-4] the sample reads the same as JSON', async () => {
    const plain = await readPath(SAMPLE);
    const [names = [], ...records] = parseSample(await readFile(SAMPLE, 'utf8'));
    const list = records.map((record) =>
      Object.fromEntries(record.map((cell, index) => [names[index], cell])),
    );
    const { good } = await readContent(JSON.stringify(list));
    expect(good).toEqual(plain.good.map((row) => ({ ...row, row: row.row - 1 })));
  });

  test('[IM-4] a record without an id or a date is a problem of its own', async () => {
    const { rows } = await readContent(
      JSON.stringify([
        REPORT,
        { ...REPORT, TrackingID: null },
        { JudulLaporan: 'x' },
        { ...REPORT, TrackingID: 9, TanggalLaporanMasuk: '' },
      ]),
    );
    expect(rows).toMatchObject([
      { ok: true, row: 1 },
      { ok: false, row: 2, code: 'tracking-id-tidak-sah' },
      { ok: false, row: 3, code: 'tracking-id-tidak-sah' },
      { ok: false, row: 4, code: 'tanggal-tidak-terbaca' },
    ]);
  });

  test.each([
    ['cut within a record', `[${JSON.stringify(REPORT)},{"TrackingID":"1`],
    ['cut after a comma', `[${JSON.stringify(REPORT)},`],
    ['cut after a record', `[${JSON.stringify(REPORT)}`],
    ['something behind it', `[${JSON.stringify(REPORT)}] halo`],
    ['a line that is none', `${JSON.stringify(REPORT)}\n{rusak}\n`],
    ['a number among the records', `[${JSON.stringify(REPORT)}, 5]`],
    ['a thousand brackets deep', `[${JSON.stringify(REPORT)},{"a":${'['.repeat(1_000)}`],
    [
      'a thousand brackets deep, closed',
      `[${JSON.stringify(REPORT)},{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}]`,
    ],
  ])('[IM-4] %s: a broken file', async (_, text) => {
    await expect(readContent(text)).rejects.toMatchObject({ code: 'berkas-rusak' });
  });

  test('[IM-24] a name like __proto__ is data', async () => {
    const text = `[{"TrackingID":"5","TanggalLaporanMasuk":"2015-01-07","__proto__":{"isi":"x"},"constructor":"y"}]`;
    const { good } = await readContent(text);
    expect(good).toHaveLength(1);
    expect(({} as Record<string, unknown>).isi).toBeUndefined();
    expect(Object.values(good[0]?.personal.extra ?? {})).toEqual(['{"isi":"x"}', 'y']);
  });

  test('[IM-4] brackets and quotes within a text part nothing', async () => {
    const text = 'a } ] { [ " \\ \\" \u2028 b';
    const { good } = await readContent(JSON.stringify([{ ...REPORT, IsiLaporan: text }]));
    expect(good[0]?.personal.originalText).toBe(text.replace('\u2028', '\n'));
  });

  test('[IM-4] a CSV whose first line begins with a bracket is a CSV', async () => {
    const text = csv(['[Ekspor]'], ['id', 'TanggalLaporanMasuk'], ['5', '7/1/2015']).replace(
      '"[Ekspor]"',
      '[Ekspor]',
    );
    const { facts } = await readContent(text);
    expect(facts).toMatchObject({ format: 'csv', rows: 1 });
  });
});

/** The sample quotes every field and has no quotes within them. */
function parseSample(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
}
