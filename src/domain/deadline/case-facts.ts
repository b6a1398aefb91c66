import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { Pause } from '#domain/deadline/pauses.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** The dated facts of a case that a rule may start or end a clock with. */
export const FACTS = [
  'receivedOn',
  'verifiedOn',
  'receivedByOfficeOn',
  'completeOn',
  'firstAnswerOn',
  'settledOn',
  'lastAnswerOn',
  'reporterRepliedOn',
  'closedOn',
  'decidedOn',
] as const;

/** A clock given more time: once for each rule. */
export type Extension = { readonly ruleId: string; readonly days: number };

/**
 * What the clocks of one case are made of: dates derived from its history, null where unknown or not yet.
 * For a case that LAPOR says is verified and that gives no date, `verifiedOn` is the day it was received.
 */
export type CaseFacts = {
  readonly receivedOn: CivilDate;
  readonly verifiedOn: CivilDate | null;
  /** The disposition to the office that has the case now. */
  readonly receivedByOfficeOn: CivilDate | null;
  /** The file was found complete (UU 25/2009). */
  readonly completeOn: CivilDate | null;
  readonly firstAnswerOn: CivilDate | null;
  /** The answer after which the reporter has not come back; null again from a reply or a reopening until the next one. */
  readonly settledOn: CivilDate | null;
  readonly lastAnswerOn: CivilDate | null;
  /** The reply to the last answer; null when none came since. */
  readonly reporterRepliedOn: CivilDate | null;
  /** Closed, archived or sent on as not ours; null again when reopened. */
  readonly closedOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly class: ComplaintClass | null;
  /** A class of this institution's own beside it. */
  readonly localClass: string | null;
  /** The office whose calendar and rules count. */
  readonly officeId: string | null;
  /** Rules whose clock was extended, each once, by days of its unit. */
  readonly extensions: readonly Extension[];
  readonly stage: Stage;
  /** The running Tunda ends by itself on a day that was set: until then the pause is known whole. */
  readonly holdEnds: boolean;
  /** Days of Tunda (up to the day its wait ends by itself, where that was set), and days between an answer or closing and the reply or reopening that followed it. */
  readonly pauses: readonly Pause[];
  /** A case received before this day has clocks, but none of them is ever late. */
  readonly countingStartsOn: CivilDate | null;
};
