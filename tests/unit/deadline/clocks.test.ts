import { describe, expect, test } from 'vitest';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { clocksOf, explainClock, queueDue } from '#domain/deadline/clocks.ts';
import { parseRules } from '#domain/deadline/rules.ts';
import { ANSWERED, AT_WORK, clock, clocks, facts, ids, openIds, TODAY } from './case-clocks.ts';
import { book, shippedRules } from './shipped.ts';

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
