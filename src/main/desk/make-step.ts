import type { ClockDoubt } from '#domain/clock/clock-doctor.ts';
import { type ComplaintEventKind, NOT_CRITICAL } from '#domain/complaint/events.ts';
import type { Recorded } from '#domain/complaint/recorded.ts';
import { type InstitutionEventKind, NOT_CRITICAL_INSTITUTION } from '#domain/institution/events.ts';
import type { Actor, Head, Message, Step, StreamId } from '#domain/kernel/step.ts';

export type StepFacts = {
  readonly stepId: string;
  readonly stream: StreamId;
  readonly replica: string;
  readonly actor: Actor;
  readonly at: string;
  readonly base: Head;
};

/**
 * A step of one command and its events. Events that nobody builds on are marked, so that older programs may skip them, and
 * so are events of a PC whose clock was in doubt.
 */
export function makeStep(
  facts: StepFacts,
  command: Message,
  events: readonly Message[],
  clockDoubt: ClockDoubt | null,
): Step {
  const doubt = clockDoubt === null ? {} : { clockDoubt };
  return { ...facts, command, events: events.map((event) => ({ ...withMark(event), ...doubt })) };
}

/** What was said against the clock when a step was written. */
export function doubtIn({ events }: Step): ClockDoubt | null {
  return events[0]?.clockDoubt ?? null;
}

function withMark(event: Message): Message {
  const skippable =
    NOT_CRITICAL.has(event.kind as ComplaintEventKind) ||
    NOT_CRITICAL_INSTITUTION.has(event.kind as InstitutionEventKind);
  return skippable ? { ...event, skippable: true } : event;
}

/** The events of a step as the history holds them. */
export function recordedEvents(step: Step): readonly Recorded[] {
  return step.events.map((event, index) => ({
    event,
    eventId: `${step.stepId}/${index}`,
    actor: step.actor,
    at: step.at,
  }));
}
