import type { Complaint } from '#domain/complaint/complaint.ts';
import { isEligible } from '#domain/complaint/eligibility.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import { endHold, ours, startHold } from '#domain/complaint/recorded.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

export type VerdictEvent = ComplaintEventOf<
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
        ...verdict(state, 'terverifikasi', event.on),
        verifiedOn: event.on,
        completeOn: completeOn(state, event.on),
        results: [...state.results, ...event.results],
      };
    case 'v1.HandledHere':
      return {
        ...verdict(state, 'proses', event.on),
        verifiedOn: state.verifiedOn ?? event.on,
        completeOn: completeOn(state, event.on),
        results: [...state.results, ...event.results],
      };
    case 'v1.FoundNotOurs':
      return {
        ...verdict(state, 'bukan-wewenang', event.on),
        closedOn: event.on,
        toWhom: event.personal?.toWhom ?? null,
        holds: endHold(state.holds, event.on),
        results: [...state.results, ...event.results],
      };
    case 'v1.Archived':
      return {
        ...verdict(state, 'arsip', event.on),
        closedOn: event.on,
        archiveReason: event.reasonCode,
        holds: endHold(state.holds, event.on),
        results: [...state.results, ...event.results],
      };
    case 'v1.Held':
      return {
        ...verdict(state, 'ditunda', event.on),
        missing: event.personal?.missing ?? null,
        remindOn: event.remindOn,
        holds: startHold(state.holds, event.on),
      };
    case 'v1.Resumed':
      return {
        ...ours(state, { stage: state.lastVerdict?.before ?? null }),
        missing: null,
        remindOn: null,
        lastVerdict: null,
        holds: endHold(state.holds, event.on),
      };
    case 'v1.VerdictCorrected':
      return correctedVerdict(state, event.back);
    default:
      return assertNever(event);
  }
}

function verdict(state: Complaint, stage: Stage, on: CivilDate): Complaint {
  return {
    ...ours(state, { stage }),
    lastVerdict: { before: state.ours.stage },
    verdictOn: state.verdictOn ?? on,
  };
}

/** The file counts as complete from the verdict that found every eligibility item there. */
export function completeOn(state: Complaint, on: CivilDate): CivilDate | null {
  return state.completeOn ?? (isEligible(state) ? on : null);
}

/** Back to the stage before a wrong verdict; what only that verdict had set goes with it. */
function correctedVerdict(state: Complaint, back: Stage | null): Complaint {
  return {
    ...ours(state, { stage: back }),
    lastVerdict: null,
    verdictOn: back === null ? null : state.verdictOn,
    verifiedOn: back === null ? null : state.verifiedOn,
    closedOn: null,
    archiveReason: null,
    toWhom: null,
    missing: null,
    remindOn: null,
    holds: state.ours.stage === 'ditunda' ? state.holds.slice(0, -1) : state.holds,
  };
}
