import { describe, expect, test } from 'vitest';
import { csv, EXPORT_HEADINGS, exportCsv, FULL_ROW, readContent } from '#tests/support/read-lapor.ts';

const FULL = { ...FULL_ROW };

async function one(change: Readonly<Record<string, string | number>>, headings?: readonly string[]) {
  const { rows } = await readContent(exportCsv([{ ...FULL, ...change }], headings));
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe('a full row', () => {
  test('[IM-6] each of the 26 columns goes to its field', async () => {
    const { facts, good } = await readContent(exportCsv([FULL]));
    expect(facts).toMatchObject({ missingHeadings: [], unknownHeadings: [] });
    expect(good).toEqual([
      {
        ok: true,
        row: 2,
        laporId: '7000001',
        fields: {
          receivedAt: '2026-01-03T13:05:00.000+07:00',
          receivedHasTime: true,
          class: 'pengaduan',
          categoryId: '45',
          confidentiality: 'anonim',
          officeId: '416',
          status: 'Proses',
          rating: 4,
        },
        personal: {
          title: 'Jalan berlubang',
          originalText: 'Jalan di depan pasar berlubang.',
          finalText: 'Jalan di depan pasar berlubang sejak Desember.',
          reporterName: 'Pelapor Contoh',
          classText: 'Pengaduan',
          confidentialityText: 'Anonim',
          categoryName: 'Jalan',
          source: 'Website',
          parentOffice: 'Pemerintah Kabupaten',
          officeName: 'Dinas Pekerjaan Umum',
          reason: null,
          province: 'Kalimantan Barat',
          regency: 'Sanggau',
          district: 'Kapuas',
          village: 'Tanjung Kapuas',
          decreeNumber: null,
          decreeUrl: null,
          annualReportUrl: null,
          setwapres: 'Tidak',
          ratingText: '4',
        },
      },
    ]);
  });

  test('[IM-6] order, case and spacing of the headings do not matter', async () => {
    const plain = (await readContent(exportCsv([FULL]))).good[0];
    const backwards = [...EXPORT_HEADINGS.slice(0, 1), ...EXPORT_HEADINGS.slice(1).reverse()];
    expect((await readContent(exportCsv([FULL], backwards))).good[0]).toEqual(plain);
    const shouted = exportCsv([FULL]).replace(/^.*?\r\n/, (line) =>
      line.toUpperCase().replaceAll(' ', '\u00a0 '),
    );
    expect((await readContent(shouted)).good[0]).toEqual(plain);
  });

  test('[IM-6] the id and the date suffice; the facts name what is missing', async () => {
    const { facts, good } = await readContent(
      csv(['Tracking ID', 'Tanggal Laporan Masuk'], ['5', '3 Jan 2026']),
    );
    expect(good).toEqual([
      {
        ok: true,
        row: 2,
        laporId: '5',
        fields: { receivedAt: '2026-01-03T00:00:00.000+07:00', receivedHasTime: false, status: null },
        personal: { title: '', originalText: '' },
      },
    ]);
    expect([...facts.missingHeadings].sort()).toEqual(EXPORT_HEADINGS.slice(2).sort());
  });

  test('[IM-6] without the date column nothing is read', async () => {
    await expect(readContent(csv(['Tracking ID', 'Judul Laporan'], ['5', 'Jalan']))).rejects.toMatchObject({
      name: 'LaporFileError',
    });
  });

  test('[IM-6] unknown columns are kept by heading', async () => {
    const row = await one({ 'Nomor Surat': '12/2026', Kosong: '' }, [
      ...EXPORT_HEADINGS,
      'Nomor Surat',
      'Kosong',
    ]);
    expect(row).toMatchObject({ ok: true, personal: { extra: { 'Nomor Surat': '12/2026' } } });
  });

  test('[IM-24] headings such as __proto__ are data', async () => {
    const nasty = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { facts, good } = await readContent(
      csv(['Tracking ID', 'Tanggal Laporan Masuk', ...nasty], ['5', '3 Jan 2026', ...nasty.map(() => 'isi')]),
    );
    expect(Object.getPrototypeOf(good[0]?.personal.extra)).toBe(Object.prototype);
    expect(Object.values(good[0]?.personal.extra ?? {})).toEqual(nasty.map(() => 'isi'));
    expect(Object.keys(good[0]?.personal.extra ?? {}).map((key) => key.replace(/[()]/g, ''))).toEqual(nasty);
    expect(facts.unknownHeadings).toHaveLength(4);
    expect(({} as Record<string, unknown>).isi).toBeUndefined();
  });

  test('[IM-6] a heading that comes twice loses nothing', async () => {
    const { good } = await readContent(
      csv(
        ['Tracking ID', 'Tanggal Laporan Masuk', 'Kategori', 'Kategori', 'Lain', 'Lain'],
        ['5', '3 Jan 2026', 'Jalan', 'Jembatan', 'satu', 'dua'],
      ),
    );
    expect(good[0]?.personal.categoryName).toBe('Jalan');
    expect(Object.values(good[0]?.personal.extra ?? {}).sort()).toEqual(['Jembatan', 'dua', 'satu']);
  });

  test('[IM-7] an empty cell is null, a missing column is absent', async () => {
    const row = await one({
      'Klasifikasi Laporan': '',
      'ID Instansi Terdisposisi': '',
      Rating: '',
      'Nama Pelapor': ' ',
    });
    expect(row).toMatchObject({
      fields: { class: null, officeId: null, rating: null },
      personal: { reporterName: null, classText: null },
    });
  });

  test('[IM-15] words of a class we do not know are kept', async () => {
    expect(await one({ 'Klasifikasi Laporan': 'Apresiasi' })).toMatchObject({
      fields: { class: null },
      personal: { classText: 'Apresiasi' },
    });
  });

  test('[IM-16] both anonim and rahasia mean rahasia', async () => {
    expect(await one({ 'Tipe Laporan (Anonim/Rahasia)': 'Anonim, Rahasia' })).toMatchObject({
      fields: { confidentiality: 'rahasia' },
    });
  });

  test('[IM-17] HTML in a cell becomes words', async () => {
    expect(
      await one({
        'Isi Laporan Awal': '<p>Jalan &amp; jembatan</p><script>alert(1)</script>',
        'Judul Laporan': 'umur <17',
      }),
    ).toMatchObject({ personal: { originalText: 'Jalan & jembatan', title: 'umur <17' } });
  });

  test('[IM-17] a formula is only text', async () => {
    expect(await one({ 'Isi Laporan Awal': '=HYPERLINK("http://x.example","klik")' })).toMatchObject({
      personal: { originalText: '=HYPERLINK("http://x.example","klik")' },
    });
  });
});

describe('date and time received', () => {
  test('[IM-13] no time is midnight, marked', async () => {
    expect(await one({ 'Waktu Laporan Masuk': '' })).toMatchObject({
      fields: { receivedAt: '2026-01-03T00:00:00.000+07:00', receivedHasTime: false },
    });
  });

  test('[IM-13] the time may stand in the date cell', async () => {
    expect(
      await one({ 'Tanggal Laporan Masuk': '3/1/2026 07:45:10', 'Waktu Laporan Masuk': '' }),
    ).toMatchObject({
      fields: { receivedAt: '2026-01-03T07:45:10.000+07:00', receivedHasTime: true },
    });
  });

  test.each(['31 Feb 2026', 'kemarin', '', '3 Jan 26', '3 Jan 1926', '2026'])(
    '[IM-12] the date %j makes its row a problem that names the column',
    async (date) => {
      const row = await one({ 'Tanggal Laporan Masuk': date });
      expect(row).toMatchObject({ ok: false, row: 2, trackingId: '7000001', code: 'tanggal-tidak-terbaca' });
      expect(row).toHaveProperty('detail', expect.stringContaining('Tanggal Laporan Masuk'));
    },
  );

  test('[IM-12] so does a second date that cannot be read; an empty one is null', async () => {
    const headings = ['id', 'TanggalLaporanMasuk', 'TanggalDisposisi', 'TanggalLaporanDitutup'];
    const { good, problems } = await readContent(
      csv(
        headings,
        ['1', '3/1/2026', '', ''],
        ['2', '3/1/2026', '31/2/2026 10:00:00', ''],
        ['3', '3/1/2026', '4/1/2026', 'ya'],
      ),
    );
    expect(good).toMatchObject([{ laporId: '1', fields: { disposedAt: null, closedAt: null } }]);
    expect(problems).toMatchObject([
      { row: 3, trackingId: '2', code: 'tanggal-tidak-terbaca' },
      { row: 4, trackingId: '3', code: 'tanggal-tidak-terbaca' },
    ]);
    expect(problems[0]?.detail).toContain('TanggalDisposisi');
    expect(problems[1]?.detail).toContain('TanggalLaporanDitutup');
  });

  test.each(['25:00', 'siang', '1:05 PM'])('[IM-13] the time %s makes its row a problem', async (time) => {
    expect(await one({ 'Waktu Laporan Masuk': time })).toMatchObject({
      ok: false,
      code: 'waktu-tidak-terbaca',
    });
  });
});

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
