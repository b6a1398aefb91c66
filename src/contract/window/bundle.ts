import { type } from '@orpc/contract';
import { z } from 'zod';
import { call } from '#contract/window/base.ts';
import type { Told } from '#contract/window/sync.ts';

/** What a bundle of the hub came to, once it was applied. */
export type BundleApplied =
  | {
      /** `tidak-ada-baru`: it was applied before, or says nothing new. */
      readonly kind: 'diterapkan' | 'tidak-ada-baru';
      /** Steps of this PC that waited and wait no more. */
      readonly delivered: number;
      /** Cases (and settings) with something new. */
      readonly changed: number;
      readonly withdrawn: number;
      readonly decisions: number;
      /** Attachments that came along. */
      readonly blobs: number;
      /** Something is still to come: another bundle brings it. */
      readonly more: boolean;
    }
  /** The hub was restored: the next bundle offers it what it lost. `dicabut`: this desk was wiped. */
  | { readonly kind: 'masa-lain' | 'dicabut' }
  | { readonly kind: 'ditolak'; readonly trouble: Told };

/** The largest bundle that is made or taken at the window, in bytes; the command line takes any. */
export const LARGEST_WINDOW_BUNDLE = 40 * 1024 * 1024;

/** Meeting the hub by a file that somebody carries. */
export const bundleContract = {
  /** Steps and attachments that went in; `complete` is false where the rest goes into the bundle made after the answer. */
  make: call.output(
    z.strictObject({ file: z.file(), steps: z.number(), blobs: z.number(), complete: z.boolean() }),
  ),
  apply: call.input(z.strictObject({ file: z.file() })).output(type<BundleApplied>()),
};
