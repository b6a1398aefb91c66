import { HOLD_CAUSES, type HoldCause } from '#domain/complaint/vocabulary.ts';
import { type Figures, figuresOf } from '#domain/report/figures.ts';
import type { ReportCase } from '#domain/report/report-case.ts';

/** How one group of cases used Tunda. Days are calendar days. */
export type HoldTally = {
  /** Cases that were held at least once. */
  readonly cases: number;
  readonly count: number;
  /** Those that last on the day of the summary. */
  readonly running: number;
  readonly byCause: Readonly<Record<HoldCause, number>>;
  /** Those of which nobody said what was waited for. */
  readonly withoutCause: number;
  readonly days: number;
  /** Days of one Tunda. */
  readonly perHold: Figures;
  readonly longest: number | null;
};

/** Counts the Tunda of a group of cases. */
export function holdTallyOf(cases: readonly ReportCase[]): HoldTally {
  const holds = cases.flatMap((one) => one.holds);
  const days = holds.map((hold) => hold.days);
  const of = (cause: HoldCause | null): number => holds.filter((hold) => hold.cause === cause).length;
  return {
    cases: cases.filter((one) => one.holds.length > 0).length,
    count: holds.length,
    running: holds.filter((hold) => hold.running).length,
    byCause: Object.fromEntries(HOLD_CAUSES.map((cause) => [cause, of(cause)])) as Record<HoldCause, number>,
    withoutCause: of(null),
    days: days.reduce((sum, each) => sum + each, 0),
    perHold: figuresOf(days),
    longest: days.length === 0 ? null : Math.max(...days),
  };
}
