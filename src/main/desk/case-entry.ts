import type { Complaint } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import type { Head, Step, StreamId } from '#domain/kernel/step.ts';
import { appended, emptyLedger, type Folding, type Ledger } from '#main/desk/ledger.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import type { Place } from '#main/store/step-store.ts';

/** One complaint's stream as this desk holds it. */
export type CaseEntry = Ledger<Complaint>;

export const COMPLAINT_FOLDING: Folding<Complaint> = {
  empty: (stream) => emptyComplaint(caseIdOf(stream)),
  evolve: (state, step) => recordedEvents(step).reduce(evolve, state),
};

/** The entry of a stream that has no step yet. */
export function emptyEntry(stream: StreamId): CaseEntry {
  return emptyLedger(COMPLAINT_FOLDING, stream);
}

/** The entry after one more step; `head` is the stream's head once the step stands. */
export function entryAfter(entry: CaseEntry, step: Step, head: Head, place: Place): CaseEntry {
  return appended(entry, COMPLAINT_FOLDING, { step, head, place });
}

export function streamOf(caseId: string): StreamId {
  return `complaint/${caseId}`;
}

export function caseIdOf(stream: StreamId): string {
  return stream.slice(stream.indexOf('/') + 1);
}
