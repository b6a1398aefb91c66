import { describe, expect, test } from 'vitest';
import { summarise } from '#domain/report/summary.ts';
import { aCase, aRequest } from '#tests/unit/report/case-builder.ts';

const names = (groups: readonly { readonly name: string }[]): readonly string[] =>
  groups.map(({ name }) => name);
const ids = (cases: readonly { readonly trackingId: string }[]): readonly string[] =>
  cases.map(({ trackingId }) => trackingId);

describe('the groups', () => {
  test('[SM-7] offices by number received, then by name whatever its case', () => {
    const at = (trackingId: string, officeId: string, officeName: string) =>
      aCase(trackingId, { officeId, officeName });
    const { byOffice } = summarise(
      [
        at('1', '1', 'RSUD'),
        at('2', '2', 'dinas sosial'),
        at('3', '3', 'Kesehatan'),
        at('4', '3', 'Kesehatan'),
      ],
      aRequest(),
    );
    expect(names(byOffice)).toEqual(['Kesehatan', 'dinas sosial', 'RSUD']);
  });

  test('[SM-7] months across the border of a year, with and without cases', () => {
    const cases = ['2025-11-30', '2026-01-31', '2026-02-01'].map((receivedOn, index) =>
      aCase(`${index}`, { receivedOn }),
    );
    const { byMonth } = summarise(cases, aRequest({ from: '2025-11-30', to: '2026-02-01' }));
    expect(byMonth.map(({ name, tally }) => [name, tally.received])).toEqual([
      ['November 2025', 1],
      ['Desember 2025', 0],
      ['Januari 2026', 1],
      ['Februari 2026', 1],
    ]);
  });

  test('[SM-7] classes in their own order, the unclassified last', () => {
    const { byClass } = summarise([aCase('1', { class: 'aspirasi' }), aCase('2')], aRequest());
    expect(byClass.map(({ name, tally }) => [name, tally.received])).toEqual([
      ['Permintaan informasi', 0],
      ['Aspirasi', 1],
      ['Pengaduan (kadar pengawasan belum ditetapkan)', 0],
      ['Pengaduan tidak berkadar pengawasan', 0],
      ['Pengaduan berkadar pengawasan', 0],
      ['Belum diklasifikasikan', 1],
    ]);
  });

  test('[SM-8] an office keeps its id and takes the last name it was given', () => {
    const { byOffice } = summarise(
      [
        aCase('1', { receivedOn: '2026-03-02', officeId: '7', officeName: null }),
        aCase('2', { receivedOn: '2026-02-02', officeId: '7', officeName: 'Dinas Kominfo' }),
        aCase('3', { receivedOn: '2026-01-02', officeId: '7', officeName: 'Kantor Infokom' }),
        aCase('4', { officeId: '8' }),
        aCase('5', { officeName: ' Kecamatan  KAPUAS ' }),
        aCase('6', { officeName: 'Kecamatan Kapuas' }),
        aCase('7', { officeName: ' ' }),
      ],
      aRequest(),
    );
    expect(byOffice.map(({ name, tally }) => [name, tally.received])).toEqual([
      ['Dinas Kominfo', 3],
      ['Kecamatan Kapuas', 2],
      ['Belum didisposisikan', 1],
      ['Instansi 8', 1],
    ]);
  });

  test('[SM-8] a category without a name has its row', () => {
    const { byCategory } = summarise(
      [aCase('1', { categoryName: 'Jalan' }), aCase('2', { categoryName: 'JALAN' }), aCase('3')],
      aRequest(),
    );
    expect(byCategory.map(({ name, tally }) => [name, tally.received])).toEqual([
      ['JALAN', 2],
      ['Tanpa kategori', 1],
    ]);
  });
});

describe('rahasia cases the person may not see', () => {
  const summary = summarise(
    [
      aCase('1', {
        officeId: '1',
        officeName: 'Inspektorat',
        categoryName: 'Kepegawaian',
        class: 'aspirasi',
      }),
      aCase('2', {
        officeId: '1',
        officeName: 'Inspektorat',
        categoryName: 'Kepegawaian',
        class: 'berkadar-pengawasan',
        late: 'terlambat',
        daysLate: 3,
        confidential: true,
        hidden: true,
      }),
      aCase('3', { officeId: '1', officeName: 'Inspektorat', confidential: true }),
    ],
    aRequest(),
  );

  test('[SM-9] are counted in total, office and month', () => {
    expect(summary.total.received).toBe(3);
    expect(summary.total.punctuality.terlambat).toBe(1);
    expect(summary.byOffice.map(({ tally }) => tally.received)).toEqual([3]);
    expect(summary.byMonth[0]?.tally.received).toBe(3);
  });

  test('[SM-9] do not say their category or class', () => {
    expect(summary.byCategory.map(({ name, tally }) => [name, tally.received])).toEqual([
      ['Kepegawaian', 1],
      ['Rahasia (tidak dirinci)', 1],
      ['Tanpa kategori', 1],
    ]);
    const supervisory = summary.byClass.find(({ name }) => name === 'Pengaduan berkadar pengawasan');
    expect(supervisory?.tally.received).toBe(0);
    expect(summary.byClass.at(-1)?.name).toBe('Rahasia (tidak dirinci)');
    expect(summary.byClass.at(-1)?.tally.received).toBe(1);
  });

  test('[SM-9] are in no list, and the lists know how many they miss', () => {
    expect(ids(summary.listed)).toEqual(['1', '3']);
    expect(summary.late).toEqual([]);
    expect(summary.hiddenCount).toBe(1);
    expect(summary.hiddenLateCount).toBe(1);
  });
});
