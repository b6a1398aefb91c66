import { describe, expect, test } from 'vitest';
import { csv, EXPORT_HEADINGS, exportCsv, FULL_ROW as FULL, readContent } from '#tests/support/read-lapor.ts';

async function one(change: Readonly<Record<string, string | number>>, headings?: readonly string[]) {
  const { rows } = await readContent(exportCsv([{ ...FULL, ...change }], headings));
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe('tracking ids and footers', () => {
  test.each([' 7000001 ', '7000001.0', '0007000001', '\u00a07000001'])('[IM-9] %j is 7000001', async (id) => {
    expect(await one({ 'Tracking ID': id })).toMatchObject({ ok: true, laporId: '7000001' });
  });

  test.each(['', 'LPR-12', '12a', '0', '7000001.5'])(
    '[IM-10] a full row with the id %j is a problem',
    async (id) => {
      expect(await one({ 'Tracking ID': id })).toMatchObject({
        ok: false,
        row: 2,
        code: 'tracking-id-tidak-sah',
      });
    },
  );

  test('[IM-10] footers and empty rows are left out', async () => {
    const width = EXPORT_HEADINGS.length;
    const blank = (first: string) => [first, ...Array<string>(width - 1).fill('')];
    const text =
      exportCsv([FULL]) +
      csv(blank(''), blank('Total'), blank('Dicetak pada 3 Jan 2026'), blank('Jumlah: 1'));
    const { rows, facts } = await readContent(text);
    expect(rows).toMatchObject([{ ok: true, laporId: '7000001' }]);
    expect(facts).toMatchObject({ rows: 1, problems: 0 });
  });
});

describe('the same id twice', () => {
  test('[IM-19] the first wins, the other names it', async () => {
    const { rows, facts } = await readContent(
      exportCsv([
        FULL,
        { ...FULL, 'Tracking ID': '8' },
        { ...FULL, 'Tracking ID': '007000001.0', 'Judul Laporan': 'Lain' },
      ]),
    );
    expect(rows).toMatchObject([
      { ok: true, row: 2, personal: { title: 'Jalan berlubang' } },
      { ok: true, row: 3 },
      { ok: false, row: 4, trackingId: '7000001', code: 'baris-ganda' },
    ]);
    expect(rows[2]).toHaveProperty('detail', expect.stringMatching(/\b2\b/));
    expect(facts).toMatchObject({ rows: 3, problems: 1 });
  });

  test('[IM-19] with another office both are told', async () => {
    const { problems } = await readContent(
      exportCsv([
        FULL,
        { ...FULL, 'ID Instansi Terdisposisi': '500', 'Instansi Terdisposisi': 'Dinas Kesehatan' },
      ]),
    );
    expect(problems).toMatchObject([{ row: 3, code: 'disposisi-ganda', trackingId: '7000001' }]);
    expect(problems[0]?.detail).toContain('Dinas Pekerjaan Umum');
    expect(problems[0]?.detail).toContain('Dinas Kesehatan');
  });

  test('[IM-19] without ids of offices their names tell', async () => {
    const { problems } = await readContent(
      exportCsv([
        { ...FULL, 'ID Instansi Terdisposisi': '' },
        { ...FULL, 'ID Instansi Terdisposisi': '', 'Instansi Terdisposisi': 'DINAS  pekerjaan umum' },
        { ...FULL, 'ID Instansi Terdisposisi': '', 'Instansi Terdisposisi': 'Dinas Kesehatan' },
      ]),
    );
    expect(problems.map(({ code }) => code)).toEqual(['baris-ganda', 'disposisi-ganda']);
  });

  test('[IM-19] a problem does not stand in the way of a later good row', async () => {
    const { rows } = await readContent(exportCsv([{ ...FULL, 'Tanggal Laporan Masuk': '?' }, FULL]));
    expect(rows).toMatchObject([
      { ok: false, code: 'tanggal-tidak-terbaca' },
      { ok: true, row: 3 },
    ]);
  });

  test('[IM-19] [IM-22] also over chunks of at most 500', async () => {
    const ids = Array.from({ length: 1_200 }, (_, index) => ({ ...FULL, 'Tracking ID': String(index + 1) }));
    const { rows, chunks } = await readContent(exportCsv([...ids, { ...FULL, 'Tracking ID': '1' }]));
    expect(Math.max(...chunks)).toBeLessThanOrEqual(500);
    expect(chunks.reduce((sum, size) => sum + size, 0)).toBe(1_201);
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 2));
    expect(rows.at(-1)).toMatchObject({ ok: false, row: 1_202, code: 'baris-ganda' });
  });
});

describe('cells of a problem', () => {
  const SECRET = {
    ...FULL,
    'Tanggal Laporan Masuk': 'kemarin',
    'Isi Laporan Awal': `NIK 6103011212800001, telepon 0812-3456-7890 atau surel contoh.orang@surat.example. ${'Jalan rusak. '.repeat(30)}`,
  };

  test('[IM-20] the reporter, numbers and e-mail addresses do not show', async () => {
    const row = await one(SECRET);
    if (row === undefined || row.ok) throw new Error('expected a problem');
    const shown = JSON.stringify(row);
    for (const hidden of ['Pelapor Contoh', '6103011212800001', '3456', 'contoh.orang', 'surat.example'])
      expect(shown).not.toContain(hidden);
    expect(row.cells).toMatchObject({
      'Tracking ID': '7000001',
      'Tanggal Laporan Masuk': 'kemarin',
      'Instansi Terdisposisi': 'Dinas Pekerjaan Umum',
    });
    for (const cell of Object.values(row.cells)) expect(cell.length).toBeLessThanOrEqual(80);
  });

  test('[IM-20] not even the reporter whose name stands in the text, the title or a column we do not know', async () => {
    const row = await one(
      {
        ...SECRET,
        'Isi Laporan Awal': 'Saya PELAPOR CONTOH',
        'Judul Laporan': 'dari Pelapor Contoh',
        Akun: 'Pelapor Contoh',
      },
      [...EXPORT_HEADINGS, 'Akun'],
    );
    expect(JSON.stringify(row).toLowerCase()).not.toContain('pelapor contoh');
  });

  test('[IM-20] a row of two offices shows no more', async () => {
    const { problems } = await readContent(
      exportCsv([
        FULL,
        { ...SECRET, 'Tanggal Laporan Masuk': '3 Jan 2026', 'Instansi Terdisposisi': 'Dinas Kesehatan' },
      ]),
    );
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('Pelapor Contoh');
    expect(JSON.stringify(problems)).not.toContain('6103011212800001');
  });
});
