import { describe, expect, test } from 'vitest';
import type { ReportCase } from '#domain/report/report-case.ts';
import { type SummaryRequest, summarise } from '#domain/report/summary.ts';
import type { Cell, Table } from '#domain/report/table.ts';
import { listing, summaryTables } from '#domain/report/tables.ts';
import { aCase, aRequest } from '#tests/unit/report/case-builder.ts';

function tablesOf(cases: readonly ReportCase[], request: Partial<SummaryRequest> = {}): readonly Table[] {
  return summaryTables(summarise(cases, aRequest(request)));
}

function sheet(tables: readonly Table[], name: string): Table {
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The cells of one row by their headings. */
function byHeading(table: Table, row: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(table.columns.map(({ heading }, index) => [heading, row[index] ?? null]));
}

const full = aCase('1916449', {
  title: 'Jalan rusak, hubungi 0812 3456 7890',
  reporterName: 'Budi Santoso',
  laporStatus: 'Ditutup oleh Admin',
  stage: 'selesai',
  class: 'tidak-berkadar-pengawasan',
  categoryName: 'Infrastruktur',
  officeId: '11',
  officeName: 'Dinas PUPR',
  officer: 'Petugas PUPR',
  source: 'Website',
  district: 'Kapuas',
  firstAnswerOn: '2026-01-20',
  closedOn: '2026-02-10',
  dueOn: '2026-02-04',
  late: 'terlambat',
  daysLate: 4,
  workingDaysToFirstAnswer: 2,
  workingDaysToClose: 17,
  rating: 4,
  confidential: true,
});

test('[SM-14] the eight sheets in their order, every row as long as its headings', () => {
  const tables = tablesOf([full, aCase('2')]);
  expect(tables.map(({ name }) => name)).toEqual([
    'Ringkasan',
    'Per OPD',
    'Per Kategori',
    'Per Klasifikasi',
    'Per Bulan',
    'Tunda',
    'Daftar',
    'Terlambat',
  ]);
  for (const { columns, rows, totalRow } of tables) {
    for (const row of [...rows, ...(totalRow === undefined ? [] : [totalRow])])
      expect(row).toHaveLength(columns.length);
  }
});

test('[SM-20] Tunda per office: how often, for what and how long', () => {
  const office = { officeId: '11', officeName: 'Dinas PUPR' };
  const held = aCase('3', {
    ...office,
    stage: 'ditunda',
    holds: [
      { cause: 'pelapor', days: 10, running: false },
      { cause: 'instansi-lain', days: 4, running: false },
      { cause: null, days: 1, running: true },
    ],
  });
  const heldOnce = aCase('4', {
    officeId: '12',
    officeName: 'RSUD',
    holds: [{ cause: 'keadaan-memaksa', days: 2, running: false }],
  });
  const table = sheet(tablesOf([full, held, heldOnce]), 'Tunda');
  expect(byHeading(table, table.rows[0] ?? [])).toEqual({
    'No.': 1,
    OPD: 'Dinas PUPR',
    Masuk: 2,
    'Laporan yang pernah ditunda': 1,
    'Jumlah Tunda': 3,
    'Masih berjalan': 1,
    'Menunggu pelapor': 1,
    'Menunggu instansi lain': 1,
    'Keadaan memaksa': 0,
    'Tanpa sebab tercatat': 1,
    'Jumlah hari': 15,
    'Rata-rata hari': 5,
    'Median hari': 4,
    'Hari terlama': 10,
  });
  expect(table.rows[1]?.slice(2)).toEqual([1, 1, 1, 0, 0, 0, 1, 0, 2, 2, 2, 2]);
  expect(byHeading(table, table.totalRow ?? [])).toMatchObject({
    OPD: 'Jumlah',
    Masuk: 3,
    'Jumlah hari': 17,
  });
});

describe('the notes', () => {
  test('[SM-14] [ZW-6] say period, office, maker, moment, masking and what is not listed', () => {
    const tables = tablesOf([full, aCase('2', { confidential: true, hidden: true })]);
    for (const { notes } of tables) {
      expect(notes).toEqual([
        'Laporan yang masuk 1 Januari 2026 s.d. 31 Maret 2026 (WIB). OPD: Semua OPD.',
        'Dibuat oleh Petugas (belum diatur) pada 1 April 2026 pukul 09.12 WIB. Nama pelapor disamarkan. Laporan rahasia yang dihitung tetapi tidak dicantumkan: 1.',
      ]);
    }
    const [inWit] = tablesOf([full], { zone: 'WIT' });
    expect(inWit?.notes).toEqual([
      'Laporan yang masuk 1 Januari 2026 s.d. 31 Maret 2026 (WIT). OPD: Semua OPD.',
      expect.stringContaining('1 April 2026 pukul 11.12 WIT'),
    ]);
    expect(sheet(tables, 'Daftar').footnotes).toEqual([
      '1 laporan rahasia ikut dihitung dan tidak dicantumkan di sini.',
    ]);
    expect(sheet(tables, 'Terlambat').footnotes).toEqual([]);
  });

  test('[SM-14] name the one office, by its id when it has no name', () => {
    const office = (officeName: string | null) =>
      sheet(tablesOf([], { officeId: '11', officeName }), 'Ringkasan').notes[0];
    expect(office('Dinas PUPR')).toContain('OPD: Dinas PUPR.');
    expect(office(null)).toContain('OPD: Instansi 11.');
  });

  test('[SM-14] give the reason for which names are shown', () => {
    const { notes } = sheet(tablesOf([], { revealReason: 'Permintaan Ombudsman' }), 'Daftar');
    expect(notes[1]).toContain('Nama pelapor ditampilkan dengan alasan: “Permintaan Ombudsman”.');
  });
});

describe('the lists', () => {
  test('[SM-11] masked: no name, no telephone number, though the caller handed them over', () => {
    const text = JSON.stringify(tablesOf([full]));
    expect(text).not.toMatch(/Budi|Santoso|3456/);
    const list = sheet(tablesOf([full]), 'Daftar');
    expect(byHeading(list, list.rows[0] ?? [])).toMatchObject({
      Pelapor: 'B*** S***',
      'Judul laporan': 'Jalan rusak, hubungi [nomor disamarkan]',
    });
  });

  test('[SM-11] a blank reason reveals nothing', () => {
    expect(JSON.stringify(tablesOf([full], { revealReason: '  ' }))).not.toContain('Budi');
  });

  test('[SM-11] with a reason both lists show what was handed over', () => {
    const tables = tablesOf([full], { revealReason: 'Permintaan Ombudsman' });
    for (const name of ['Daftar', 'Terlambat']) {
      const list = sheet(tables, name);
      expect(byHeading(list, list.rows[0] ?? [])).toMatchObject({
        Pelapor: 'Budi Santoso',
        'Judul laporan': 'Jalan rusak, hubungi 0812 3456 7890',
      });
    }
  });

  test('[SM-15] Daftar holds every field of a case', () => {
    const list = listing(summarise([full], aRequest()));
    expect(byHeading(list, list.rows[0] ?? [])).toEqual({
      'Tracking ID': '1916449',
      'Tanggal masuk': '2026-01-15',
      'Judul laporan': 'Jalan rusak, hubungi [nomor disamarkan]',
      Pelapor: 'B*** S***',
      Klasifikasi: 'Pengaduan tidak berkadar pengawasan',
      Kategori: 'Infrastruktur',
      OPD: 'Dinas PUPR',
      Petugas: 'Petugas PUPR',
      Kecamatan: 'Kapuas',
      Sumber: 'Website',
      Status: 'Selesai',
      'Status di LAPOR': 'Ditutup oleh Admin',
      'Batas waktu': '2026-02-04',
      Ketepatan: 'Terlambat',
      'Terlambat (hari kerja)': 4,
      'Tanggapan pertama': '2026-01-20',
      'Hari kerja ke tanggapan': 2,
      'Tanggal selesai': '2026-02-10',
      'Hari kerja ke selesai': 17,
      Rating: 4,
      Rahasia: 'Ya',
    });
  });
});

describe('the tables of figures', () => {
  const answered = (trackingId: string, officeName: string, days: number) =>
    aCase(trackingId, { officeName, workingDaysToFirstAnswer: days });

  test('[SM-5] the total row takes the mean and median of all cases, not of the rows', () => {
    const table = sheet(
      tablesOf([answered('1', 'A', 1), answered('2', 'A', 2), answered('3', 'B', 12)]),
      'Per OPD',
    );
    expect(byHeading(table, table.totalRow ?? [])).toMatchObject({
      OPD: 'Jumlah',
      Masuk: 3,
      'Rata-rata hari kerja ke tanggapan': 5,
      'Median hari kerja ke tanggapan': 2,
      'Jumlah dihitung (tanggapan)': 3,
    });
  });

  test('[SM-3] [SM-4] Ringkasan shows shares as percent with what they are taken from', () => {
    const { rows } = sheet(
      tablesOf([full, aCase('2', { late: 'tepat' }), aCase('3'), aCase('4')]),
      'Ringkasan',
    );
    expect(rows).toContainEqual([
      'Persentase selesai',
      { kind: 'percent', value: 0.25 },
      'Selesai dibagi laporan masuk',
    ]);
    expect(rows).toContainEqual([
      'Persentase tepat waktu',
      { kind: 'percent', value: 0.5 },
      'Tepat waktu dibagi laporan yang hasilnya diketahui (2)',
    ]);
    expect(rows.map((row) => row[0])).toEqual(
      expect.arrayContaining(['Laporan masuk', 'Ketepatan tidak diketahui']),
    );
  });

  test('[SM-6] an empty period: zeros, null shares, an en dash to show them with', () => {
    const tables = tablesOf([]);
    const { totalRow = [], columns, rows } = sheet(tables, 'Per Bulan');
    expect(rows).toHaveLength(3);
    for (const [index, { heading, kind, whenNull }] of columns.entries()) {
      if (kind === 'percent' || kind === 'decimal') {
        expect([heading, totalRow[index], whenNull]).toEqual([heading, null, '–']);
      } else if (index > 1) {
        expect([heading, totalRow[index]]).toEqual([heading, 0]);
      }
    }
    expect(sheet(tables, 'Daftar').rows).toEqual([]);
  });
});
