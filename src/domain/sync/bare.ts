import {
  type Complaint,
  shownClass,
  shownConfidentiality,
  shownOfficeId,
} from '#domain/complaint/complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import type { ConfidentialFacts } from '#domain/confidential.ts';
import type { Message } from '#domain/kernel/step.ts';
import type { SealedMessage, SealedStep } from '#domain/sync/sealed-step.ts';

/** A message as somebody without the key reads it: its facts, without the personal part. */
export function bareMessage({ personal: _, ...facts }: SealedMessage): Message {
  return facts;
}

/** Folds a step into the picture that can be had without any key. */
export function evolveBare(state: Complaint, step: SealedStep): Complaint {
  let after = state;
  step.events.forEach((event, index) => {
    const { actor, at } = step;
    after = evolve(after, { event: bareMessage(event), eventId: `${step.stepId}/${index}`, actor, at });
  });
  return after;
}

/** What the rule of rahasia needs of a case. */
export function confidentialFacts(state: Complaint): ConfidentialFacts {
  return {
    confidentiality: shownConfidentiality(state),
    class: shownClass(state),
    officeId: shownOfficeId(state),
    officerId: state.officerId,
  };
}
