import {
  type Complaint,
  emptyComplaint,
  type OurSide,
  type Registration,
} from '#domain/complaint/complaint.ts';
import { erased } from '#domain/complaint/erase.ts';
import { COMPLAINT_EVENTS, type ComplaintEvent, type ComplaintEventOf } from '#domain/complaint/events.ts';
import { type AnswerEvent, evolveAnswer, isAnswerEvent } from '#domain/complaint/evolve-answer.ts';
import { evolveEnding } from '#domain/complaint/evolve-ending.ts';
import { evolveRoute } from '#domain/complaint/evolve-route.ts';
import { evolveVerdict } from '#domain/complaint/evolve-verdict.ts';
import type { LaporPersonal } from '#domain/complaint/lapor-fields.ts';
import { ours, type Recorded } from '#domain/complaint/recorded.ts';
import { withWaits } from '#domain/complaint/waits.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { civilDateOf } from '#domain/kernel/instant.ts';

/**
 * The state after one more event. Total: it never throws and never refuses, because what happened happened.
 * A kind this program does not know makes the complaint read-only unless the event says it may be skipped.
 */
export function evolve(state: Complaint, recorded: Recorded): Complaint {
  const { event } = recorded;
  if (!(event.kind in COMPLAINT_EVENTS)) return event.skippable ? state : { ...state, readOnly: true };
  const known = event as ComplaintEvent;
  const after = isAnswerEvent(known)
    ? evolveAnswer(state, known, recorded)
    : evolveCase(state, known, recorded);
  const on = 'on' in known ? known.on : civilDateOf(recorded.at);
  return withWaits(
    state,
    after,
    on,
    known.kind === 'v1.SentCorrected' || known.kind === 'v1.VerdictCorrected',
  );
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
      return { ...state, registration: completed(state.registration, event), completeOn: event.on };
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

/** An older observation stays in the history and changes nothing that is shown. */
function observed(state: Complaint, event: ComplaintEventOf<'v1.LaporObserved'>): Complaint {
  if (state.lapor !== null && event.asOf < state.lapor.asOf) return state;
  return {
    ...state,
    laporId: state.laporId ?? event.laporId,
    origin: state.origin ?? 'lapor',
    lapor: {
      asOf: event.asOf,
      fields: event.fields,
      personal: (event.personal as LaporPersonal | undefined) ?? null,
    },
  };
}

function registered(state: Complaint, event: ComplaintEventOf<'v1.ComplaintRegistered'>): Complaint {
  const personal = event.personal ?? {};
  const registration: Registration = {
    receivedAt: event.receivedAt,
    receivedOn: event.on,
    occurredOn: event.occurredOn,
    title: personal.title ?? null,
    text: personal.text ?? null,
    reporterName: personal.reporterName ?? null,
    identityNumber: personal.identityNumber ?? null,
    address: personal.address ?? null,
    contact: personal.contact ?? null,
    place: personal.place ?? null,
    asked: personal.asked ?? null,
  };
  return ours({ ...state, origin: event.origin, registration }, { officeId: event.officeId });
}

function completed(
  before: Registration | null,
  event: ComplaintEventOf<'v1.RegistrationCompleted'>,
): Registration | null {
  if (before === null) return null;
  const added = Object.fromEntries(
    Object.entries(event.personal ?? {}).filter(([, value]) => value !== undefined),
  );
  return { ...before, ...added, occurredOn: event.occurredOn ?? before.occurredOn };
}

function classified(state: Complaint, event: ComplaintEventOf<'v1.Classified'>): Complaint {
  const change: Partial<OurSide> = {
    ...(event.class === undefined ? {} : { class: event.class }),
    ...(event.categoryId === undefined
      ? {}
      : { categoryId: event.categoryId, categoryName: event.personal?.categoryName ?? null }),
  };
  return {
    ...ours(state, change),
    maladministration:
      event.maladministration === undefined ? state.maladministration : event.maladministration,
    priority: event.priority ?? state.priority,
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
  };
}
