import type { Instant } from '#domain/kernel/instant.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { StoredStep } from '#hub/core/event-log.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** A step as it stands in its history from now on, with the hub's word for it. */
export function storedStep(
  { secrets }: Pick<HubParts, 'secrets'>,
  step: SealedStep,
  receivedAt: Instant,
): StoredStep {
  const head = nextHead(step);
  return { step, head, ack: secrets.ackOf(step.stream, head), receivedAt };
}
