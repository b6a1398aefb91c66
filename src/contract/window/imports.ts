import { type } from '@orpc/contract';
import { z } from 'zod';
import { call, type Progress } from '#contract/window/base.ts';
import { instant } from '#domain/kernel/schema.ts';

/** What a preview found; `token` names it until it is dropped or replaced, and what is left of it once it was written. */
export type PreviewFound = {
  readonly token: string;
  readonly fileName: string;
  /** When LAPOR said it; `asOfKnown` is false when it is only the file's time. */
  readonly asOf: string;
  readonly asOfKnown: boolean;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly problems: number;
  /** Words of the file that nothing here stands for yet, each with how many rows have it. */
  readonly unknownStatuses: readonly { readonly status: string; readonly rows: number }[];
  readonly unknownOffices: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly rows: number;
  }[];
  readonly unknownCategories: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly rows: number;
  }[];
};

export type PreviewStep =
  | { readonly kind: 'maju'; readonly progress: Progress }
  | { readonly kind: 'selesai'; readonly found: PreviewFound };

export const PREVIEW_RESULTS = ['added', 'updated', 'problem'] as const;

/** A row of the preview; identity masked. */
export type PreviewRow = {
  readonly row: number;
  readonly result: (typeof PREVIEW_RESULTS)[number];
  readonly trackingId: string | null;
  readonly title: string | null;
  readonly office: string | null;
  readonly status: string | null;
  readonly receivedAt: string | null;
  /** Why it is not taken: a code with its sentence's facts, and the raw cells by heading. */
  readonly problem: {
    readonly code: string;
    readonly detail: string;
    readonly cells: Readonly<Record<string, string>>;
  } | null;
};

export type ConfirmStep =
  | { readonly kind: 'maju'; readonly progress: Progress }
  | {
      readonly kind: 'selesai';
      readonly added: number;
      readonly updated: number;
      readonly unchanged: number;
      readonly problems: number;
    };

const token = z.strictObject({ token: z.string().min(1).max(60) });

/** When LAPOR said it, for a file that does not tell; absent: when the file was last written, as far as that is known. */
const asOf = instant.optional();

/** Stopping the iterator stops the work; nothing is written before `confirm` has ended, and `rows` waits for that. */
export const importsContract = {
  previewFile: call
    .input(z.strictObject({ file: z.file(), asOf }))
    .output(type<AsyncIterable<PreviewStep>>()),
  previewPath: call
    .input(z.strictObject({ path: z.string().trim().min(1).max(4_096), asOf }))
    .output(type<AsyncIterable<PreviewStep>>()),
  rows: call
    .input(
      z.strictObject({
        ...token.shape,
        result: z.enum([...PREVIEW_RESULTS, 'all']),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(type<{ readonly total: number; readonly rows: readonly PreviewRow[] }>()),
  confirm: call.input(token).output(type<AsyncIterable<ConfirmStep>>()),
  /** The rows that are not taken, with reasons, as CSV. */
  report: call.input(token).output(z.file()),
  drop: call.input(token).output(type<{ readonly dropped: boolean }>()),
};
