import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import { endHold, ours } from '#domain/complaint/recorded.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';

export type EndingEvent = ComplaintEventOf<
  | 'v1.ReporterReplied'
  | 'v1.Closed'
  | 'v1.Reopened'
  | 'v1.SatisfactionRecorded'
  | 'v1.AnsweredInLapor'
  | 'v1.LaporAdopted'
>;

/** What comes after an answer: reply, closing, reopening, satisfaction, and what LAPOR already ended. */
export function evolveEnding(state: Complaint, event: EndingEvent): Complaint {
  switch (event.kind) {
    case 'v1.ReporterReplied':
      return {
        ...ours(state, { stage: replyStage(state.ours.stage) }),
        repliedOn: event.on,
      };
    case 'v1.Closed':
      return {
        ...ours(state, { stage: 'selesai' }),
        closedOn: event.on,
        results: [...state.results, ...event.results],
      };
    case 'v1.Reopened':
      return {
        ...ours(state, { stage: state.verifiedOn === null ? 'terverifikasi' : 'proses' }),
        verifiedOn: state.verifiedOn ?? event.on,
        closedOn: null,
        archiveReason: null,
        toWhom: null,
        answeredInLapor: null,
        reopened: state.reopened + 1,
      };
    case 'v1.SatisfactionRecorded':
      return { ...state, satisfaction: event.rating };
    case 'v1.AnsweredInLapor':
      return {
        ...ours(state, { stage: event.closedOn === null ? 'ditanggapi' : 'selesai' }),
        answeredInLapor: { answeredOn: event.answeredOn, closedOn: event.closedOn },
        firstAnswerOn: state.firstAnswerOn ?? event.answeredOn,
        lastAnswerOn: event.answeredOn ?? state.lastAnswerOn,
        closedOn: event.closedOn,
        holds: endHold(state.holds, event.on),
      };
    case 'v1.LaporAdopted':
      return adopted(state, event);
    default:
      return assertNever(event);
  }
}

/** A reply asks for more work only while the case waited for it; after closing it is kept for a reopening. */
function replyStage(stage: Stage | null): Stage | null {
  return stage === 'ditanggapi' ? 'proses' : stage;
}

/** LAPOR's value is shown again; a stage is taken over as the status map read it at that moment. */
function adopted(state: Complaint, event: ComplaintEventOf<'v1.LaporAdopted'>): Complaint {
  switch (event.field) {
    case 'stage':
      return {
        ...ours(state, { stage: event.stage }),
        closedOn: event.stage !== null && ENDED_STAGES.includes(event.stage) ? event.on : null,
        holds: endHold(state.holds, event.on),
      };
    case 'class':
      return ours(state, { class: null });
    case 'category':
      return ours(state, { categoryId: null, categoryName: null });
    case 'confidentiality':
      return ours(state, { confidentiality: null });
    case 'office':
      return ours(state, { officeId: null, officeName: null });
    default:
      return assertNever(event.field);
  }
}
