import { z } from 'zod';
import { id, instant, words } from '#domain/kernel/schema.ts';
import { head, sealedStep } from '#domain/sync/sealed-step-schema.ts';

const stepId = z.string().min(1).max(64);

export const heldInput = z.strictObject({ by: id });
/** Steps that wait for the coordinator, oldest first. */
export const heldOutput = z.strictObject({
  held: z.array(
    z.strictObject({
      step: sealedStep,
      /** The stream's key, to read what it says; null where the desk gave none and the hub has none. */
      key: z.string().nullable(),
      code: z.string(),
      device: z.string(),
      receivedAt: instant,
    }),
  ),
  /** Steps on rahasia cases that wait and no coordinator may see; an older hub does not say. */
  unseen: z.number().int().nonnegative().default(0),
});
export const admitInput = z.strictObject({ by: id, stepId });
/** Taken, with its head; or why it still cannot be: what the history says meanwhile is never passed over. */
export const admitOutput = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('diterima'), head }),
  z.strictObject({
    outcome: z.literal('ditolak'),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export const dropInput = z.strictObject({ by: id, stepId, reason: words });
