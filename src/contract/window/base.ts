import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * How every call of the window may be refused: a code of `contract/errors.ts` with the facts its sentence names.
 * `TIDAK_MASUK`: nobody has signed in, or the desk is locked. `KESALAHAN`: a fault of the program, known by a short id
 * that also stands in the log; nothing of it was recorded.
 */
const facts = z.record(z.string(), z.union([z.string(), z.number()]));

export const call = oc.errors({
  DITOLAK: { status: 422, data: z.object({ code: z.string(), params: facts }) },
  TIDAK_MASUK: { status: 423, data: z.object({ code: z.literal('belum-masuk'), params: facts }) },
  KESALAHAN: { status: 500, data: z.object({ code: z.literal('kesalahan-program'), params: facts }) },
});

/** A case as people and rows name it: `lapor:<n>`, `lokal:<ulid>`, or LAPOR's number. */
export const caseId = z.string().trim().min(1).max(120);

/** A piece of work that takes a while: how far it is; `total` is null while nobody knows. */
export type Progress = { readonly done: number; readonly total: number | null };
