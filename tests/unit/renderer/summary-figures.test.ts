import { describe, expect, test } from 'vitest';
import { summarise } from '#domain/report/summary.ts';
import { summaryTables } from '#domain/report/tables.ts';
import { cellText, isFigure } from '#renderer/screens/summary/cell-text.ts';
import { barsOf, figureOf, INDICATORS } from '#renderer/screens/summary/figures.ts';
import { aCase, aRequest } from '#tests/unit/report/case-builder.ts';

const TABLES = summaryTables(
  summarise(
    [
      aCase('1', { stage: 'selesai', categoryName: 'Jalan', late: 'tepat', workingDaysToFirstAnswer: 4 }),
      aCase('2', { receivedOn: '2026-03-02', categoryName: 'Jalan', late: 'terlambat' }),
      aCase('3', { receivedOn: '2026-03-03', categoryName: 'Kesehatan' }),
    ],
    aRequest(),
  ),
);

describe('figures of the summary on the screen', () => {
  test('[SC-3] are those of the file: each that is shown apart is found in its first sheet', () => {
    const names = TABLES[0]?.rows.map(([name]) => name);
    expect(INDICATORS.filter((indicator) => !names?.includes(indicator))).toEqual([]);
    expect(figureOf(TABLES, 'Laporan masuk')).toBe(3);
    expect(figureOf(TABLES, 'Persentase selesai')).toBeCloseTo(1 / 3);
    expect(figureOf(TABLES, 'Median hari kerja sampai tanggapan pertama')).toBe(4);
    expect(figureOf(TABLES, 'Ketepatan tidak diketahui')).toBe(1);
  });

  test('[SC-3] pictures have a bar for each month of the period and each category', () => {
    expect(barsOf(TABLES, 'Per Bulan')).toEqual([
      { name: 'Januari 2026', received: 1, done: 1 },
      { name: 'Februari 2026', received: 0, done: 0 },
      { name: 'Maret 2026', received: 2, done: 0 },
    ]);
    expect(barsOf(TABLES, 'Per Kategori').map(({ name, received }) => [name, received])).toEqual([
      ['Jalan', 2],
      ['Kesehatan', 1],
    ]);
    expect(barsOf([], 'Per Bulan')).toEqual([]);
  });

  test('[SC-4] are written as on paper', () => {
    const column = (kind: 'text' | 'integer' | 'decimal' | 'percent' | 'date') =>
      ({ heading: 'x', kind, width: 8, whenNull: '–' }) as const;
    expect(cellText(1437, column('integer'))).toBe('1.437');
    expect(cellText(4, column('decimal'))).toBe('4,0');
    expect(cellText(0.3333, column('percent'))).toBe('33,3%');
    expect(cellText({ kind: 'percent', value: 1 }, column('integer'))).toBe('100%');
    expect(cellText({ kind: 'decimal', value: null }, column('integer'))).toBe('–');
    expect(cellText(null, column('decimal'))).toBe('–');
    expect(cellText('2026-03-13', column('date'))).toBe('13 Mar 2026');
    expect([column('percent'), column('text'), column('date')].map(isFigure)).toEqual([true, false, false]);
  });
});
