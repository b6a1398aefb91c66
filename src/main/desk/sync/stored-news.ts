import { z } from 'zod';
import { STAGES } from '#domain/complaint/stage.ts';
import { streamId } from '#domain/sync/sealed-step-schema.ts';

const look = z
  .strictObject({
    officeId: z.string().nullable(),
    officerId: z.string().nullable(),
    stage: z.enum(STAGES),
    due: z.strictObject({ on: z.string(), ruleId: z.string() }).nullable(),
  })
  .readonly();

/** What meetings changed and who read how far, as it is kept over a restart. */
export const storedNews = z
  .strictObject({
    count: z.int().nonnegative(),
    pages: z
      .array(
        z
          .strictObject({
            number: z.int().positive(),
            before: z.array(z.tuple([streamId, look.nullable()]).readonly()).readonly(),
            withdrawn: z.array(streamId).readonly(),
            settings: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
    readUpTo: z.record(z.string(), z.int().nonnegative()).readonly(),
  })
  .readonly();

export type StoredNews = z.infer<typeof storedNews>;

export const NOTHING_NEW: StoredNews = { count: 0, pages: [], readUpTo: {} };
