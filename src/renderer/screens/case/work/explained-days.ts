import type { TimelineLine } from '#contract/window/complaint.ts';
import type { Complaint, Hold } from '#domain/complaint/complaint.ts';
import type { CountedDay, Explanation } from '#domain/deadline/explain-due.ts';

/** Why the clock stood still on a day. */
export type PauseCause =
  | { readonly kind: 'ditunda'; readonly missing: string | null }
  | { readonly kind: 'menunggu' }
  | { readonly kind: 'lain' };

export type ExplainedDay = CountedDay & {
  /** Which of the counted days it is; null where it does not count. */
  readonly number: number | null;
  readonly cause: PauseCause | null;
};

/** The days of a count, numbered, each pause with what caused it in this case. */
export function explainedDays(
  { steps }: Explanation,
  complaint: Pick<Complaint, 'holds' | 'waits'>,
  timeline: readonly TimelineLine[],
): readonly ExplainedDay[] {
  let number = 0;
  return steps.map((step) => {
    if (step.counted) number += 1;
    return {
      ...step,
      number: step.counted ? number : null,
      cause: step.why === 'jeda' ? causeOn(step.date, complaint, timeline) : null,
    };
  });
}

function causeOn(
  date: string,
  { holds, waits }: Pick<Complaint, 'holds' | 'waits'>,
  timeline: readonly TimelineLine[],
): PauseCause {
  if (covers(holds, date)) return { kind: 'ditunda', missing: missingOn(date, timeline) };
  return covers(waits, date) ? { kind: 'menunggu' } : { kind: 'lain' };
}

function covers(pauses: readonly Hold[], date: string): boolean {
  return pauses.some(({ heldOn, resumedOn }) => heldOn <= date && (resumedOn === null || date < resumedOn));
}

/** What was missing in the Tunda that this day lies in. */
function missingOn(date: string, timeline: readonly TimelineLine[]): string | null {
  const held = timeline.filter(
    ({ kind, facts }) => kind === 'v1.Held' && typeof facts.on === 'string' && facts.on <= date,
  );
  const missing = held.at(-1)?.personal?.missing;
  return typeof missing === 'string' ? missing : null;
}
