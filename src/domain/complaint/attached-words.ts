import { z } from 'zod';
import { words } from '#domain/kernel/schema.ts';

/** What of an attachment is sealed. `blobKey`: what it lies sealed under, where that is another key than its case's. */
export const attachedWords = {
  fileName: words,
  blobKey: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .optional(),
};
