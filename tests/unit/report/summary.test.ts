import { describe, expect, test } from 'vitest';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { summarise } from '#domain/report/summary.ts';
import { aCase, aRequest } from '#tests/unit/report/case-builder.ts';

const names = (groups: readonly { readonly name: string }[]): readonly string[] =>
  groups.map(({ name }) => name);
const ids = (cases: readonly { readonly trackingId: string }[]): readonly string[] =>
  cases.map(({ trackingId }) => trackingId);

describe('the period and the office', () => {
  const cases = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-31', '2026-04-01'].map(
    (receivedOn, index) =>
      aCase(`${index}`, {
        receivedOn,
        officeId: index % 2 === 0 ? '11' : '12',
        officeName: `Dinas ${index % 2}`,
      }),
  );

  test('[SM-1] the first and the last day count, the days beside them do not', () => {
    expect(ids(summarise(cases, aRequest()).listed)).toEqual(['1', '2', '3']);
  });

  test('[SM-1] one office leaves the others out', () => {
    const summary = summarise(cases, aRequest({ officeId: '12', officeName: 'Dinas 1' }));
    expect(ids(summary.listed)).toEqual(['1', '3']);
    expect(names(summary.byOffice)).toEqual(['Dinas 1']);
  });

  test('[SM-1] a single day is a period, and one that ends before it begins is empty', () => {
    expect(summarise(cases, aRequest({ from: '2026-02-28', to: '2026-02-28' })).total.received).toBe(1);
    const backwards = summarise(cases, aRequest({ from: '2026-03-31', to: '2026-01-01' }));
    expect(backwards.total.received).toBe(0);
    expect(backwards.byMonth).toEqual([]);
  });

  test('[SM-1] a day that is no date is refused', () => {
    expect(() => summarise([], aRequest({ from: '2026-02-30' }))).toThrow(DeadlineError);
  });
});

describe('the figures', () => {
  const summary = summarise(
    [
      aCase('1', { stage: 'baru' }),
      aCase('2', { stage: 'terverifikasi', late: 'belum-jatuh-tempo' }),
      aCase('3', { stage: 'proses', late: 'terlambat', daysLate: 4, workingDaysToFirstAnswer: 9 }),
      aCase('4', { stage: 'ditanggapi', late: 'tepat', workingDaysToFirstAnswer: 2 }),
      aCase('5', {
        stage: 'selesai',
        late: 'tepat',
        workingDaysToFirstAnswer: 0,
        workingDaysToClose: 12,
        rating: 5,
      }),
      aCase('6', {
        stage: 'selesai',
        late: 'tepat',
        workingDaysToFirstAnswer: 3,
        workingDaysToClose: 5,
        rating: 2,
      }),
      aCase('7', { stage: 'selesai', late: 'tidak-diketahui', workingDaysToClose: 7 }),
      aCase('8', { stage: 'ditunda' }),
      aCase('9', { stage: 'bukan-wewenang' }),
      aCase('10', { stage: 'arsip' }),
    ],
    aRequest(),
  );

  test('[SM-2] every stage is counted in its column', () => {
    expect(summary.total.received).toBe(10);
    expect(summary.total.stages).toEqual({
      notFollowedUp: 2,
      inProgress: 1,
      awaitingReporter: 1,
      done: 3,
      held: 1,
      notOurs: 1,
      archived: 1,
    });
  });

  test('[SM-3] three of ten are done', () => {
    expect(summary.total.doneShare).toBe(0.3);
  });

  test('[SM-4] three of the four known outcomes are on time; one is not due and five are unknown', () => {
    expect(summary.total.onTimeShare).toBe(0.75);
    expect(summary.total.punctuality).toEqual({
      tepat: 3,
      terlambat: 1,
      'belum-jatuh-tempo': 1,
      'tidak-diketahui': 5,
    });
  });

  test('[SM-5] mean and median of an even and an odd number of cases', () => {
    expect(summary.total.toFirstAnswer).toEqual({ n: 4, mean: 3.5, median: 2.5 });
    expect(summary.total.toClose).toEqual({ n: 3, mean: 8, median: 7 });
    expect(summary.total.rating).toEqual({ n: 2, mean: 3.5, median: 3.5 });
  });

  test('[SM-6] nothing received: zeros, and null where there is nothing to divide', () => {
    const { total, byOffice, byClass } = summarise([], aRequest());
    expect(total).toEqual({
      received: 0,
      stages: {
        notFollowedUp: 0,
        inProgress: 0,
        awaitingReporter: 0,
        done: 0,
        held: 0,
        notOurs: 0,
        archived: 0,
      },
      doneShare: null,
      punctuality: { tepat: 0, terlambat: 0, 'belum-jatuh-tempo': 0, 'tidak-diketahui': 0 },
      onTimeShare: null,
      toFirstAnswer: { n: 0, mean: null, median: null },
      toClose: { n: 0, mean: null, median: null },
      rating: { n: 0, mean: null, median: null },
      holds: {
        cases: 0,
        count: 0,
        running: 0,
        byCause: { pelapor: 0, 'instansi-lain': 0, 'keadaan-memaksa': 0 },
        withoutCause: 0,
        days: 0,
        perHold: { n: 0, mean: null, median: null },
        longest: null,
      },
    });
    expect(byOffice).toEqual([]);
    expect(byClass).toHaveLength(6);
  });
});

test('[SM-10] Daftar by receipt and number, Terlambat by days late, closed cases too', () => {
  const summary = summarise(
    [
      aCase('5', { late: 'terlambat', daysLate: 2, stage: 'selesai' }),
      aCase('4', { late: 'terlambat', daysLate: null }),
      aCase('9', { receivedOn: '2026-01-02', late: 'terlambat', daysLate: 30 }),
      aCase('3', { late: 'terlambat', daysLate: 2 }),
      aCase('2', { late: 'tepat' }),
    ],
    aRequest(),
  );
  expect(ids(summary.listed)).toEqual(['9', '2', '3', '4', '5']);
  expect(ids(summary.late)).toEqual(['9', '3', '5', '4']);
});
