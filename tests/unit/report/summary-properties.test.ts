import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import type { ReportCase } from '#domain/report/report-case.ts';
import { type Group, type Summary, summarise } from '#domain/report/summary.ts';
import { summaryTables } from '#domain/report/tables.ts';
import { aCase, aRequest } from '#tests/unit/report/case-builder.ts';

const someCase = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    class: fc.constantFrom(null, ...COMPLAINT_CLASSES),
    late: fc.constantFrom('tepat', 'terlambat', 'belum-jatuh-tempo', 'tidak-diketahui'),
    receivedOn: fc.integer({ min: 0, max: 420 }).map((days) => addDays('2025-12-01', days)),
    officeId: fc.constantFrom(null, '1', '2', '3'),
    officeName: fc.constantFrom(null, 'Dinas A', 'dinas a', 'Dinas B'),
    categoryName: fc.constantFrom(null, 'Jalan', 'jalan ', 'Air'),
    workingDaysToFirstAnswer: fc.option(fc.nat(90)),
    workingDaysToClose: fc.option(fc.nat(200)),
    daysLate: fc.option(fc.nat(60)),
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
    hidden: fc.boolean(),
  })
  .map(
    (fields) =>
      (id: string): ReportCase =>
        aCase(id, { ...fields, confidential: fields.hidden }),
  );

const someCases = fc
  .array(someCase, { maxLength: 40 })
  .map((makers) => makers.map((make, index) => make(`${index}`)));
const year = aRequest({ from: '2026-01-01', to: '2026-12-31' });

const groupings = (summary: Summary): readonly (readonly Group[])[] => [
  summary.byOffice,
  summary.byCategory,
  summary.byClass,
  summary.byMonth,
];

test('[SM-2] the stages of every row add up to masuk, and the rows of every table to the total', () => {
  fc.assert(
    fc.property(someCases, (cases) => {
      const summary = summarise(cases, year);
      const expected = cases.filter((one) => one.receivedOn >= year.from && one.receivedOn <= year.to).length;
      expect(summary.total.received).toBe(expected);
      for (const groups of groupings(summary)) {
        expect(groups.reduce((sum, { tally }) => sum + tally.received, 0)).toBe(expected);
        for (const { tally } of [...groups, { tally: summary.total }]) {
          expect(Object.values(tally.stages).reduce((sum, count) => sum + count, 0)).toBe(tally.received);
          expect(Object.values(tally.punctuality).reduce((sum, count) => sum + count, 0)).toBe(
            tally.received,
          );
        }
      }
      expect(summary.listed.length + summary.hiddenCount).toBe(expected);
      expect(summary.late.length + summary.hiddenLateCount).toBe(summary.total.punctuality.terlambat);
    }),
    { seed: 20263, numRuns: 300 },
  );
});

test('[SM-6] no cell of any table is NaN, and shares lie between 0 and 1', () => {
  fc.assert(
    fc.property(someCases, (cases) => {
      const summary = summarise(cases, year);
      for (const { rows, totalRow = [] } of summaryTables(summary)) {
        for (const cell of [...rows.flat(), ...totalRow]) {
          const value = typeof cell === 'object' ? (cell?.value ?? null) : cell;
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        }
      }
      for (const { doneShare, onTimeShare } of [
        summary.total,
        ...summary.byOffice.map(({ tally }) => tally),
      ]) {
        for (const share of [doneShare ?? 0, onTimeShare ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
      }
    }),
    { seed: 20264, numRuns: 200 },
  );
});

test('[SM-7] the order of the input changes nothing', () => {
  const shuffled = someCases.chain((cases) =>
    fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length })),
  );
  fc.assert(
    fc.property(shuffled, ([cases, others]) => {
      expect(summarise(others, year)).toEqual(summarise(cases, year));
    }),
    { seed: 20265, numRuns: 200 },
  );
});

test('[SM-9] a hidden case leaves no trace of its text in any table', () => {
  fc.assert(
    fc.property(someCases, (cases) => {
      const marked = cases.map((one) =>
        one.hidden
          ? {
              ...one,
              trackingId: `rahasia-${one.trackingId}`,
              title: 'SANGAT RAHASIA',
              officer: 'SANGAT RAHASIA',
            }
          : one,
      );
      expect(JSON.stringify(summaryTables(summarise(marked, year)))).not.toMatch(/SANGAT RAHASIA|rahasia-\d/);
    }),
    { seed: 20266, numRuns: 100 },
  );
});
