import { describe, expect, test } from 'vitest';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { type Clock, clocksOf, explainClock, queueDue } from '#domain/deadline/clocks.ts';
import { parseRules } from '#domain/deadline/rules.ts';
import { book, NEW_CASE, shippedRules } from './shipped.ts';

const TODAY = '2026-06-24';
const facts = (changes: Partial<CaseFacts>): CaseFacts => ({ ...NEW_CASE, ...changes });
const clocks = (changes: Partial<CaseFacts>, today = TODAY) => clocksOf(facts(changes), book, today);
const ids = (all: readonly Clock[]) => all.map(({ ruleId }) => ruleId);
const openIds = (changes: Partial<CaseFacts>) => ids(clocks(changes).filter(({ open }) => open));
function clock(ruleId: string, changes: Partial<CaseFacts>, today = TODAY): Clock | undefined {
  return clocks(changes, today).find((one) => one.ruleId === ruleId);
}

/** Verified on the 23rd, disposed on the 24th, at work. */
const AT_WORK = {
  stage: 'proses',
  class: 'tidak-berkadar-pengawasan',
  verifiedOn: '2026-06-23',
  receivedByOfficeOn: '2026-06-24',
} satisfies Partial<CaseFacts>;
const ANSWERED = {
  ...AT_WORK,
  stage: 'ditanggapi',
  firstAnswerOn: '2026-06-30',
  settledOn: '2026-06-30',
  lastAnswerOn: '2026-06-30',
} satisfies Partial<CaseFacts>;

