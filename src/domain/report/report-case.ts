import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { HoldCause } from '#domain/complaint/vocabulary.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';

/**
 * Whether a case met the target of its class: `tepat` and `terlambat` are known outcomes, `belum-jatuh-tempo` is still
 * open within its days, `tidak-diketahui` lacks a date or a class to tell from.
 */
export type Punctuality = 'tepat' | 'terlambat' | 'belum-jatuh-tempo' | 'tidak-diketahui';

/** A Tunda: the calendar days it left out of the count, up to the day the summary is made while it lasts. */
export type ReportHold = {
  /** Null where nobody said. */
  readonly cause: HoldCause | null;
  readonly days: number;
  readonly running: boolean;
};

/** One complaint as the summary reads it: facts already shown, dates already counted by the deadline engine. */
export type ReportCase = {
  /** LAPOR's number, or the local one of a case that LAPOR does not have. */
  readonly trackingId: string;
  readonly title: string | null;
  /** Masked once more by the tables unless the summary was asked for with a reason. */
  readonly reporterName: string | null;
  /** LAPOR's own status, as written there. */
  readonly laporStatus: string | null;
  readonly stage: Stage;
  readonly class: ComplaintClass | null;
  readonly categoryName: string | null;
  readonly officeId: string | null;
  readonly officeName: string | null;
  readonly officer: string | null;
  readonly source: string | null;
  readonly district: string | null;
  readonly receivedAt: Instant;
  readonly receivedOn: CivilDate;
  readonly firstAnswerOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  /** The target of the class's clock; null when it has none or the work is over. */
  readonly dueOn: CivilDate | null;
  readonly late: Punctuality;
  /** Working days past the target. */
  readonly daysLate: number | null;
  readonly workingDaysToFirstAnswer: number | null;
  readonly workingDaysToClose: number | null;
  readonly rating: number | null;
  readonly holds: readonly ReportHold[];
  /** A rahasia case. */
  readonly confidential: boolean;
  /** A rahasia case that the person asking may not see: it is counted, never listed. */
  readonly hidden: boolean;
};
