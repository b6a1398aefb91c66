import type { Complaint, Hold, OurSide } from '#domain/complaint/complaint.ts';
import type { HoldCause } from '#domain/complaint/vocabulary.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor, Message } from '#domain/kernel/step.ts';

/** An event as the history holds it: with its id (`stepId/index`), who and when. */
export type Recorded<E extends Message = Message> = {
  readonly event: E;
  readonly eventId: string;
  readonly actor: Actor;
  readonly at: Instant;
};

/** The state with something the office itself decided. */
export function ours(state: Complaint, change: Partial<OurSide>): Complaint {
  return { ...state, ours: { ...state.ours, ...change } };
}

/** Begins a Tunda on this day; `known`: what it waits for, and the last day it lasts, as far as that was said. */
export function startHold(
  holds: readonly Hold[],
  on: CivilDate,
  known: { readonly cause?: HoldCause | undefined; readonly until?: CivilDate | undefined } = {},
): readonly Hold[] {
  const { cause, until } = known;
  const said = { ...(cause === undefined ? {} : { cause }), ...(until === undefined ? {} : { until }) };
  return [...holds, { heldOn: on, resumedOn: null, ...said }];
}

/** Ends the running Tunda, if there is one; the day it ends counts again. */
export function endHold(holds: readonly Hold[], on: CivilDate): readonly Hold[] {
  return holds.map((hold) => (hold.resumedOn === null ? { ...hold, resumedOn: on } : hold));
}
