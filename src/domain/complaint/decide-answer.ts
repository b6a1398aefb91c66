import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import { type Answer, type AnswerState, type Complaint, openAnswer } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { lastMoveOn, occurredOn } from '#domain/complaint/occurred-on.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

type AnswerCommand = ComplaintCommandOf<
  | 'draft-answer'
  | 'submit-answer'
  | 'approve-answer'
  | 'return-answer'
  | 'record-paper-approval'
  | 'mark-sent'
  | 'correct-approval'
  | 'correct-sent'
>;
type Checked = Exclude<AnswerCommand, ComplaintCommandOf<'draft-answer'>>;

/** From which state of the answer each command may be given. */
const ANSWER_STATES: Record<Checked['kind'], readonly AnswerState[]> = {
  'submit-answer': ['draf', 'dikembalikan'],
  'approve-answer': ['diajukan'],
  'return-answer': ['diajukan', 'disetujui'],
  'record-paper-approval': ['draf', 'diajukan', 'dikembalikan'],
  'mark-sent': ['disetujui'],
  'correct-approval': ['disetujui'],
  'correct-sent': ['terkirim'],
};

/** What an approval is bound to: text and attachments of one answer, as one hash. Any change makes another. */
export function contentHashOf(
  digest: Circumstances['digest'],
  answerId: string,
  text: string,
  attachments: readonly string[],
): string {
  return digest(JSON.stringify([answerId, text, attachments]));
}

/** Draft, submit, approve, return, record paper approval, record as sent, and the corrections of the last two. */
export function decideAnswer(
  complaint: Complaint,
  command: AnswerCommand,
  circumstances: Circumstances,
): ComplaintDecision {
  if (command.kind === 'draft-answer') return draft(complaint, command, circumstances);
  const answer = complaint.answers.find(({ answerId }) => answerId === command.answerId);
  if (answer === undefined) return refuse('jawaban-tidak-ada', { answerId: command.answerId });
  if (!ANSWER_STATES[command.kind].includes(answer.state)) {
    return refuse('jawaban-tahap-lain', { command: command.kind, state: answer.state });
  }
  const seen = 'contentHash' in command.personal ? command.personal.contentHash : undefined;
  if (seen !== undefined && seen !== answer.contentHash) {
    return refuse('draf-berubah', { answerId: answer.answerId });
  }
  return decideChecked(complaint, answer, command, circumstances);
}

function draft(
  complaint: Complaint,
  command: ComplaintCommandOf<'draft-answer'>,
  { digest }: Circumstances,
): ComplaintDecision {
  const { answerId, personal } = command;
  const answer = complaint.answers.find((known) => known.answerId === answerId) ?? null;
  const open = openAnswer(complaint);
  if (answer?.state === 'terkirim')
    return refuse('jawaban-tahap-lain', { command: command.kind, state: answer.state });
  if (answer === null && open !== null) return refuse('jawaban-lain-terbuka', { answerId: open.answerId });
  if (personal.basedOn !== undefined && personal.basedOn !== (answer?.contentHash ?? null)) {
    return refuse('draf-berubah', { answerId });
  }
  const attachments = command.attachments ?? answer?.attachments ?? [];
  const missing = attachments.find((hash) => !complaint.attachments.some((kept) => kept.hash === hash));
  if (missing !== undefined) return refuse('lampiran-tidak-ada', { hash: missing });
  const contentHash = contentHashOf(digest, answerId, personal.text, attachments);
  if (contentHash === answer?.contentHash) return refuse('tidak-ada-perubahan', {});
  return accept({
    kind: 'v1.AnswerDrafted',
    answerId,
    attachments: [...attachments],
    personal: { text: personal.text, contentHash },
  });
}

function decideChecked(
  complaint: Complaint,
  answer: Answer,
  command: Checked,
  circumstances: Circumstances,
): ComplaintDecision {
  const { answerId } = answer;
  switch (command.kind) {
    case 'submit-answer':
      return accept({ kind: 'v1.AnswerSubmitted', answerId, personal: command.personal });
    case 'approve-answer':
      // Four eyes: who wrote any version of the text does not approve it.
      return answer.draftedBy.includes(circumstances.actor.personId)
        ? refuse('setujui-sendiri', {})
        : accept({ kind: 'v1.AnswerApproved', answerId, personal: command.personal });
    case 'return-answer':
      return accept({ kind: 'v1.AnswerReturned', answerId, personal: command.personal });
    case 'record-paper-approval':
      return paperApproval(complaint, command, circumstances);
    case 'mark-sent':
      return markSent(complaint, answer, command, circumstances);
    case 'correct-approval':
      return accept({ kind: 'v1.ApprovalCorrected', answerId, personal: command.personal });
    case 'correct-sent':
      return correctSent(complaint, answer, command, circumstances);
    default:
      return assertNever(command);
  }
}

function paperApproval(
  complaint: Complaint,
  command: ComplaintCommandOf<'record-paper-approval'>,
  circumstances: Circumstances,
): ComplaintDecision {
  const day = occurredOn(command, complaint, circumstances);
  if (!day.ok) return day;
  const { answerId, scan, personal } = command;
  return complaint.attachments.some((kept) => kept.hash === scan)
    ? accept({ kind: 'v1.PaperApprovalRecorded', answerId, on: day.on, scan, personal })
    : refuse('lampiran-tidak-ada', { hash: scan });
}

function markSent(
  complaint: Complaint,
  answer: Answer,
  command: ComplaintCommandOf<'mark-sent'>,
  circumstances: Circumstances,
): ComplaintDecision {
  if (answer.approval === null || answer.approval.contentHash !== answer.contentHash) {
    return refuse('belum-disetujui', { answerId: answer.answerId });
  }
  const day = occurredOn(
    command,
    complaint,
    circumstances,
    latest(lastMoveOn(complaint), answer.approval.on),
  );
  if (!day.ok) return day;
  return accept({
    kind: 'v1.AnswerSent',
    answerId: answer.answerId,
    on: day.on,
    results: [],
    personal: command.personal,
  });
}

function latest(one: CivilDate | null, other: CivilDate): CivilDate {
  return one !== null && one > other ? one : other;
}

/** Not sent at all, or sent on another day; the results of the stage it ended are stated again. */
function correctSent(
  complaint: Complaint,
  answer: Answer,
  command: ComplaintCommandOf<'correct-sent'>,
  circumstances: Circumstances,
): ComplaintDecision {
  const { answerId, personal } = command;
  if (command.sentOn === undefined) {
    return accept({ kind: 'v1.SentCorrected', answerId, sentOn: null, results: [], personal });
  }
  if (command.sentOn === answer.sentOn) return refuse('tidak-ada-perubahan', {});
  // The reason of the correction is also the reason why the day lies before today.
  const dated = { on: command.sentOn, personal: { backdateReason: personal.reason } };
  const day = occurredOn(dated, complaint, circumstances, answer.approval?.on ?? null);
  if (!day.ok) return day;
  const followed = followedOn(complaint, answer);
  if (followed !== null && day.on > followed) {
    return refuse('urutan-tanggal', { before: day.on, after: followed });
  }
  return accept({ kind: 'v1.SentCorrected', answerId, sentOn: day.on, results: [], personal });
}

/** The first day on which something followed this answer: the reply that ended the wait it began, or the closing. */
function followedOn({ waits, closedOn }: Complaint, { sentOn }: Answer): CivilDate | null {
  return waits.findLast((wait) => wait.heldOn === sentOn)?.resumedOn ?? closedOn;
}
