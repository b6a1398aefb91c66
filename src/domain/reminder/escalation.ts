import type { CaseRow } from '#domain/complaint/case-row.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import { type Calendar, workingDaysAfter } from '#domain/deadline/calendar.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { civilDateOf, type Zone } from '#domain/kernel/zone.ts';

/** What a supervisor is told of, apart from a case that becomes late. */
export const ESCALATION_RULES = [
  'tanpa-putusan',
  'sering-dialihkan',
  'jawaban-berulang-dikembalikan',
  'pelapor-tidak-puas',
] as const;
export type EscalationRule = (typeof ESCALATION_RULES)[number];

/** From when on each rule holds: working days without a verdict, times, times, and the highest rating of 1 to 5. */
const ESCALATION_THRESHOLDS = {
  'tanpa-putusan': 3,
  'sering-dialihkan': 3,
  'jawaban-berulang-dikembalikan': 2,
  'pelapor-tidak-puas': 2,
} as const satisfies Record<EscalationRule, number>;

/** A rule that holds for a case. `amount`: the days, times or rating it came to, as its words name it. */
export type Escalation = {
  readonly rule: EscalationRule;
  readonly amount: number;
  /** Tells one occasion from the next: what came to one more time is told once more. */
  readonly occasion: string;
};

/** The fields of a row that the rules look at. */
export type EscalationFacts = Pick<
  CaseRow,
  | 'receivedAt'
  | 'verifiedOn'
  | 'transfers'
  | 'answerReturns'
  | 'satisfaction'
  | 'satisfactionOn'
  | 'lastAnswerOn'
>;

export type EscalationAsk = {
  readonly stage: Stage;
  readonly calendar: Calendar;
  readonly zone: Zone;
  readonly countingStartsOn: CivilDate | null;
  readonly today: CivilDate;
};

const NONE: readonly Escalation[] = [];

/** Which rules hold for a case today, derived from its row. */
export function escalationsOf(row: EscalationFacts, ask: EscalationAsk): readonly Escalation[] {
  const found = [noVerdict(row, ask), passedOn(row, ask), returned(row, ask), dissatisfied(row, ask)];
  const holding = found.filter((one) => one !== null);
  return holding.length === 0 ? NONE : holding;
}

/** A case from before the office began to count is nobody's delay. */
function noVerdict({ receivedAt, verifiedOn }: EscalationFacts, ask: EscalationAsk): Escalation | null {
  if (ask.stage !== 'baru' || verifiedOn !== null || receivedAt === null) return null;
  const receivedOn = civilDateOf(receivedAt, ask.zone);
  if (ask.countingStartsOn !== null && receivedOn < ask.countingStartsOn) return null;
  // Weekends after the last of the days are not another day without a verdict.
  const gone = workingDaysAfter(ask.calendar, receivedOn, ask.today);
  const amount = ESCALATION_THRESHOLDS['tanpa-putusan'];
  return gone > amount ? { rule: 'tanpa-putusan', amount, occasion: receivedOn } : null;
}

function passedOn({ transfers }: EscalationFacts, { stage }: EscalationAsk): Escalation | null {
  if (ENDED_STAGES.includes(stage) || transfers < ESCALATION_THRESHOLDS['sering-dialihkan']) return null;
  return { rule: 'sering-dialihkan', amount: transfers, occasion: String(transfers) };
}

function returned({ answerReturns }: EscalationFacts, { stage }: EscalationAsk): Escalation | null {
  const rule = 'jawaban-berulang-dikembalikan';
  if (ENDED_STAGES.includes(stage) || answerReturns < ESCALATION_THRESHOLDS[rule]) return null;
  return { rule, amount: answerReturns, occasion: String(answerReturns) };
}

/** Until it is answered once more. */
function dissatisfied(row: EscalationFacts, { stage }: EscalationAsk): Escalation | null {
  const { satisfaction, satisfactionOn, lastAnswerOn } = row;
  const rule = 'pelapor-tidak-puas';
  if (satisfaction === null || satisfactionOn === null || satisfaction > ESCALATION_THRESHOLDS[rule]) {
    return null;
  }
  const shelved = stage === 'arsip' || stage === 'bukan-wewenang';
  if (shelved || (lastAnswerOn !== null && lastAnswerOn > satisfactionOn)) return null;
  return { rule, amount: satisfaction, occasion: satisfactionOn };
}
