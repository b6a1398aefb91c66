import { caseFacts } from '#domain/complaint/case-facts.ts';
import { caseRow } from '#domain/complaint/case-row.ts';
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
  if (!events.some((event) => 'results' in event)) return events;
  let state = complaint;
  return events.map((event) => {
    const before = runningBefore(state, event, circumstances);
    state = after(state, event, circumstances);
    if (!('results' in event)) return event;
    const [from, to] = [before, state].map((side) => caseFacts(caseRow(side), circumstances));
    return from && to ? { ...event, results: [...stageResults(from, to, circumstances.book)] } : event;
  });
}

/** Another day for a sent answer states again what it ended: as seen from the case in which it was not yet sent. */
function runningBefore(state: Complaint, event: ComplaintEvent, circumstances: Circumstances): Complaint {
  return event.kind === 'v1.SentCorrected' && event.sentOn !== null
    ? after(state, { ...event, sentOn: null }, circumstances)
    : state;
}

function after(state: Complaint, event: ComplaintEvent, { actor, at }: Circumstances): Complaint {
  return evolve(state, { event, eventId: '', actor, at });
}
