import { z } from 'zod';
import { ROLES, type StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';

/** Text that any database can hold and find again: no NUL, no half of a surrogate pair, not endless. */
const STREAM = /^(complaint|office|institution)\/[^\0\p{Cs}]{1,200}$/u;
const STEP_ID = /^[^\0\p{Cs}]{1,200}$/u;

const count = z.number().int().nonnegative();
const message = z.looseObject({
  kind: z.string(),
  personal: z.record(z.string(), count).exactOptional(),
});

export const streamId = z.custom<StreamId>((value) => typeof value === 'string' && STREAM.test(value));
export function isStepId(text: string): boolean {
  return STEP_ID.test(text);
}

export const head = z.strictObject({ version: count, hash: z.string() });

/** A step as journals keep it and as it travels; what its messages say is checked by whoever folds them. */
export const sealedStep: z.ZodType<SealedStep> = z.strictObject({
  stepId: z.string().regex(STEP_ID),
  stream: streamId,
  replica: z.string(),
  actor: z.strictObject({ personId: z.string(), role: z.enum(ROLES), officeId: z.string().nullable() }),
  at: z.string(),
  base: head,
  command: message,
  events: z.array(message),
  sealed: z.string().exactOptional(),
  key: z.string().exactOptional(),
});
