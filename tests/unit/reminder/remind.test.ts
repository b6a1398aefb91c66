import { describe, expect, test } from 'vitest';
import { FIGURES } from '#domain/complaint/today-figures.ts';
import type { Zone } from '#domain/kernel/zone.ts';
import { remind } from '#domain/reminder/remind.ts';
import { type Digest, NOTHING_TOLD, type ReminderMemory } from '#domain/reminder/reminder-memory.ts';
import { firstSettings, type ReminderSettings } from '#domain/reminder/reminder-settings.ts';
import { reminderSettings } from '#domain/reminder/reminder-settings-schema.ts';
import type { RemindedCase } from '#domain/reminder/sign.ts';
import { warnAtOf } from '#domain/reminder/warning-points.ts';
import { calendar, book as shippedBook } from '#tests/unit/deadline/shipped.ts';

const [SHIPPED] = shippedBook.rules.get('aspirasi') ?? [];
if (SHIPPED === undefined) throw new Error('the shipped rules lost one');
const NOTHING = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Digest;
const RULE = 'tidak-berkadar-pengawasan';
/** Mondays to Fridays of a week without a holiday. */
const [MONDAY, TUESDAY, FRIDAY, SATURDAY] = ['2026-07-06', '2026-07-07', '2026-07-10', '2026-07-11'];

/** Told as soon as the day has begun. */
const EARLY = { digestAt: '00:30', quiet: null };

function dated(daysLeft: number, dueOn: string, change: Partial<RemindedCase> = {}): RemindedCase {
  const due = { dueOn, ruleId: RULE, daysLeft, late: daysLeft < 0, provisional: false };
  return {
    id: 'lapor:1',
    trackingId: '1',
    stage: 'proses',
    due,
    remindOn: null,
    escalations: [],
    warnAt: null,
    ...change,
  };
}

type At = {
  readonly day: string;
  /** By a clock in WIB. */
  readonly time?: string;
  readonly zone?: Zone;
  readonly settings?: Partial<ReminderSettings>;
};

function ask(
  memory: ReminderMemory,
  cases: readonly RemindedCase[],
  { day, time = '08:00', zone = 'WIB', settings }: At,
) {
  return remind({
    now: `${day}T${time}:00.000+07:00`,
    zone,
    calendar,
    settings: { ...firstSettings('admin'), ...settings },
    memory,
    cases,
    all: true,
    figures: () => NOTHING,
  });
}

const signsOf = ({ lines }: ReturnType<typeof remind>) =>
  lines.flatMap((line) => (line.kind === 'laporan' ? [line.sign] : []));

describe('when a person is told', () => {
  test.each([
    ['before the hour of the digest', { day: MONDAY, time: '07:29' }],
    ['in the quiet hours', { day: MONDAY, time: '17:00' }],
    ['on a Saturday', { day: SATURDAY }],
    ['on a holiday', { day: '2026-08-17' }],
    ['once all is turned off', { day: MONDAY, settings: { on: false } }],
    [
      'in the night of an eastern zone',
      { day: MONDAY, time: '22:30', zone: 'WIT', settings: { quiet: null } },
    ],
    [
      'in an eastern night that a Saturday has begun in',
      { day: FRIDAY, time: '22:30', zone: 'WIT', settings: EARLY },
    ],
  ] as const)('[RM-2] nothing %s', (_, at) => {
    expect(ask(NOTHING_TOLD, [dated(-1, FRIDAY)], at)).toEqual({ lines: [], memory: NOTHING_TOLD });
  });

  test('[RM-2] from the hour of the digest on, read in the institution’s zone', () => {
    expect(signsOf(ask(NOTHING_TOLD, [dated(1, TUESDAY)], { day: MONDAY, time: '07:30' }))).toHaveLength(1);
    const east = { day: MONDAY, time: '05:30', zone: 'WIT', settings: { quiet: null } } as const;
    expect(signsOf(ask(NOTHING_TOLD, [dated(1, TUESDAY)], east))).toHaveLength(1);
    expect(signsOf(ask(NOTHING_TOLD, [dated(1, TUESDAY)], { ...east, time: '05:29' }))).toHaveLength(0);
    const dawn = { day: MONDAY, time: '22:31', zone: 'WIT', settings: EARLY } as const;
    expect(ask(NOTHING_TOLD, [dated(0, TUESDAY)], dawn).memory.told).toMatchObject({ 'lapor:1': {} });
    expect(Object.values(ask(NOTHING_TOLD, [dated(0, TUESDAY)], dawn).memory.told['lapor:1'] ?? {})).toEqual([
      TUESDAY,
    ]);
  });

  test('[RM-2] a digest in the quiet hours, the same point twice and no time at all are refused', () => {
    const good = firstSettings('admin');
    expect(reminderSettings.safeParse(good).success).toBe(true);
    const wrong = [
      { digestAt: '18:00' },
      { digestAt: '06:59' },
      { warnBefore: [1, 1] },
      { warnBefore: [31] },
      { digestAt: '24:00' },
      { quiet: { from: '7:00', to: '08:00' } },
    ];
    for (const change of wrong)
      expect(reminderSettings.safeParse({ ...good, ...change }).success).toBe(false);
  });
});

