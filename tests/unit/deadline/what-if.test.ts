import { describe, expect, test } from 'vitest';
import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { calendarOf } from '#domain/deadline/calendar.ts';
import { type Thought, whatIf } from '#domain/deadline/what-if.ts';
import { meja } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { book, shippedCalendar } from './shipped.ts';

const thought = (cls: ComplaintClass | null, on: string, more: Partial<Thought> = {}): Thought => {
  return { class: cls, localClass: null, officeId: null, on, ...more };
};

describe('what if it is received on a day', () => {
  test('[TG-9] every clock of the class with its date, the earliest first', () => {
    const clocks = whatIf(book, thought('tidak-berkadar-pengawasan', '2026-03-13'));
    expect(clocks.map(({ ruleId, explanation }) => [ruleId, explanation.dueOn])).toEqual([
      ['verifikasi', '2026-03-25'],
      ['tindak-lanjut-awal', '2026-03-27'],
      ['uu25-lengkap', '2026-03-27'],
      ['tidak-berkadar-pengawasan', '2026-04-10'],
      ['uu25-putus', '2026-05-12'],
    ]);
    expect(whatIf(book, thought(null, '2026-03-13')).map(({ ruleId }) => ruleId)).toEqual(['verifikasi']);
    const undecided = whatIf(book, thought('pengaduan', '2026-03-13'));
    expect(undecided.filter(({ provisional }) => provisional).map(({ ruleId }) => ruleId)).toEqual([
      'tidak-berkadar-pengawasan',
    ]);
  });

  test('[TG-9] says what `meja due` says, word for word', async () => {
    const folder = await temporaryFolder();
    for (const on of ['2026-03-13', '2027-12-30']) {
      for (const { ruleId, words, source } of whatIf(book, thought('berkadar-pengawasan', on))) {
        const run = await meja(folder, ['due', '--rule', ruleId, '--from', on]);
        expect(run.out).toBe(`${words}\nDasar: ${source}\n`);
      }
    }
  });

  test('[TG-9] an office counts by its own rules and days, and a local class has its own clock', () => {
    const own = book.rules.get('verifikasi')?.[0];
    if (own === undefined) throw new Error('no rule');
    const quick = { ...own, id: 'ringan', localClass: 'ringan', limit: 1 };
    const here = { ...own, limit: 2, officeId: 'rsud' };
    const rules = new Map([...book.rules, ['verifikasi', [here, own]], ['ringan', [quick]]]);
    const saturdaysToo = calendarOf({
      ...shippedCalendar,
      workingWeek: [true, true, true, true, true, true, false],
    });
    const offices = new Map([['rsud', saturdaysToo]]);
    const dates = (more: Partial<Thought>) =>
      whatIf({ ...book, rules, offices }, thought(null, '2026-11-27', more)).map(
        ({ ruleId, explanation }) => `${ruleId} ${explanation.dueOn}`,
      );
    expect(dates({})).toEqual(['verifikasi 2026-12-02']);
    expect(dates({ officeId: 'dinkes' })).toEqual(['verifikasi 2026-12-02']);
    expect(dates({ officeId: 'rsud' })).toEqual(['verifikasi 2026-11-30']);
    expect(dates({ localClass: 'ringan' })).toEqual(['ringan 2026-11-30', 'verifikasi 2026-12-02']);
    expect(dates({ localClass: 'ringan', officeId: 'rsud' })).toEqual([
      'ringan 2026-11-28',
      'verifikasi 2026-11-30',
    ]);
  });

  test('[TG-9] a limit in hours ends on the day itself, and says that the hour has to be watched', () => {
    const rules = new Map(
      [...book.rules].map(([id, versions]) => [
        id,
        versions.map((rule) => (id === 'verifikasi' ? { ...rule, hours: 3 } : rule)),
      ]),
    );
    const [first] = whatIf({ ...book, rules }, thought(null, '2026-03-13'));
    expect(first).toMatchObject({
      ruleId: 'verifikasi',
      words: 'Jumat 13 Maret 2026: hari yang sama, periksa jam (3 jam).',
      explanation: { dueOn: '2026-03-13', steps: [], warnings: [] },
    });
  });

  test('[TG-9] a year without a calendar is an alarm', () => {
    for (const cls of COMPLAINT_CLASSES) {
      const [first] = whatIf(book, thought(cls, '2027-12-30'));
      expect(first?.explanation.warnings).toEqual([{ code: 'tahun-tanpa-kalender', year: 2028 }]);
      expect(first?.words).toContain('Kalender 2028 belum ada');
    }
  });
});