describe('the clocks of a case', () => {
  test('[DL-14] the verification clock runs from the day received to the first verdict', () => {
    expect(clock('verifikasi', {})).toEqual({
      ruleId: 'verifikasi',
      ruleVersion: '2000-01-01',
      calendarVersion: 'skb-2025-2027.1',
      kind: 'sasaran',
      startedOn: '2026-06-22',
      dueOn: '2026-06-25',
      endedOn: null,
      open: true,
      paused: false,
      late: false,
      daysLeft: 1,
      extendedBy: 0,
      mayExtendBy: null,
      hours: null,
      provisional: false,
      warnings: [],
    });
    expect(clock('verifikasi', {}, '2026-06-25')).toMatchObject({ late: false, daysLeft: 0 });
    expect(clock('verifikasi', {}, '2026-06-26')).toMatchObject({ late: true, daysLeft: -1 });
    expect(clock('verifikasi', { stage: 'terverifikasi', verifiedOn: '2026-06-25' })).toMatchObject({
      open: false,
      endedOn: '2026-06-25',
      late: false,
      daysLeft: null,
    });
    expect(clock('verifikasi', { stage: 'terverifikasi', verifiedOn: '2026-06-26' })?.late).toBe(true);
    expect(clock('verifikasi', { stage: 'arsip', closedOn: '2026-06-26' })).toMatchObject({
      open: false,
      endedOn: '2026-06-26',
      late: true,
    });
  });

  test('[DL-15] the first follow-up runs from verification, else disposition, to the first answer', () => {
    expect(clock('tindak-lanjut-awal', AT_WORK)).toMatchObject({
      startedOn: '2026-06-23',
      dueOn: '2026-06-30',
      open: true,
    });
    expect(clock('tindak-lanjut-awal', { ...AT_WORK, verifiedOn: null })?.startedOn).toBe('2026-06-24');
    expect(clock('tindak-lanjut-awal', { class: 'aspirasi' })).toBeUndefined();
    expect(clock('tindak-lanjut-awal', ANSWERED)).toMatchObject({
      open: false,
      endedOn: '2026-06-30',
      late: false,
    });
    const afterReply = { ...ANSWERED, stage: 'proses', settledOn: null } as const;
    expect(clock('tindak-lanjut-awal', afterReply)).toMatchObject({ open: false, endedOn: '2026-06-30' });
  });

  test('[DL-16] each class has its own clock, from disposition, else verification, else the day received', () => {
    const due = (changes: Partial<CaseFacts>, id: string) => clock(id, changes)?.dueOn;
    const office = { ...AT_WORK, receivedByOfficeOn: '2026-06-22' } as const;
    expect(due({ ...office, class: 'permintaan-informasi' }, 'permintaan-informasi')).toBe('2026-06-29');
    expect(due({ ...office, class: 'aspirasi' }, 'aspirasi')).toBe('2026-06-29');
    expect(due(office, 'tidak-berkadar-pengawasan')).toBe('2026-07-10');
    expect(due({ ...office, class: 'berkadar-pengawasan' }, 'berkadar-pengawasan')).toBe('2026-09-16');
    expect(clock('aspirasi', { ...AT_WORK, class: 'aspirasi' })?.startedOn).toBe('2026-06-24');
    expect(clock('aspirasi', { ...AT_WORK, class: 'aspirasi', receivedByOfficeOn: null })?.startedOn).toBe(
      '2026-06-23',
    );
    expect(clock('aspirasi', { class: 'aspirasi' })?.startedOn).toBe('2026-06-22');
    for (const name of COMPLAINT_CLASSES) {
      const own = ids(clocks({ ...AT_WORK, class: name })).filter((id) => id !== 'verifikasi');
      const expected = name === 'pengaduan' ? 'tidak-berkadar-pengawasan' : name;
      expect(own.filter((id) => !id.startsWith('uu25'))).toEqual(['tindak-lanjut-awal', expected]);
    }
  });

  test('[DL-16] the class clock ends with the answer that settles the case', () => {
    expect(clock('tidak-berkadar-pengawasan', ANSWERED)).toMatchObject({
      open: false,
      endedOn: '2026-06-30',
      dueOn: '2026-07-14',
      late: false,
    });
    const supplement = { ...ANSWERED, lastAnswerOn: '2026-08-20' } as const;
    expect(clock('tidak-berkadar-pengawasan', supplement)).toMatchObject({
      endedOn: '2026-06-30',
      late: false,
    });
  });

  test('[DL-16] after a reply or a reopening it runs on, without the days the case lay with the reporter', () => {
    const replied = {
      ...ANSWERED,
      stage: 'proses',
      settledOn: null,
      reporterRepliedOn: '2026-08-03',
      pauses: [{ from: '2026-06-30', to: '2026-08-02' }],
    } as const;
    expect(clock('tidak-berkadar-pengawasan', replied, '2026-08-03')).toMatchObject({
      open: true,
      paused: false,
      startedOn: '2026-06-24',
      dueOn: '2026-08-18',
      daysLeft: 10,
      late: false,
    });
    const settledLate = { ...replied, stage: 'ditanggapi', settledOn: '2026-08-19' } as const;
    expect(clock('tidak-berkadar-pengawasan', settledLate)).toMatchObject({ open: false, late: true });
    const settledInTime = { ...settledLate, settledOn: '2026-08-18' };
    expect(clock('tidak-berkadar-pengawasan', settledInTime)).toMatchObject({ open: false, late: false });
  });

  test('[DL-17] a pengaduan whose supervisory content is undecided counts 14 days, marked provisional', () => {
    expect(clock('tidak-berkadar-pengawasan', { ...AT_WORK, class: 'pengaduan' })).toMatchObject({
      dueOn: '2026-07-14',
      provisional: true,
    });
    expect(clock('tidak-berkadar-pengawasan', AT_WORK)?.provisional).toBe(false);
    expect(clock('tindak-lanjut-awal', { ...AT_WORK, class: 'pengaduan' })?.provisional).toBe(false);
  });

  test('[DL-17] a case without a class has the verification clock only', () => {
    expect(ids(clocks({}))).toEqual(['verifikasi']);
    expect(openIds({ ...AT_WORK, class: null })).toEqual([]);
    expect(queueDue(clocks({ ...AT_WORK, class: null }))).toBeNull();
  });

  test('[DL-18] on hold the clocks that pause show no date; what was late before stays late', () => {
    const held = { ...AT_WORK, stage: 'ditunda', pauses: [{ from: '2026-06-25', to: null }] } as const;
    const paused = { open: true, paused: true, dueOn: null, daysLeft: null };
    expect(clock('tidak-berkadar-pengawasan', held)).toMatchObject({ ...paused, late: false });
    expect(clock('tindak-lanjut-awal', held, '2026-12-01')).toMatchObject({ ...paused, late: false });
    const heldLate = { ...held, pauses: [{ from: '2026-07-01', to: null }] };
    expect(clock('tindak-lanjut-awal', heldLate, '2026-07-02')).toMatchObject({ ...paused, late: true });
    expect(queueDue(clocks(held))).toBeNull();
    expect(clock('aspirasi', { ...held, stage: 'proses', class: 'aspirasi' })).toMatchObject(paused);
    expect(
      clock('verifikasi', { stage: 'ditunda', pauses: [{ from: '2026-06-23', to: null }] }),
    ).toMatchObject(paused);
  });

  test('[DL-18] held since a day nobody recorded: no date, and late cannot be known', () => {
    expect(clock('aspirasi', { stage: 'ditunda', class: 'aspirasi' }, '2026-12-01')).toMatchObject({
      open: true,
      paused: true,
      dueOn: null,
      late: null,
    });
  });

  test('[DL-18] resumed, the days of the hold are not counted', () => {
    const resumed = { ...AT_WORK, pauses: [{ from: '2026-06-25', to: '2026-06-26' }] };
    expect(clock('tidak-berkadar-pengawasan', resumed)).toMatchObject({
      paused: false,
      dueOn: '2026-07-16',
    });
  });

  test('[DL-19] closed, archived or not ours: no clock is open and the queue has no date', () => {
    for (const stage of ENDED_STAGES) {
      for (const name of [...COMPLAINT_CLASSES, null]) {
        const ended = { ...ANSWERED, stage, class: name, completeOn: '2026-06-23', closedOn: '2026-07-15' };
        for (const one of [ended, facts({ stage, class: name })]) {
          expect(openIds(one)).toEqual([]);
          expect(queueDue(clocks(one))).toBeNull();
        }
      }
    }
  });

  test('[DL-19] an ended clock keeps its date; ended on an unknown day, late is unknown', () => {
    const closed = { ...ANSWERED, stage: 'selesai', closedOn: '2026-07-15' } as const;
    expect(clock('tidak-berkadar-pengawasan', closed)?.dueOn).toBe('2026-07-14');
    const imported = { stage: 'selesai', class: 'aspirasi' } as const;
    expect(clock('aspirasi', imported)).toMatchObject({
      open: false,
      endedOn: null,
      dueOn: '2026-06-29',
      late: null,
      daysLeft: null,
    });
  });

  test('[DL-20] answered: the wait for the reporter is the open clock, and never late', () => {
    expect(openIds(ANSWERED)).toEqual(['tanggapan-pelapor', 'uu25-lengkap']);
    expect(clock('tanggapan-pelapor', ANSWERED, '2026-07-14')).toMatchObject({
      startedOn: '2026-06-30',
      dueOn: '2026-07-14',
      daysLeft: 0,
      late: false,
    });
    expect(clock('tanggapan-pelapor', ANSWERED, '2026-07-20')).toMatchObject({ daysLeft: -4, late: false });
    expect(queueDue(clocks(ANSWERED))).toMatchObject({ ruleId: 'tanggapan-pelapor', late: false });
    expect(
      clock('tanggapan-pelapor', { ...ANSWERED, stage: 'selesai', closedOn: '2026-07-28' }),
    ).toMatchObject({ open: false, late: false });
  });

  test('[DL-21] the clocks of UU 25/2009 count calendar days, are not paused and never decide the queue', () => {
    const held = {
      class: 'pengaduan',
      stage: 'ditunda',
      pauses: [{ from: '2026-06-23', to: null }],
    } as const;
    expect(clock('uu25-lengkap', held)).toMatchObject({
      kind: 'sejajar',
      dueOn: '2026-07-06',
      paused: false,
      daysLeft: 8,
    });
    expect(clock('uu25-lengkap', held, '2026-07-07')).toMatchObject({ late: true, daysLeft: -1 });
    expect(queueDue(clocks(held))).toBeNull();
    expect(clock('uu25-putus', held)).toBeUndefined();
    const complete = { ...AT_WORK, completeOn: '2026-06-23' };
    expect(clock('uu25-lengkap', complete)).toMatchObject({ open: false, endedOn: '2026-06-23' });
    expect(clock('uu25-putus', complete)).toMatchObject({ startedOn: '2026-06-23', dueOn: '2026-08-22' });
    expect(clock('uu25-putus', { ...complete, decidedOn: '2026-08-23' })).toMatchObject({
      open: false,
      late: true,
    });
    expect(clock('uu25-lengkap', { class: 'aspirasi' })).toBeUndefined();
  });

  test('[DL-22] the queue shows the earliest open clock that is not parallel', () => {
    expect(queueDue(clocks(AT_WORK))).toEqual({
      dueOn: '2026-06-30',
      ruleId: 'tindak-lanjut-awal',
      daysLeft: 4,
      late: false,
      provisional: false,
    });
    expect(queueDue(clocks({ class: 'berkadar-pengawasan' }))?.ruleId).toBe('verifikasi');
    expect(queueDue([])).toBeNull();
  });

  test('[DL-13] a clock is counted by the version that held when it started', () => {
    const shipped = [...parseRules(shippedRules).values()].flat();
    const stricter = shipped
      .filter(({ id }) => id === 'verifikasi')
      .map((rule) => ({ ...rule, limit: 1, validFrom: '2026-06-23' }));
    const changed = { ...book, rules: parseRules([...shipped, ...stricter]) };
    const versionFor = (receivedOn: string) => {
      const [first] = clocksOf(facts({ receivedOn }), changed, TODAY);
      return [first?.ruleVersion, first?.dueOn];
    };
    expect(versionFor('2026-06-22')).toEqual(['2000-01-01', '2026-06-25']);
    expect(versionFor('2026-06-23')).toEqual(['2026-06-23', '2026-06-24']);
    expect(clocksOf(facts({ receivedOn: '1999-12-31' }), book, TODAY)).toEqual([]);
  });

  test('[DL-24] a case received before counting starts has clocks, none of them late', () => {
    const old = { class: 'pengaduan', countingStartsOn: '2026-06-23' } as const;
    const exempt = clocks(old, '2026-12-01');
    expect(exempt.map(({ late }) => late)).toEqual([false, false, false]);
    expect(clock('verifikasi', old, '2026-12-01')?.dueOn).toBe('2026-06-25');
    expect(queueDue(exempt)?.late).toBe(false);
    const counted = clocks({ ...old, countingStartsOn: '2026-06-22' }, '2026-12-01');
    expect(counted.map(({ late }) => late)).toEqual([true, true, true]);
  });

  test('[DL-25] an open clock that touches a year without a calendar is an alarm, an ended one is not', () => {
    const december = { receivedOn: '2027-12-30' };
    const alarm = [{ code: 'tahun-tanpa-kalender', year: 2028 }];
    expect(clock('verifikasi', december, '2027-12-30')?.warnings).toEqual(alarm);
    const verified = { ...december, stage: 'terverifikasi', verifiedOn: '2028-01-03' } as const;
    expect(clock('verifikasi', verified, '2028-01-03')?.warnings).toEqual([]);
    expect(clock('verifikasi', { receivedOn: '2027-12-20' }, '2027-12-27')?.warnings).toEqual([]);
    expect(clock('verifikasi', { receivedOn: '2027-12-20' }, '2028-01-03')?.warnings).toEqual(alarm);
    expect(clock('verifikasi', { receivedOn: '2027-12-20' }, '2028-01-01')?.warnings).toEqual(alarm);
    const held = {
      stage: 'ditunda',
      receivedOn: '2027-12-20',
      pauses: [{ from: '2027-12-21', to: null }],
    } as const;
    expect(clock('verifikasi', held, '2028-02-01')?.warnings).toEqual(alarm);
    const lawful = { receivedOn: '2024-12-30', class: 'pengaduan' } as const;
    expect(clock('uu25-lengkap', lawful, '2025-01-02')?.warnings).toEqual([]);
  });

  test('[DL-9] the date of a clock explains itself by its own rule, pauses and version', () => {
    const held = { ...AT_WORK, pauses: [{ from: '2026-06-25', to: '2026-06-26' }] };
    for (const one of clocks({ ...held, completeOn: '2026-06-23' })) {
      const told = explainClock(facts({ ...held, completeOn: '2026-06-23' }), book, one.ruleId);
      expect([told?.from, told?.dueOn], one.ruleId).toEqual([one.startedOn, one.dueOn]);
    }
    expect(explainClock(facts({}), book, 'aspirasi')).toBeNull();
    expect(explainClock(facts({}), book, 'tidak-ada')).toBeNull();
  });
});