describe('what is told of a case', () => {
  test('[RM-3] points that were missed come as the nearest one, once', () => {
    const first = ask(NOTHING_TOLD, [dated(1, TUESDAY)], { day: MONDAY });
    expect(signsOf(first)).toEqual([{ kind: 'batas', ruleId: RULE, dueOn: TUESDAY, point: 1 }]);
    expect(signsOf(ask(first.memory, [dated(1, TUESDAY)], { day: MONDAY, time: '15:00' }))).toEqual([]);
    const next = ask(first.memory, [dated(0, TUESDAY)], { day: TUESDAY });
    expect(signsOf(next)).toEqual([{ kind: 'batas', ruleId: RULE, dueOn: TUESDAY, point: 0 }]);
  });

  test('[RM-3] a case whose date moves is told of anew, and back at its old date is not', () => {
    const { memory } = ask(NOTHING_TOLD, [dated(1, TUESDAY)], { day: MONDAY });
    const moved = ask(memory, [dated(3, '2026-07-09')], { day: MONDAY });
    expect(signsOf(moved)).toMatchObject([{ dueOn: '2026-07-09', point: 3 }]);
    expect(signsOf(ask(moved.memory, [dated(1, TUESDAY)], { day: MONDAY }))).toEqual([]);
  });

  test('[RM-3] who chose other points is told at those; a supervisor only of what went wrong', () => {
    const chosen = { day: MONDAY, settings: { warnBefore: [5] } };
    expect(signsOf(ask(NOTHING_TOLD, [dated(5, '2026-07-13')], chosen))).toMatchObject([{ point: 5 }]);
    const leads = { day: MONDAY, settings: firstSettings('atasan') };
    expect(signsOf(ask(NOTHING_TOLD, [dated(0, MONDAY)], leads))).toEqual([]);
    expect(signsOf(ask(NOTHING_TOLD, [dated(-1, '2026-07-03')], leads))).toMatchObject([
      { kind: 'terlambat' },
    ]);
  });

  test('[RM-3] a rule may name its points itself, which stand before the person’s own', () => {
    const named = dated(5, '2026-07-13', { warnAt: [5, 2] });
    expect(signsOf(ask(NOTHING_TOLD, [named], { day: MONDAY }))).toMatchObject([{ point: 5 }]);
    expect(signsOf(ask(NOTHING_TOLD, [named], { day: MONDAY, settings: { warnBefore: [] } }))).toEqual([]);
    const rule = { ...SHIPPED, warnAt: [4] };
    const book = new Map([[SHIPPED.id, [{ ...rule, officeId: 'dinkes', warnAt: [9] }, rule, SHIPPED]]]);
    const at = (officeId: string | null) => warnAtOf(book, SHIPPED.id, officeId, MONDAY);
    expect([at('dinkes'), at('lain'), at(null)]).toEqual([[9], [4], [4]]);
    expect(warnAtOf(book, SHIPPED.id, null, '1999-12-31')).toBeNull();
  });

  test('[RM-3] the reporter’s days are over, a Tunda is to be looked at, a rule of escalation holds', () => {
    const answered = dated(-1, '2026-07-03', { stage: 'ditanggapi' });
    const waiting = dated(9, FRIDAY, { id: 'lapor:2', stage: 'ditunda', due: null, remindOn: MONDAY });
    const escalation = { rule: 'sering-dialihkan', amount: 3, occasion: '3' } as const;
    const passedOn = dated(20, '2026-08-03', { id: 'lapor:3', escalations: [escalation] });
    const cases = [answered, waiting, passedOn];
    const settings = { ...firstSettings('admin'), tell: ['terlambat', 'sering-dialihkan'] } as const;
    const told = ask(NOTHING_TOLD, cases, {
      day: MONDAY,
      settings: { ...settings, tell: [...settings.tell] },
    });
    expect(signsOf(told).map(({ kind }) => kind)).toEqual(['boleh-ditutup', 'lihat-lagi', 'eskalasi']);
    expect(signsOf(ask(told.memory, cases, { day: TUESDAY }))).toEqual([]);
  });
});

