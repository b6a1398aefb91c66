import type { BeforeVerdict, Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import { endHold, ours, startHold } from '#domain/complaint/recorded.ts';
import { withSentDates } from '#domain/complaint/sent-dates.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

type VerdictEvent = ComplaintEventOf<
  | 'v1.Verified'
  | 'v1.HandledHere'
  | 'v1.FoundNotOurs'
  | 'v1.Archived'
  | 'v1.Held'
  | 'v1.Resumed'
  | 'v1.VerdictCorrected'
>;

/** What verify, hold, resume, not ours, archive, handle and the correction of one of them leave behind. */
export function evolveVerdict(state: Complaint, event: VerdictEvent): Complaint {
  switch (event.kind) {
    case 'v1.Verified':
      return {
        ...verdict(state, 'terverifikasi'),
        verifiedOn: event.on,
        completeOn: completeOn(state, event),
      };
    case 'v1.HandledHere':
      return {
        ...verdict(state, 'proses'),
        verifiedOn: state.verifiedOn ?? event.on,
        completeOn: completeOn(state, event),
      };
    case 'v1.FoundNotOurs':
      return {
        ...verdict(state, 'bukan-wewenang'),
        closedOn: event.on,
        toWhom: event.personal?.toWhom ?? null,
        holds: endHold(state.holds, event.on),
      };
    case 'v1.Archived':
      return {
        ...verdict(state, 'arsip'),
        closedOn: event.on,
        archiveReason: event.reasonCode,
        holds: endHold(state.holds, event.on),
      };
    case 'v1.Held':
      return {
        ...verdict(state, 'ditunda'),
        missing: event.personal?.missing ?? null,
        remindOn: event.remindOn,
        heldFrom: state.ours.stage,
        holds: startHold(state.holds, event.on, event),
      };
    case 'v1.Resumed':
      return {
        ...ours(state, { stage: event.stage }),
        missing: null,
        remindOn: null,
        heldFrom: null,
        lastVerdict: null,
        holds: endHold(state.holds, event.on),
      };
    case 'v1.VerdictCorrected':
      return corrected(state);
    default:
      return assertNever(event);
  }
}

/** Moves the case by a verdict that may still be taken back; a Tunda that it ends leaves nothing to ask for. */
export function verdict(state: Complaint, stage: Stage | null): Complaint {
  const before = beforeVerdict(state);
  return {
    ...ours(state, { stage }),
    missing: null,
    remindOn: null,
    heldFrom: null,
    lastVerdict: { before },
  };
}

/** The file counts as complete from the first act that found every eligibility item there. */
export function completeOn(
  state: Complaint,
  event: { readonly on: CivilDate; readonly complete: boolean },
): CivilDate | null {
  return state.completeOn ?? (event.complete ? event.on : null);
}

function beforeVerdict(state: Complaint): BeforeVerdict {
  const { verifiedOn, completeOn, closedOn, answeredInLapor, missing, remindOn } = state;
  const { archiveReason, toWhom, heldFrom, holds, waits } = state;
  return {
    stage: state.ours.stage,
    verifiedOn,
    completeOn,
    closedOn,
    answeredInLapor,
    missing,
    remindOn,
    archiveReason,
    toWhom,
    heldFrom,
    holds,
    waits,
  };
}

/** As if the verdict had not been given. */
function corrected(state: Complaint): Complaint {
  if (state.lastVerdict === null) return state;
  const { stage, ...rest } = state.lastVerdict.before;
  return withSentDates({ ...ours(state, { stage }), ...rest, lastVerdict: null });
}
