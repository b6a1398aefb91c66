import { describe, expect, test } from 'vitest';
import { clockFinding, isLost } from '#domain/clock/clock-doctor.ts';
import { FIGURES } from '#domain/complaint/today-figures.ts';
import { civilDateOf, type Zone } from '#domain/kernel/zone.ts';
import { remind } from '#domain/reminder/remind.ts';
import { type Digest, NOTHING_TOLD, type ReminderMemory } from '#domain/reminder/reminder-memory.ts';
import { firstSettings, type ReminderSettings } from '#domain/reminder/reminder-settings.ts';
import { wibInstant } from '#main/desk/wib.ts';
import { calendar } from '#tests/unit/deadline/shipped.ts';
import { expectedDigests, expectedReminders, type Listener } from './year-oracle.ts';
import { casesOfTheYear, type LivedCase, type Look, looksOfTheYear, reminded } from './year-world.ts';

const FIGURES_OF_A_MORNING = Object.fromEntries(FIGURES.map((figure) => [figure, 1])) as Digest;

const PERSONS: readonly { name: Zone; settings: ReminderSettings; listener: Listener }[] = [
  {
    name: 'WIB',
    settings: firstSettings('admin'),
    listener: { zone: 'Asia/Jakarta', opens: 450, quiet: [1_020, 1_440] },
  },
  {
    name: 'WIT',
    settings: {
      ...firstSettings('admin'),
      digestAt: '08:00',
      quiet: { from: '12:00', to: '13:00' },
    },
    listener: { zone: 'Asia/Jayapura', opens: 480, quiet: [720, 780] },
  },
];

type Lived = {
  /** Reminders told while the clock was right, each with the real moment; and those told while it was not. */
  readonly told: readonly { readonly key: string; readonly at: number }[];
  readonly wrongly: readonly string[];
  readonly digests: readonly string[];
  readonly held: number;
};

/** Lives the year as the program does: one look after the other, the memory kept as text in between. */
function live(
  cases: readonly LivedCase[],
  looks: readonly Look[],
  { name: zone, settings }: Pick<(typeof PERSONS)[number], 'name' | 'settings'>,
): Lived {
  let memory: ReminderMemory = NOTHING_TOLD;
  let seen: number | null = null;
  const told: { key: string; at: number }[] = [];
  const wrongly: string[] = [];
  const digests: string[] = [];
  let held = 0;
  for (const { at, off } of looks) {
    const clock = at + off;
    const finding = clockFinding(clock, { aheadOfHub: null, seen });
    if (finding === null) seen = Math.max(seen ?? 0, clock);
    if (isLost(finding)) {
      held += 1;
      continue;
    }
    const now = wibInstant(clock);
    const today = civilDateOf(now, zone);
    const { lines, memory: after } = remind({
      now,
      zone,
      calendar,
      settings,
      memory,
      cases: reminded(cases, at, { zone, today }),
      all: true,
      figures: () => FIGURES_OF_A_MORNING,
    });
    // As after a restart: what is not on the disk is gone.
    memory = JSON.parse(JSON.stringify(after));
    for (const line of lines) {
      if (line.kind === 'ringkasan') {
        if (off === 0) digests.push(today);
        else wrongly.push(today);
        continue;
      }
      const { sign } = line;
      if (sign.kind !== 'batas' && sign.kind !== 'terlambat') throw new Error(sign.kind);
      const key = `${line.caseId} ${sign.dueOn} ${sign.kind === 'batas' ? sign.point : 'terlambat'}`;
      if (off === 0) told.push({ key, at });
      else wrongly.push(key);
    }
  }
  return { told, wrongly, digests, held };
}

describe('a simulated year of reminders', () => {
  for (const seed of ['2026', 'lebaran', 'tahun baru']) {
    test(`[RM-1] every reminder once, none missing, none doubled, whatever the PC and its clock do (${seed})`, () => {
      const looks = looksOfTheYear(seed);
      const cases = casesOfTheYear(seed, 130);
      const wrong = looks.filter(({ off }) => off !== 0).length;
      for (const { listener, ...person } of PERSONS) {
        const { name } = person;
        const expected = expectedReminders(cases, looks, listener);
        const { told, wrongly, digests, held } = live(cases, looks, person);
        const byClock = new Set(wrongly);
        const keys = told.map(({ key }) => key);
        const missing = [...expected.keys()].filter((key) => !keys.includes(key) && !byClock.has(key));
        const doubled = keys.filter((key, index) => keys.indexOf(key) !== index);
        const strange = told.filter(({ key, at }) => expected.get(key) !== at);
        const early = [...expected.keys()].filter((key) => !keys.includes(key)).length;
        console.log(
          `${seed} ${name}: ${looks.length} looks (${wrong} by a wrong clock, ${held} held), ${expected.size} reminders due: ` +
            `${told.length} told once at the first look, ${early} told before by the wrong clock, ` +
            `${missing.length} missing, ${doubled.length} doubled; ${digests.length} digests; ${wrongly.length} told by a wrong clock`,
        );
        expect(expected.size).toBeGreaterThan(200);
        expect([missing, doubled, strange]).toEqual([[], [], []]);
        expect(told.length + early).toBe(expected.size);
        expect(early).toBeLessThan(expected.size / 50);
        const mornings = expectedDigests(looks, listener).filter(
          (day) => digests.includes(day) || !byClock.has(day),
        );
        expect(digests).toEqual(mornings);
        expect(mornings.length).toBeGreaterThan(150);
      }
      expect(wrong).toBeGreaterThan(20);
    });
  }

  test('[RM-1] a memory that is lost, or a day that is always new, is noticed by this oracle', () => {
    const looks = looksOfTheYear('2026').filter(({ off }) => off === 0);
    const cases = casesOfTheYear('2026', 40);
    const { settings, listener } = PERSONS[0] ?? { settings: firstSettings('admin'), listener: null };
    if (listener === null) throw new Error('nobody listens');
    const expected = expectedReminders(cases, looks, listener);
    const forgetful = looks.flatMap(({ at }) => {
      const now = wibInstant(at);
      const ask = {
        now,
        zone: 'WIB' as const,
        calendar,
        settings,
        memory: NOTHING_TOLD,
        all: true,
        figures: () => FIGURES_OF_A_MORNING,
      };
      return remind({ ...ask, cases: reminded(cases, at, { zone: 'WIB', today: now.slice(0, 10) }) }).lines;
    });
    expect(forgetful.length).toBeGreaterThan(expected.size * 5);
  });
});
