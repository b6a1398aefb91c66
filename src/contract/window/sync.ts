import { type } from '@orpc/contract';
import { z } from 'zod';
import { call } from '#contract/window/base.ts';
import type { AnswerState } from '#domain/complaint/complaint.ts';
import type { Stage } from '#domain/complaint/stage.ts';

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
  /** Steps that wait under "Perlu keputusan", as far as whoever asks may decide them. */
  readonly decisions: number;
  /** When the last meeting ended well (WIB). */
  readonly lastAt: string | null;
  readonly trouble: Told | null;
};

/** One step of this PC that no hub has acknowledged: on this PC, or sent and not taken, with the reason. */
export type OutboxItem = {
  readonly stepId: string;
  /** Whether the hub has it, put aside until a coordinator decides; else it is on this PC alone. */
  readonly atHub: boolean;
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
  /** The other side: the answer as it stands now, and the act that most likely came between, or the last one. */
  readonly now: {
    readonly answer: string | null;
    readonly answerState: AnswerState | null;
    readonly lastBy: string | null;
    readonly lastAt: string | null;
    readonly lastCommand: string | null;
    /** Whether that was written on this PC. */
    readonly lastHere: boolean;
  };
};

/**
 * Why a case stands in the news: `baru` to this desk; `ditugaskan` to whoever asks; `beralih` from their office to another;
 * `bergeser`: its due date is another; `berubah` in any other way.
 */
export const NEWS_KINDS = ['baru', 'ditugaskan', 'beralih', 'bergeser', 'berubah'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export type NewsCase = {
  readonly id: string;
  readonly trackingId: string;
  readonly title: string | null;
  readonly stage: Stage;
  readonly answer: AnswerState | null;
  readonly office: string | null;
  /** The due date as it was and as it is; null where it did not move. */
  readonly due: { readonly before: string; readonly after: string } | null;
};

/** What the meetings changed for whoever works here, since that person last read it. */
export type SyncNews = {
  /** When the last meeting ended well. */
  readonly at: string | null;
  /** Each case stands once; kinds with no case are left out. `cases` are the latest ones of `total`. */
  readonly groups: readonly {
    readonly kind: NewsKind;
    readonly total: number;
    readonly cases: readonly NewsCase[];
  }[];
  /** Cases that are not this desk's any more. */
  readonly withdrawn: number;
  /** The shared settings are others: dates may have moved on any case. */
  readonly settings: boolean;
  readonly decisions: number;
};

/** A step that the hub put aside for the coordinator: written after a right ended, or on a case of nobody's there. */
export type HeldStep = {
  readonly stepId: string;
  /** The case, or null for shared settings. */
  readonly id: string | null;
  readonly title: string | null;
  readonly here: boolean;
  readonly command: string;
  readonly words: string | null;
  readonly writtenAt: string;
  readonly writtenBy: string;
  readonly device: string;
  readonly receivedAt: string;
  readonly why: Told;
};

/** What waits at the hub for a coordinator; `unseen`: how many steps more, on rahasia cases that no coordinator may see. */
export type HeldSteps = { readonly steps: readonly HeldStep[]; readonly unseen: number };

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
  /** Whoever asks has read the news. */
  newsRead: call.output(type<SyncNews>()),
  /** What waits at the hub for a coordinator; asked of the hub. Empty for everybody else. */
  held: call.output(type<HeldSteps>()),
  /** `diterima`: into the history; `ditolak`: back to its writer, with a reason. */
  settleHeld: call
    .input(
      z.strictObject({
        stepId: z.string().min(1).max(64),
        how: z.enum(['diterima', 'ditolak']),
        reason: z.string().trim().min(1).max(2_000).nullable(),
      }),
    )
    .output(type<{ readonly stepId: string }>()),
};
