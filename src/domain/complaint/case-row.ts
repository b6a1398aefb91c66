import {
  type AnswerState,
  type Complaint,
  type Hold,
  isKnown,
  openAnswer,
  receivedAt,
  shownClass,
  shownConfidentiality,
  shownOfficeId,
  shownOfficeName,
  shownTitle,
} from '#domain/complaint/complaint.ts';
import type { ComplaintEventKind } from '#domain/complaint/events.ts';
import type { ComplaintClass, Confidentiality } from '#domain/complaint/lapor-fields.ts';
import { shownCategory } from '#domain/complaint/shown-category.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import type { Priority } from '#domain/complaint/vocabulary.ts';
import type { Extension } from '#domain/deadline/case-facts.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';

/**
 * One complaint as the queue keeps it in memory: what lists sort, filter and count by, and the dates its clocks need.
 * It depends on the complaint alone; what the status map, the rules and today make of it is `QueueCase`.
 * No word of the reporter's identity is in it.
 */
export type CaseRow = {
  readonly id: string;
  /** False for a case of which nothing is (or may be) known any more: it is in no list. */
  readonly known: boolean;
  readonly laporId: string | null;
  readonly title: string | null;
  readonly ownStage: Stage | null;
  readonly laporStatus: string | null;
  readonly class: ComplaintClass | null;
  readonly localClass: string | null;
  readonly priority: Priority;
  readonly confidentiality: Confidentiality;
  readonly officeId: string | null;
  readonly officeName: string | null;
  readonly categoryId: string | null;
  readonly categoryName: string | null;
  readonly officerId: string | null;
  readonly receivedAt: Instant | null;
  readonly answer: AnswerState | null;
  readonly duplicateOf: string | null;
  readonly erased: boolean;
  readonly readOnly: boolean;
  readonly remindOn: CivilDate | null;
  readonly verifiedOn: CivilDate | null;
  readonly disposedOn: CivilDate | null;
  readonly completeOn: CivilDate | null;
  readonly firstAnswerOn: CivilDate | null;
  readonly lastAnswerOn: CivilDate | null;
  readonly repliedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly laporDisposedAt: Instant | null;
  readonly laporClosedAt: Instant | null;
  readonly holds: readonly Hold[];
  readonly waits: readonly Hold[];
  readonly extensions: readonly Extension[];
  readonly transfers: number;
  /** How often the open answer was given back. */
  readonly answerReturns: number;
  readonly satisfaction: number | null;
  readonly satisfactionOn: CivilDate | null;
};

/** Events after which a case that was read in full has the row it had: what they add no list shows. */
export const LEAVES_ROW: ReadonlySet<string> = new Set([
  'v1.NoteAdded',
  'v1.Attached',
  'v1.IdentityRevealed',
  'v1.ComplaintExported',
] satisfies ComplaintEventKind[]);

/** In these nothing can be done with an answer that is still open, so no list asks for it. */
const RESTING_STAGES: readonly (Stage | null)[] = ['ditunda', ...ENDED_STAGES];

/** The row of a complaint. */
export function caseRow(complaint: Complaint): CaseRow {
  const { lapor, ours } = complaint;
  const category = shownCategory(complaint);
  return {
    id: complaint.id,
    known: isKnown(complaint),
    laporId: complaint.laporId,
    title: shownTitle(complaint),
    ownStage: ours.stage,
    laporStatus: lapor?.fields.status ?? null,
    class: shownClass(complaint),
    localClass: ours.localClass,
    priority: complaint.priority,
    confidentiality: shownConfidentiality(complaint),
    officeId: shownOfficeId(complaint),
    officeName: shownOfficeName(complaint),
    categoryId: category.id,
    categoryName: category.name,
    officerId: complaint.officerId,
    receivedAt: receivedAt(complaint),
    answer: RESTING_STAGES.includes(ours.stage) ? null : (openAnswer(complaint)?.state ?? null),
    duplicateOf: complaint.duplicateOf,
    erased: complaint.erased,
    readOnly: complaint.readOnly,
    remindOn: complaint.remindOn,
    verifiedOn: complaint.verifiedOn,
    disposedOn: complaint.disposedOn,
    completeOn: complaint.completeOn,
    firstAnswerOn: complaint.firstAnswerOn,
    lastAnswerOn: complaint.lastAnswerOn,
    repliedOn: complaint.repliedOn,
    closedOn: complaint.closedOn,
    laporDisposedAt: lapor?.fields.disposedAt ?? null,
    laporClosedAt: lapor?.fields.closedAt ?? null,
    holds: complaint.holds,
    waits: complaint.waits,
    extensions: complaint.extensions,
    ...escalationFields(complaint),
  };
}

/** What the rules of escalation look at, apart from dates. */
function escalationFields(complaint: Complaint) {
  const { transfers, satisfaction, satisfactionOn } = complaint;
  return { transfers, answerReturns: openAnswer(complaint)?.returns ?? 0, satisfaction, satisfactionOn };
}
