import type { Answer, Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintEvent, ComplaintEventOf } from '#domain/complaint/events.ts';
import { isAnswered } from '#domain/complaint/is-answered.ts';
import { ours, type Recorded } from '#domain/complaint/recorded.ts';
import { withSentDates } from '#domain/complaint/sent-dates.ts';
import { readIn } from '#domain/complaint/settled-in-lapor.ts';
import { isWaiting } from '#domain/complaint/waits.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';

const ANSWER_EVENTS = [
  'v1.AnswerDrafted',
  'v1.AnswerSubmitted',
  'v1.AnswerApproved',
  'v1.AnswerReturned',
  'v1.PaperApprovalRecorded',
  'v1.AnswerSent',
  'v1.ApprovalCorrected',
  'v1.SentCorrected',
] as const;
export type AnswerEvent = ComplaintEventOf<(typeof ANSWER_EVENTS)[number]>;

export function isAnswerEvent(event: ComplaintEvent): event is AnswerEvent {
  return (ANSWER_EVENTS as readonly string[]).includes(event.kind);
}

/** What one event does to the answer it names, and what a sent answer does to the case. */
export function evolveAnswer(state: Complaint, event: AnswerEvent, recorded: Recorded): Complaint {
  const before =
    state.answers.find((answer) => answer.answerId === event.answerId) ?? newAnswer(event.answerId);
  const after = answerAfter(before, event, recorded, state);
  const answers = state.answers.includes(before)
    ? state.answers.map((answer) => (answer === before ? after : answer))
    : [...state.answers, after];
  return withCase({ ...state, answers }, event, before);
}

function newAnswer(answerId: string): Answer {
  return {
    answerId,
    state: 'draf',
    text: null,
    contentHash: null,
    attachments: [],
    drafts: 0,
    returns: 0,
    draftedBy: [],
    approval: null,
    remark: null,
    sentOn: null,
    sentBy: null,
    sentFrom: null,
  };
}

function answerAfter(before: Answer, event: AnswerEvent, recorded: Recorded, state: Complaint): Answer {
  switch (event.kind) {
    case 'v1.AnswerDrafted':
      return {
        ...before,
        state: 'draf',
        text: event.personal?.text ?? null,
        contentHash: event.personal?.contentHash ?? null,
        attachments: event.attachments,
        drafts: before.drafts + 1,
        draftedBy: [...new Set([...before.draftedBy, recorded.actor.personId])],
        approval: null,
      };
    case 'v1.AnswerSubmitted':
      return { ...before, state: 'diajukan', remark: null };
    case 'v1.AnswerApproved':
      return {
        ...before,
        state: 'disetujui',
        remark: null,
        approval: {
          contentHash: event.personal?.contentHash ?? '',
          on: civilDateOf(recorded.at, readIn(event)),
          personId: recorded.actor.personId,
          paper: null,
        },
      };
    case 'v1.AnswerReturned':
      return {
        ...before,
        state: 'dikembalikan',
        returns: before.returns + 1,
        remark: event.personal?.remark ?? null,
        approval: null,
      };
    case 'v1.PaperApprovalRecorded':
      return {
        ...before,
        state: 'disetujui',
        remark: null,
        approval: paperApproval(event, recorded.actor.personId),
      };
    case 'v1.AnswerSent':
      return {
        ...before,
        state: 'terkirim',
        sentOn: event.on,
        sentBy: event.personal?.sentBy ?? null,
        sentFrom: { stage: state.ours.stage, repliedOn: state.repliedOn },
      };
    case 'v1.ApprovalCorrected':
      return { ...before, state: 'diajukan', approval: null };
    case 'v1.SentCorrected':
      return event.sentOn === null
        ? { ...before, state: 'disetujui', sentOn: null, sentBy: null, sentFrom: null }
        : { ...before, sentOn: event.sentOn };
    default:
      return assertNever(event);
  }
}

function paperApproval(event: ComplaintEventOf<'v1.PaperApprovalRecorded'>, personId: string) {
  return {
    contentHash: event.personal?.contentHash ?? '',
    on: event.on,
    personId,
    paper: { scan: event.scan, approverName: event.personal?.approverName ?? null },
  };
}

function withCase(state: Complaint, event: AnswerEvent, before: Answer): Complaint {
  switch (event.kind) {
    case 'v1.AnswerDrafted':
      return state.ours.stage === null || state.ours.stage === 'terverifikasi'
        ? ours(state, { stage: 'proses' })
        : state;
    case 'v1.AnswerSent':
      return { ...withSentDates(ours(state, { stage: 'ditanggapi' })), repliedOn: null };
    case 'v1.SentCorrected':
      return event.sentOn === null ? notSent(state, before) : sentOnAnotherDay(state, before, event.sentOn);
    default:
      return state;
  }
}

/** The wait that the answer began begins on its corrected day. */
function sentOnAnotherDay(state: Complaint, before: Answer, sentOn: CivilDate): Complaint {
  const waits = state.waits.map((wait) =>
    wait.heldOn === before.sentOn ? { ...wait, heldOn: sentOn } : wait,
  );
  return withSentDates({ ...state, waits });
}

/** The wait that this answer began never was, and a case that rested on it alone is at work again. */
function notSent(state: Complaint, before: Answer): Complaint {
  const later = state.answers.slice(state.answers.findIndex((one) => one.answerId === before.answerId) + 1);
  const dated = withSentDates(state);
  if (before.sentFrom?.stage === 'ditanggapi' && isAnswered(dated)) return dated;
  const rests = state.ours.stage === 'ditanggapi' || state.ours.stage === 'selesai';
  const laterSent = later.some((answer) => answer.state === 'terkirim');
  if (rests && !laterSent) return backFrom(dated, before);
  const place = dated.waits.findLastIndex((wait) => wait.heldOn === before.sentOn);
  const waits = dated.waits.filter((_, index) => index !== place);
  // A later answer keeps the case waiting: from the day of that answer.
  const from = dated.lastAnswerOn;
  const waiting = isWaiting(dated) && from !== null && !waits.some((wait) => wait.resumedOn === null);
  return { ...dated, waits: waiting ? [...waits, { heldOn: from, resumedOn: null }] : waits };
}

function backFrom(state: Complaint, { sentFrom }: Answer): Complaint {
  const stage = sentFrom === null || sentFrom.stage === 'ditanggapi' ? 'proses' : sentFrom.stage;
  return {
    ...ours(state, { stage: stage ?? 'proses' }),
    repliedOn: sentFrom?.repliedOn ?? null,
    closedOn: null,
    waits: state.waits.filter((wait) => wait.resumedOn !== null),
  };
}
