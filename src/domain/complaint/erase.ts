import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import { endHold } from '#domain/complaint/recorded.ts';

/** What remains when the key is destroyed; a case that was still open ends with it, since nobody can answer it. */
export function erased(state: Complaint, event: ComplaintEventOf<'v1.PersonErased'>): Complaint {
  const bare = withoutPerson(state);
  return event.stage === null
    ? bare
    : {
        ...bare,
        ours: { ...bare.ours, stage: event.stage },
        closedOn: event.on,
        holds: endHold(bare.holds, event.on),
      };
}

/** The state without anything that came from a personal part. */
function withoutPerson(state: Complaint): Complaint {
  return {
    ...state,
    erased: true,
    lapor: state.lapor === null ? null : { ...state.lapor, personal: null },
    registration:
      state.registration === null
        ? null
        : {
            ...state.registration,
            title: null,
            text: null,
            reporterName: null,
            identityNumber: null,
            address: null,
            contact: null,
            place: null,
            asked: null,
          },
    ours: { ...state.ours, categoryName: null, officeName: null },
    missing: null,
    toWhom: null,
    lastVerdict: null,
    answers: state.answers.map((answer) => ({
      ...answer,
      text: null,
      contentHash: null,
      remark: null,
      sentBy: null,
      approval:
        answer.approval === null
          ? null
          : {
              ...answer.approval,
              contentHash: '',
              paper: answer.approval.paper === null ? null : { ...answer.approval.paper, approverName: null },
            },
    })),
    attachments: state.attachments.map((attachment) => ({ ...attachment, fileName: null })),
    notes: state.notes.map((note) => ({ ...note, text: null })),
  };
}