describe('putting off', () => {
  const snoozed: ReminderMemory = {
    ...NOTHING_TOLD,
    snoozed: {
      'lapor:1': { until: TUESDAY, reason: 'menunggu data dinas', at: `${MONDAY}T08:00:00.000+07:00` },
    },
  };

  test('[RM-4] a case that was put off is silent until its day, then told once', () => {
    const silent = ask(snoozed, [dated(2, '2026-07-08')], { day: MONDAY });
    expect(signsOf(silent)).toEqual([]);
    const awake = ask(silent.memory, [dated(4, '2026-07-13')], { day: TUESDAY });
    expect(signsOf(awake)).toEqual([{ kind: 'tunda-selesai', until: TUESDAY }]);
    expect(awake.memory.snoozed).toEqual({});
    expect(signsOf(ask(awake.memory, [dated(4, '2026-07-13')], { day: TUESDAY }))).toEqual([]);
  });

  test('[RM-4] a case that becomes late is told all the same', () => {
    expect(signsOf(ask(snoozed, [dated(-1, '2026-07-03')], { day: MONDAY }))).toMatchObject([
      { kind: 'terlambat' },
    ]);
  });
});

describe('the memory', () => {
  test('[RM-5] a morning has one digest, and none when nothing waits', () => {
    const at = {
      now: `${MONDAY}T08:00:00.000+07:00`,
      zone: 'WIB' as const,
      calendar,
      settings: firstSettings('admin'),
    };
    const base = { ...at, cases: [], all: true, memory: NOTHING_TOLD };
    const first = remind({ ...base, figures: () => ({ ...NOTHING, late: 3, dueToday: 5 }) });
    expect(first.lines).toMatchObject([{ kind: 'ringkasan', digest: { late: 3, dueToday: 5 } }]);
    expect(remind({ ...base, memory: first.memory, figures: () => NOTHING }).lines).toEqual([]);
    expect(remind({ ...base, figures: () => NOTHING }).lines).toEqual([]);
  });

  test('[RM-5] forgets cases that have been in no list for 60 days, and keeps the others', () => {
    const { memory } = ask(NOTHING_TOLD, [dated(1, TUESDAY), dated(1, TUESDAY, { id: 'lapor:2' })], {
      day: MONDAY,
    });
    const later = ask(memory, [dated(-40, TUESDAY)], { day: '2026-09-07' }).memory;
    expect(Object.keys(later.told)).toEqual(['lapor:1']);
    const soon = ask(memory, [dated(-3, TUESDAY)], { day: FRIDAY }).memory;
    expect(Object.keys(soon.told)).toEqual(['lapor:1', 'lapor:2']);
  });

  test('[RM-5] keeps the last 200 lines', () => {
    const many = Array.from({ length: 250 }, (_, index) => dated(0, MONDAY, { id: `lapor:${index}` }));
    const { lines, memory } = ask(NOTHING_TOLD, many, { day: MONDAY });
    expect([lines.length, memory.log.length]).toEqual([250, 200]);
  });
});
