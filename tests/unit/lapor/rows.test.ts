import { describe, expect, test } from 'vitest';
import { csv, EXPORT_HEADINGS, exportCsv, FULL_ROW as FULL, readContent } from '#tests/support/read-lapor.ts';

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
