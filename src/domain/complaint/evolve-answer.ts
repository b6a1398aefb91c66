import type { Answer, Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintEvent, ComplaintEventOf } from '#domain/complaint/events.ts';
import { ours, type Recorded } from '#domain/complaint/recorded.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { civilDateOf } from '#domain/kernel/instant.ts';

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
  const after = answerAfter(before, event, recorded);
  const answers = state.answers.includes(before)
    ? state.answers.map((answer) => (answer === before ? after : answer))
    : [...state.answers, after];
  return withCase({ ...state, answers }, event);
}

function newAnswer(answerId: string): Answer {
  return {
    answerId,
    state: 'draf',
    text: null,
    contentHash: null,
    attachments: [],
    drafts: 0,
    draftedBy: [],
    approval: null,
    remark: null,
    sentOn: null,
    sentBy: null,
  };
}

function answerAfter(before: Answer, event: AnswerEvent, recorded: Recorded): Answer {
  const { personId } = recorded.actor;
  switch (event.kind) {
    case 'v1.AnswerDrafted':
      return {
        ...before,
        state: 'draf',
        text: event.personal?.text ?? null,
        contentHash: event.personal?.contentHash ?? null,
        attachments: event.attachments,
        drafts: before.drafts + 1,
        draftedBy: before.draftedBy.includes(personId) ? before.draftedBy : [...before.draftedBy, personId],
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
          on: civilDateOf(recorded.at),
          personId,
          paper: null,
        },
      };
    case 'v1.AnswerReturned':
      return { ...before, state: 'dikembalikan', remark: event.personal?.remark ?? null, approval: null };
    case 'v1.PaperApprovalRecorded':
      return { ...before, state: 'disetujui', remark: null, approval: paperApproval(event, personId) };
    case 'v1.AnswerSent':
      return { ...before, state: 'terkirim', sentOn: event.on, sentBy: event.personal?.sentBy ?? null };
    case 'v1.ApprovalCorrected':
      return { ...before, state: 'diajukan', approval: null };
    case 'v1.SentCorrected':
      return event.sentOn === null
        ? { ...before, state: 'disetujui', sentOn: null, sentBy: null }
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

function withCase(state: Complaint, event: AnswerEvent): Complaint {
  switch (event.kind) {
    case 'v1.AnswerDrafted':
      return state.ours.stage === null || state.ours.stage === 'terverifikasi'
        ? ours(state, { stage: 'proses' })
        : state;
    case 'v1.AnswerSent':
      return {
        ...withSentDates(ours(state, { stage: 'ditanggapi' })),
        repliedOn: null,
        results: [...state.results, ...event.results],
      };
    case 'v1.SentCorrected': {
      const dated = withSentDates({ ...state, results: [...state.results, ...event.results] });
      const unsent = event.sentOn === null && state.ours.stage === 'ditanggapi';
      return unsent ? ours(dated, { stage: 'proses' }) : dated;
    }
    default:
      return state;
  }
}

/** First and last answer as the sent answers (and what LAPOR had already) now say. */
function withSentDates(state: Complaint): Complaint {
  const known = state.answers
    .map((answer) => answer.sentOn)
    .concat(state.answeredInLapor?.answeredOn ?? null);
  const dates = known.filter((date) => date !== null).sort();
  return { ...state, firstAnswerOn: dates[0] ?? null, lastAnswerOn: dates.at(-1) ?? null };
}
