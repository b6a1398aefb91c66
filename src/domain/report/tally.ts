import type { Stage } from '#domain/complaint/stage.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { type Figures, figuresOf, share } from '#domain/report/figures.ts';
import { type HoldTally, holdTallyOf } from '#domain/report/hold-tally.ts';
import type { Punctuality, ReportCase } from '#domain/report/report-case.ts';

/** The columns the stages are counted in; together they make up the cases received. */
type StageColumn =
  | 'notFollowedUp'
  | 'inProgress'
  | 'awaitingReporter'
  | 'done'
  | 'held'
  | 'notOurs'
  | 'archived';

/** The indicators of one group of cases. Shares are fractions 0 to 1, null when there is nothing to divide by. */
export type Tally = {
  /** Masuk. */
  readonly received: number;
  readonly stages: Readonly<Record<StageColumn, number>>;
  /** Selesai of masuk. */
  readonly doneShare: number | null;
  readonly punctuality: Readonly<Record<Punctuality, number>>;
  /** Tepat waktu of the cases whose outcome is known (tepat and terlambat). */
  readonly onTimeShare: number | null;
  /** Working days from receipt to the first answer. */
  readonly toFirstAnswer: Figures;
  /** Working days from receipt to closing. */
  readonly toClose: Figures;
  readonly rating: Figures;
  readonly holds: HoldTally;
};

/** The column a stage is counted in: `baru` and `terverifikasi` are both "belum ditindaklanjuti". */
function columnOfStage(stage: Stage): StageColumn {
  switch (stage) {
    case 'baru':
    case 'terverifikasi':
      return 'notFollowedUp';
    case 'proses':
      return 'inProgress';
    case 'ditanggapi':
      return 'awaitingReporter';
    case 'selesai':
      return 'done';
    case 'ditunda':
      return 'held';
    case 'bukan-wewenang':
      return 'notOurs';
    case 'arsip':
      return 'archived';
    default:
      return assertNever(stage);
  }
}

/** Counts a group of cases. */
export function tallyOf(cases: readonly ReportCase[]): Tally {
  const stages: Record<StageColumn, number> = {
    notFollowedUp: 0,
    inProgress: 0,
    awaitingReporter: 0,
    done: 0,
    held: 0,
    notOurs: 0,
    archived: 0,
  };
  const punctuality: Record<Punctuality, number> = {
    tepat: 0,
    terlambat: 0,
    'belum-jatuh-tempo': 0,
    'tidak-diketahui': 0,
  };
  for (const one of cases) {
    stages[columnOfStage(one.stage)] += 1;
    punctuality[one.late] += 1;
  }
  return {
    received: cases.length,
    stages,
    doneShare: share(stages.done, cases.length),
    punctuality,
    onTimeShare: share(punctuality.tepat, punctuality.tepat + punctuality.terlambat),
    toFirstAnswer: figuresOf(cases.map((one) => one.workingDaysToFirstAnswer)),
    toClose: figuresOf(cases.map((one) => one.workingDaysToClose)),
    rating: figuresOf(cases.map((one) => one.rating)),
    holds: holdTallyOf(cases),
  };
}
