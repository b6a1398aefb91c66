import { describe, expect, test } from 'vitest';
import { type CalendarData, parseCalendar } from '#domain/deadline/calendar-data.ts';
import { parseRules } from '#domain/deadline/rules.ts';
import { guidePage } from '#renderer/screens/help/guide.ts';
import { ruleBlocks } from '#renderer/screens/help/rule-blocks.ts';
import shippedRules from '#resources/deadline-rules.json' with { type: 'json' };
import shippedDays from '#resources/holidays-id-2025-2027.json' with { type: 'json' };

const RULES = [...parseRules(shippedRules).values()].flat();
const CALENDAR: CalendarData = parseCalendar(shippedDays);
const SECTIONS = guidePage(
  'aturan',
  ruleBlocks({
    rules: RULES.map((rule) => ({ ...rule, origin: 'bawaan' as const })),
    holidays: [
      ...CALENDAR.days.map((day) => ({ ...day, origin: 'bawaan' as const })),
      { date: '2028-06-02', type: 'daerah', name: 'Gawai Dayak', origin: 'kantor' },
    ],
    calendarSource: CALENDAR.source,
    decrees: CALENDAR.decrees,
  }),
).sections;

function wordsUnder(heading: string): string {
  return SECTIONS.find((section) => section.heading === heading)?.words ?? '';
}

describe('the rules in the guide', () => {
  test('[GD-8] every rule stands there with its limit, its source and its remark', () => {
    for (const { label, limit, source, note = '' } of RULES) {
      const words = wordsUnder(label);
      expect(words, label).toContain(`Batas: ${limit} hari `);
      expect(words, label).toContain(`Sumber: ${source}`);
      expect(words, label).toContain(note);
    }
  });

  test('[GD-8] a rule that is for every class says so; stages and days stand in words', () => {
    const words = wordsUnder('Verifikasi laporan');
    expect(words).toContain('Batas: 3 hari kerja');
    expect(words).toContain('Untuk klasifikasi: semua');
    expect(words).toContain('Berjalan pada tahap: Baru, Ditunda');
    expect(words).toContain('Berlaku sejak: Sabtu, 1 Januari 2000');
  });

  test('[GD-8] every day off stands under its year, those of the office too, with the decrees they rest on', () => {
    for (const { date, name } of CALENDAR.days) {
      expect(wordsUnder(`Hari libur tahun ${date.slice(0, 4)}`), date).toContain(name);
    }
    expect(wordsUnder('Hari libur tahun 2028')).toContain('Gawai Dayak');
    const basis = wordsUnder('Dasar hari libur');
    expect(basis).toContain(CALENDAR.source);
    for (const { decree } of CALENDAR.decrees) expect(basis).toContain(decree);
  });

  test('[GD-8] each can be led to by an address of its own', () => {
    const anchors = SECTIONS.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toContain('hari-libur-2026');
  });
});
