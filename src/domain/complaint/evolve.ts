import { classified } from '#domain/complaint/classified.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { erased } from '#domain/complaint/erase.ts';
import { type ComplaintEvent, type ComplaintEventOf, isComplaintEvent } from '#domain/complaint/events.ts';
import { type AnswerEvent, evolveAnswer, isAnswerEvent } from '#domain/complaint/evolve-answer.ts';
import { evolveEnding } from '#domain/complaint/evolve-ending.ts';
import { evolveRoute } from '#domain/complaint/evolve-route.ts';
import { completeOn, evolveVerdict } from '#domain/complaint/evolve-verdict.ts';
import { observed } from '#domain/complaint/observed.ts';
import { ours, type Recorded } from '#domain/complaint/recorded.ts';
import { completed, registrationOf } from '#domain/complaint/registration.ts';
import { settledInLapor } from '#domain/complaint/settled-in-lapor.ts';
import { withWaits } from '#domain/complaint/waits.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { civilDateOf, DEFAULT_ZONE } from '#domain/kernel/zone.ts';

/**
 * The state after one more event. Total: it never throws and never refuses, because what happened happened.
 * An event of a kind or shape this program does not know makes the complaint read-only, unless it may be skipped.
 */
export function evolve(state: Complaint, recorded: Recorded): Complaint {
  const { event } = recorded;
  if (!isComplaintEvent(event)) return event.skippable === true ? state : { ...state, readOnly: true };
  // What still arrives after an erasure may count, but brings nothing of the person back.
  const known = state.erased ? withoutPersonal(event) : event;
  const after = isAnswerEvent(known)
    ? evolveAnswer(state, known, recorded)
    : evolveCase(state, known, recorded);
  return isCorrection(known)
    ? after
    : withWaits(state, after, dayOf(known, recorded), waitsFrom(state, known));
}

function withoutPersonal(event: ComplaintEvent): ComplaintEvent {
  const { personal: _, ...facts } = event;
  return facts as ComplaintEvent;
}

/** A correction puts the waits back itself. */
function isCorrection({ kind }: ComplaintEvent): boolean {
  return kind === 'v1.SentCorrected' || kind === 'v1.VerdictCorrected';
}

/** The day an event happened: the one it states, else the day it was written (no event without a day begins or ends a wait). */
function dayOf(event: ComplaintEvent, { at }: Recorded): CivilDate {
  return 'on' in event ? event.on : civilDateOf(at, DEFAULT_ZONE);
}

/** What LAPOR had answered or ended waits since then, not since the day it was written down here. */
function waitsFrom(state: Complaint, event: ComplaintEvent): CivilDate | null {
  const inLapor = event.kind === 'v1.AnsweredInLapor' || event.kind === 'v1.LaporAdopted';
  return inLapor ? settledInLapor(state, event) : null;
}

/** Folds a whole history. */
export function fold(id: string, history: Iterable<Recorded>): Complaint {
  let state = emptyComplaint(id);
  for (const recorded of history) state = evolve(state, recorded);
  return state;
}

type CaseEvent = Exclude<ComplaintEvent, AnswerEvent>;

function evolveCase(state: Complaint, event: CaseEvent, recorded: Recorded): Complaint {
  switch (event.kind) {
    case 'v1.LaporObserved':
      return observed(state, event);
    case 'v1.ComplaintRegistered':
      return registered(state, event);
    case 'v1.RegistrationCompleted':
      return registrationCompleted(state, event);
    case 'v1.LaporNumberLinked':
      return { ...state, laporId: event.laporId };
    case 'v1.Verified':
    case 'v1.HandledHere':
    case 'v1.FoundNotOurs':
    case 'v1.Archived':
    case 'v1.Held':
    case 'v1.Resumed':
    case 'v1.VerdictCorrected':
      return evolveVerdict(state, event);
    case 'v1.DeadlineExtended':
      return {
        ...state,
        extensions: [...state.extensions, { ruleId: event.ruleId, days: event.days }],
      };
    case 'v1.Classified':
      return classified(state, event);
    case 'v1.ConfidentialitySet':
      return ours(state, { confidentiality: event.confidentiality });
    case 'v1.Disposed':
    case 'v1.Transferred':
    case 'v1.ReturnedByOffice':
      return evolveRoute(state, event);
    case 'v1.Assigned':
      return { ...state, officerId: event.personId };
    case 'v1.NoteAdded':
      return { ...state, notes: [...state.notes, noteOf(event, recorded)] };
    case 'v1.Attached':
      return { ...state, attachments: [...state.attachments, attachmentOf(event)] };
    case 'v1.DuplicateLinked':
      return { ...state, duplicateOf: event.parentId };
    case 'v1.DuplicateUnlinked':
      return { ...state, duplicateOf: null };
    case 'v1.ReporterReplied':
    case 'v1.Closed':
    case 'v1.Reopened':
    case 'v1.SatisfactionRecorded':
    case 'v1.AnsweredInLapor':
    case 'v1.LaporAdopted':
      return evolveEnding(state, event);
    case 'v1.IdentityRevealed':
    case 'v1.ComplaintExported':
      return state;
    case 'v1.PersonErased':
      return erased(state, event);
    default:
      return assertNever(event);
  }
}

function registered(state: Complaint, event: ComplaintEventOf<'v1.ComplaintRegistered'>): Complaint {
  const known = { ...state, origin: event.origin, registration: registrationOf(event) };
  return ours(known, { officeId: event.officeId });
}

function registrationCompleted(
  state: Complaint,
  event: ComplaintEventOf<'v1.RegistrationCompleted'>,
): Complaint {
  if (state.registration === null) return state;
  return {
    ...state,
    registration: completed(state.registration, event.personal ?? {}, event.occurredOn),
    completeOn: completeOn(state, event),
  };
}

function noteOf(event: ComplaintEventOf<'v1.NoteAdded'>, recorded: Recorded) {
  return {
    noteId: event.noteId,
    at: recorded.at,
    personId: recorded.actor.personId,
    text: event.personal?.text ?? null,
  };
}

function attachmentOf(event: ComplaintEventOf<'v1.Attached'>) {
  return {
    hash: event.hash,
    size: event.size,
    mediaType: event.mediaType,
    fileName: event.personal?.fileName ?? null,
    ...(event.personal?.blobKey === undefined ? {} : { blobKey: event.personal.blobKey }),
  };
}
