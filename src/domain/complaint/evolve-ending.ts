import type { Complaint, Hold } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import { verdict } from '#domain/complaint/evolve-verdict.ts';
import { endHold, ours } from '#domain/complaint/recorded.ts';
import { withSentDates } from '#domain/complaint/sent-dates.ts';
import {
  closedInLapor,
  readIn,
  settledInLapor,
  verifiedInLapor,
} from '#domain/complaint/settled-in-lapor.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

type EndingEvent = ComplaintEventOf<
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
        lastVerdict: null,
      };
    case 'v1.Closed':
      return { ...ours(state, { stage: 'selesai' }), closedOn: event.on, lastVerdict: null };
    case 'v1.Reopened':
      return reopened(state, event);
    case 'v1.SatisfactionRecorded':
      return { ...state, satisfaction: event.rating, satisfactionOn: event.on };
    case 'v1.AnsweredInLapor':
      return answeredInLapor(state, event);
    case 'v1.LaporAdopted':
      return adopted(state, event);
    default:
      return assertNever(event);
  }
}

function answeredInLapor(state: Complaint, event: ComplaintEventOf<'v1.AnsweredInLapor'>): Complaint {
  const since = settledInLapor(state, event);
  return withSentDates({
    ...verdict(state, event.ended ? 'selesai' : 'ditanggapi'),
    answeredInLapor: { answeredOn: event.answeredOn, closedOn: event.closedOn },
    closedOn: event.closedOn,
    holds: endHold(state.holds, since),
    waits: state.waits.map((wait) =>
      wait.resumedOn === null ? { ...wait, heldOn: beginning(state, wait, since) } : wait,
    ),
  });
}

/** A case that waits already waits from the day now known, or from an answer of ours that was sent before it. */
function beginning({ answers }: Complaint, { heldOn }: Hold, since: CivilDate): CivilDate {
  const sent = answers.some((answer) => answer.sentOn !== null);
  return sent && heldOn < since ? heldOn : since;
}

/** A reply asks for more work only while the case waited for it; after closing it is kept for a reopening. */
function replyStage(stage: Stage | null): Stage | null {
  return stage === 'ditanggapi' ? 'proses' : stage;
}

/** The work goes on; what LAPOR had ended without us was its verification, and its days were no wait of ours. */
function reopened(state: Complaint, event: ComplaintEventOf<'v1.Reopened'>): Complaint {
  const endedThere = state.ours.stage === null;
  const wait = { heldOn: settledInLapor(state, event), resumedOn: event.on };
  return {
    ...ours(state, { stage: state.verifiedOn === null ? 'terverifikasi' : 'proses' }),
    verifiedOn: state.verifiedOn ?? (endedThere ? verifiedInLapor(state, readIn(event)) : event.on),
    closedOn: null,
    archiveReason: null,
    toWhom: null,
    lastVerdict: null,
    waits: endedThere ? [...state.waits, wait] : state.waits,
    reopened: state.reopened + 1,
  };
}

/** LAPOR's value is shown again; a stage is taken over as the status map read it at that moment. */
function adopted(state: Complaint, event: ComplaintEventOf<'v1.LaporAdopted'>): Complaint {
  switch (event.field) {
    case 'stage':
      return {
        ...verdict(state, event.stage),
        closedOn:
          event.stage !== null && ENDED_STAGES.includes(event.stage)
            ? closedInLapor(state, readIn(event))
            : null,
        holds: endHold(state.holds, event.on),
      };
    case 'class':
      return ours(state, { class: null });
    case 'category':
      return ours(state, { categoryId: null, categoryName: null });
    case 'confidentiality':
      return ours(state, { confidentiality: null });
    case 'office':
      return {
        ...ours(state, { officeId: null, officeName: null }),
        disposedOn: null,
        officerId: null,
        returnedFrom: null,
      };
    default:
      return assertNever(event.field);
  }
}
