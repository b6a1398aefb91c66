import type { UpRecord } from '#contract/hub/bundle-wire.ts';
import type { Head } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { type HubPort, hubOf } from '#main/desk/sync/hub-port.ts';
import { offerAgain } from '#main/desk/sync/offer-again.ts';
import type { BundleNotes } from '#main/store/bundle-file.ts';
import { nextHead } from '#sealed/step-hash.ts';

/**
 * Writes down what would be offered to a hub that was restored, by what it said to have: the offer is made as if all of it were
 * taken, and so changes nothing here; what the hub says to it comes in its answer.
 */
export async function recordOffers(
  parts: DeskParts,
  { epoch, heads }: NonNullable<BundleNotes['restored']>,
  record: (one: UpRecord) => Promise<void>,
): Promise<void> {
  const asked = new Set<string>();
  const hub: HubPort = hubOf({
    heads: async (input) => {
      const [first = ''] = input.streams;
      if (!asked.has(first)) {
        asked.add(first);
        return {
          epoch,
          heads: Object.fromEntries(input.streams.map((stream) => [stream, heads[stream] ?? null])),
        };
      }
      await record({ t: 'kepala', input });
      const there: Head = { version: 0, hash: '' };
      return { epoch, heads: Object.fromEntries(input.streams.map((stream) => [stream, there])) };
    },
    push: async (input) => {
      const steps = input.steps as SealedStep[];
      await record({ t: 'dorong', input: { ...input, steps } });
      return {
        epoch,
        results: steps.map((step) => ({
          ...{ stepId: step.stepId, head: nextHead(step), ack: '-', receivedAt: step.at },
          outcome: 'diterima' as const,
        })),
      };
    },
  });
  await offerAgain(parts, hub, epoch, null);
}
