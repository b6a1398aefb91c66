import { type Complaint, emptyComplaint } from '#domain/complaint/complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { GENESIS, type Head, type Step, type StreamId } from '#domain/kernel/step.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import type { Place } from '#main/store/step-store.ts';

/** One complaint's stream as this desk holds it: its state, where it stands, and where its steps can be read again. */
export type CaseEntry = {
  readonly stream: StreamId;
  readonly head: Head;
  readonly state: Complaint;
  readonly places: readonly Place[];
};

/** The entry of a stream that has no step yet. */
export function emptyEntry(stream: StreamId): CaseEntry {
  return { stream, head: GENESIS, state: emptyComplaint(caseIdOf(stream)), places: [] };
}

/** The entry after one more step; `head` is the stream's head once the step stands. */
export function entryAfter(entry: CaseEntry, step: Step, head: Head, place: Place): CaseEntry {
  let { state } = entry;
  for (const recorded of recordedEvents(step)) state = evolve(state, recorded);
  return { stream: entry.stream, head, state, places: [...entry.places, place] };
}

export function streamOf(caseId: string): StreamId {
  return `complaint/${caseId}`;
}

export function caseIdOf(stream: StreamId): string {
  return stream.slice(stream.indexOf('/') + 1);
}
