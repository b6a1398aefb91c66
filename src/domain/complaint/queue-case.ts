import { caseFacts, rowStage } from '#domain/complaint/case-facts.ts';
import type { CaseRow } from '#domain/complaint/case-row.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import { mappedStage, type StatusMap } from '#domain/complaint/status-map.ts';
import {
  calendarAt,
  type DeadlineBook,
  openClocksOf,
  type QueueDue,
  queueDue,
} from '#domain/deadline/clocks.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { type Escalation, type EscalationFacts, escalationsOf } from '#domain/reminder/escalation.ts';

/** What today, the rules and the status map make of a row. */
export type QueueCase = {
  readonly row: CaseRow;
  readonly stage: Stage;
  readonly laporStatusKnown: boolean;
  /** LAPOR closed what is still open here. */
  readonly closedInLapor: boolean;
  readonly due: QueueDue | null;
  /** Years without a calendar that one of its open clocks touches. */
  readonly uncertainYears: readonly number[];
  /** What the supervisor is told of. */
  readonly escalations: readonly Escalation[];
};

export type QueueSettings = {
  readonly statusMap: StatusMap;
  readonly book: DeadlineBook;
  readonly countingStartsOn: CivilDate | null;
  readonly today: CivilDate;
};

const NO_YEARS: readonly number[] = [];

/** The queue's picture of one case on this day. */
export function queueCase(row: CaseRow, settings: QueueSettings): QueueCase {
  const stage = rowStage(row, settings.statusMap);
  const mapped = mappedStage(row.laporStatus, settings.statusMap);
  const ended = ENDED_STAGES.includes(stage);
  const clocks = ended ? [] : openClocks(row, settings);
  return {
    row,
    stage,
    laporStatusKnown: row.laporStatus === null || mapped !== null,
    closedInLapor: !ended && mapped !== null && ENDED_STAGES.includes(mapped),
    due: queueDue(clocks),
    uncertainYears: uncertainYears(clocks),
    escalations: escalationsIn(row, stage, settings),
  };
}

/** The rules of escalation that hold for a row whose stage is known, under these settings. */
export function escalationsIn(
  row: EscalationFacts & Pick<CaseRow, 'officeId'>,
  stage: Stage,
  { book, countingStartsOn, today }: Pick<QueueSettings, 'book' | 'countingStartsOn' | 'today'>,
): readonly Escalation[] {
  const calendar = calendarAt(book, row.officeId);
  return escalationsOf(row, { stage, calendar, zone: book.zone, countingStartsOn, today });
}

function openClocks(row: CaseRow, settings: QueueSettings) {
  const facts = caseFacts(row, settings);
  return facts === null ? [] : openClocksOf(facts, settings.book, settings.today);
}

function uncertainYears(clocks: ReturnType<typeof openClocks>): readonly number[] {
  const years = clocks.flatMap((clock) => clock.warnings.map((warning) => warning.year));
  return years.length === 0 ? NO_YEARS : [...new Set(years)];
}
