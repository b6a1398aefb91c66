import { describe, expect, test } from 'vitest';
import { explainDue } from '#domain/deadline/explain-due.ts';
import { explainInWords } from '#domain/deadline/explain-in-words.ts';
import type { Pause } from '#domain/deadline/pauses.ts';
import { calendar } from './shipped.ts';

const explain = (from: string, limit: number, unit: 'working' | 'calendar', ...pauses: Pause[]) =>
  explainDue(calendar, { from, limit, unit, pauses });
const inWords = (...count: Parameters<typeof explain>) => explainInWords(explain(...count));

describe('a date explains itself', () => {
  test('[DL-9] every day from the day after to the due date says whether it counts and why', () => {
    const { dueOn, steps, warnings } = explain('2026-03-13', 5, 'working');
    expect(dueOn).toBe('2026-03-27');
    expect(warnings).toEqual([]);
    expect(steps.map(({ date, counted, why }) => `${date.slice(8)} ${counted ? '+' : '-'} ${why}`)).toEqual([
      '14 - akhir-pekan',
      '15 - akhir-pekan',
      '16 + hari-kerja',
      '17 + hari-kerja',
      '18 - libur',
      '19 - libur',
      '20 - libur',
      '21 - libur',
      '22 - libur',
      '23 - libur',
      '24 - libur',
      '25 + hari-kerja',
      '26 + hari-kerja',
      '27 + hari-kerja',
    ]);
    expect(steps[4]).toEqual({
      date: '2026-03-18',
      counted: false,
      why: 'libur',
      name: 'Cuti bersama Hari Suci Nyepi',
    });
  });

  test('[DL-9] a paused working day says pause, a day off within the pause keeps its own reason', () => {
    const { steps } = explain('2026-06-25', 1, 'working', { from: '2026-06-26', to: '2026-06-29' });
    expect(steps.map(({ why }) => why)).toEqual(['jeda', 'akhir-pekan', 'akhir-pekan', 'jeda', 'hari-kerja']);
    const everyDay = explain('2026-06-26', 1, 'calendar', { from: '2026-06-27', to: '2026-06-27' });
    expect(everyDay.steps.map(({ why }) => why)).toEqual(['jeda', 'hari-kalender']);
  });

  test('[DL-9] a count that stands still ends with the first day of the pause', () => {
    const { dueOn, steps } = explain('2026-06-22', 5, 'working', { from: '2026-06-27', to: null });
    expect(dueOn).toBeNull();
    expect(steps.map(({ why }) => why)).toEqual([
      'hari-kerja',
      'hari-kerja',
      'hari-kerja',
      'hari-kerja',
      'jeda',
    ]);
  });

  test('[DL-10] in words: what was counted, what was left out and why, when it is due', () => {
    expect(inWords('2026-03-13', 5, 'working')).toBe(
      '5 hari kerja sejak Jumat 13 Maret 2026: tanpa akhir pekan (2 hari); ' +
        'tanpa libur 18 Maret (Cuti bersama Hari Suci Nyepi), 19 Maret (Hari Suci Nyepi (Tahun Baru Saka 1948)), ' +
        '20 Maret (Cuti bersama Idulfitri), 21 Maret (Hari Raya Idulfitri 1447 H (hari pertama)), ' +
        '22 Maret (Hari Raya Idulfitri 1447 H (hari kedua)), 23–24 Maret (Cuti bersama Idulfitri); ' +
        'jatuh tempo Jumat 27 Maret 2026.',
    );
    expect(inWords('2026-06-22', 3, 'working')).toBe(
      '3 hari kerja sejak Senin 22 Juni 2026: jatuh tempo Kamis 25 Juni 2026.',
    );
    expect(inWords('2026-06-22', 14, 'calendar')).toBe(
      '14 hari kalender sejak Senin 22 Juni 2026: jatuh tempo Senin 6 Juli 2026.',
    );
  });

  test('[DL-10] pauses are told as runs of the days they took', () => {
    expect(inWords('2026-06-22', 5, 'working', { from: '2026-06-24', to: '2026-06-25' })).toBe(
      '5 hari kerja sejak Senin 22 Juni 2026: tanpa akhir pekan (2 hari); tanpa jeda 24–25 Juni; ' +
        'jatuh tempo Rabu 1 Juli 2026.',
    );
    const twice = inWords(
      '2026-12-28',
      3,
      'calendar',
      { from: '2026-12-30', to: '2027-01-02' },
      { from: '2027-01-04', to: '2027-01-04' },
    );
    expect(twice).toBe(
      '3 hari kalender sejak Senin 28 Desember 2026: tanpa jeda 30 Desember–2 Januari 2027, 4 Januari 2027; ' +
        'jatuh tempo Selasa 5 Januari 2027.',
    );
  });

  test('[DL-10] a count that stands still says since when and how far it came', () => {
    expect(inWords('2026-06-22', 5, 'working', { from: '2026-06-25', to: null })).toBe(
      '5 hari kerja sejak Senin 22 Juni 2026: berhenti sejak Kamis 25 Juni 2026 sesudah 2 hari terhitung; ' +
        'belum ada tanggal jatuh tempo.',
    );
  });

  test('[DL-10] a year without a calendar is said in words', () => {
    expect(inWords('2027-12-30', 2, 'working')).toBe(
      '2 hari kerja sejak Kamis 30 Desember 2027: tanpa akhir pekan (2 hari); jatuh tempo Senin 3 Januari 2028. ' +
        'Kalender 2028 belum ada: hanya akhir pekan yang dilewati.',
    );
  });
});
