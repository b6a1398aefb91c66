import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import type { ComplaintEventKind } from '#domain/complaint/events.ts';

/**
 * Which events a command may lead to. Whoever takes a step from elsewhere does not decide it anew; it must not carry what
 * its command, and so its writer's role, cannot bring about. A command without a row does not compile.
 */
export const EVENTS_OF = {
  'observe-lapor': ['v1.LaporObserved'],
  register: ['v1.ComplaintRegistered'],
  'complete-registration': ['v1.RegistrationCompleted'],
  'link-lapor': ['v1.LaporNumberLinked'],
  verify: ['v1.Verified'],
  hold: ['v1.Held'],
  resume: ['v1.Resumed'],
  'not-ours': ['v1.FoundNotOurs'],
  archive: ['v1.Archived'],
  handle: ['v1.HandledHere'],
  classify: ['v1.Classified'],
  'set-confidentiality': ['v1.ConfidentialitySet'],
  dispose: ['v1.Disposed'],
  return: ['v1.ReturnedByOffice'],
  transfer: ['v1.Transferred'],
  assign: ['v1.Assigned'],
  note: ['v1.NoteAdded'],
  attach: ['v1.Attached'],
  'link-duplicate': ['v1.DuplicateLinked'],
  'unlink-duplicate': ['v1.DuplicateUnlinked'],
  'draft-answer': ['v1.AnswerDrafted'],
  'extend-deadline': ['v1.DeadlineExtended'],
  'submit-answer': ['v1.AnswerSubmitted'],
  'approve-answer': ['v1.AnswerApproved'],
  'return-answer': ['v1.AnswerReturned'],
  'record-paper-approval': ['v1.PaperApprovalRecorded'],
  'mark-sent': ['v1.AnswerSent'],
  'record-reply': ['v1.ReporterReplied'],
  close: ['v1.Closed'],
  reopen: ['v1.Reopened'],
  'record-satisfaction': ['v1.SatisfactionRecorded'],
  'correct-verdict': ['v1.VerdictCorrected'],
  'correct-approval': ['v1.ApprovalCorrected'],
  'correct-sent': ['v1.SentCorrected'],
  'adopt-lapor': ['v1.LaporAdopted'],
  'mark-answered': ['v1.AnsweredInLapor'],
  'reveal-identity': ['v1.IdentityRevealed'],
  'record-export': ['v1.ComplaintExported'],
  erase: ['v1.PersonErased'],
} as const satisfies Record<ComplaintCommandKind, readonly ComplaintEventKind[]>;

/** Whether every event of a step is one its command may lead to; a step without events says nothing and is none. */
export function eventsFit(
  command: ComplaintCommandKind,
  events: readonly { readonly kind: string }[],
): boolean {
  const allowed: readonly string[] = EVENTS_OF[command];
  return events.length > 0 && events.every(({ kind }) => allowed.includes(kind));
}
