import { type } from '@orpc/contract';
import { z } from 'zod';
import { call } from '#contract/window/base.ts';

export type BackupInfo = { readonly path: string; readonly madeAt: string; readonly bytes: number };

/** What `verify` found; `problems` in words. */
export type VerifyResult = {
  readonly ok: boolean;
  readonly events: number;
  readonly complaints: number;
  readonly segments: number;
  readonly problems: readonly string[];
};

export const backupContract = {
  list: call.output(type<readonly BackupInfo[]>()),
  make: call.output(type<BackupInfo>()),
  /** Into a new folder; the folder at work is not touched. */
  restore: call
    .input(
      z.strictObject({
        from: z.string().trim().min(1).max(4_096),
        into: z.string().trim().min(1).max(4_096),
      }),
    )
    .output(type<{ readonly folder: string }>()),
  verify: call.output(type<VerifyResult>()),
};
