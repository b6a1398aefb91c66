import { type } from '@orpc/contract';
import { z } from 'zod';
import { call } from '#contract/window/base.ts';

/** A code of `contract/errors.ts` with its facts. */
export type Told = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/**
 * How this desk stands with its hub. `sendiri`: it never joined one. `luring`: the hub was not reached the last time, which is no
 * error: work goes on here. `tertolak`: the hub does not let this desk in; `dicabut`: it was revoked and wiped.
 */
export type SyncState = {
  readonly kind: 'sendiri' | 'terhubung' | 'menyinkronkan' | 'luring' | 'tertolak' | 'dicabut';
  readonly institution: string | null;
  readonly address: string | null;
  /** Steps of this PC that no hub has. */
  readonly waiting: number;
  /** Steps that wait under "Perlu keputusan". */
  readonly decisions: number;
  /** When the last meeting ended well (WIB). */
  readonly lastAt: string | null;
  readonly trouble: Told | null;
};

/** One step of this PC that no hub has acknowledged: on this PC, or sent and not taken, with the reason. */
export type OutboxItem = {
  readonly stepId: string;
  /** The case, or null for shared settings. */
  readonly id: string | null;
  readonly title: string | null;
  readonly command: string;
  readonly at: string;
  readonly by: string;
  readonly stuck: Told | null;
};

/** What somebody here wrote and what holds no more, kept whole until it is settled. */
export type WaitingDecision = {
  readonly stepId: string;
  readonly id: string;
  readonly title: string | null;
  /** Whether the case is still on this PC. */
  readonly here: boolean;
  readonly command: string;
  readonly writtenAt: string;
  readonly writtenBy: string;
  readonly since: string;
  /** The words of the step: an answer's draft, a note, a reason. */
  readonly words: string | null;
  readonly why: Told;
  /** The other side: the answer as it stands now, and the last act of somebody else. */
  readonly now: {
    readonly answer: string | null;
    readonly lastBy: string | null;
    readonly lastAt: string | null;
    readonly lastCommand: string | null;
  };
};

/** What the last meetings changed for whoever works here. */
export type SyncNews = {
  readonly at: string | null;
  readonly changed: readonly { readonly id: string; readonly title: string | null }[];
  /** Cases that are not this desk's any more. */
  readonly withdrawn: number;
  readonly decisions: number;
};

export const syncContract = {
  state: call.output(type<SyncState>()),
  /** Meets the hub now, and answers how it went. */
  now: call.output(type<SyncState>()),
  outbox: call.output(type<readonly OutboxItem[]>()),
  decisions: call.output(type<readonly WaitingDecision[]>()),
  /** `diterapkan`: given again on the case as it is now; `catatan`: kept as a note on the case; `dibuang`: dropped, with a reason. */
  settle: call
    .input(
      z.strictObject({
        stepId: z.string().min(1).max(64),
        how: z.enum(['diterapkan', 'catatan', 'dibuang']),
        reason: z.string().trim().min(1).max(2_000).nullable(),
      }),
    )
    .output(type<{ readonly left: number }>()),
  news: call.output(type<SyncNews>()),
  /** The news were read. */
  newsRead: call.output(type<SyncNews>()),
};
