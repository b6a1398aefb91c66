import { caseFacts } from '#domain/complaint/case-facts.ts';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { stageResults } from '#domain/deadline/clocks.ts';

/**
 * The events with what each finished stage came to, by the rules and the calendar of this moment: the clocks that were
 * running before the event and have ended after it.
 */
export function withResults(
  complaint: Complaint,
  events: readonly ComplaintEvent[],
  circumstances: Circumstances,
): readonly ComplaintEvent[] {
  const { actor, at, book, statusMap, countingStartsOn } = circumstances;
  let state = complaint;
  return events.map((event) => {
    const before = caseFacts(state, statusMap, countingStartsOn);
    state = evolve(state, { event, eventId: '', actor, at });
    const after = caseFacts(state, statusMap, countingStartsOn);
    if (!('results' in event) || before === null || after === null) return event;
    return { ...event, results: [...stageResults(before, after, book)] };
  });
}
