import { type } from '@orpc/contract';
import { z } from 'zod';
import { call, caseId } from '#contract/window/base.ts';
import type { QueueItem } from '#contract/window/queue.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { EligibilityItem } from '#domain/complaint/eligibility.ts';
import type { AdoptableField } from '#domain/complaint/vocabulary.ts';
import type { Clock } from '#domain/deadline/clocks.ts';
import type { Explanation } from '#domain/deadline/explain-due.ts';

/** One line of the history. `personal` holds its words, the reporter masked; null once erased. */
export type TimelineLine = {
  readonly eventId: string;
  readonly at: string;
  readonly person: string;
  readonly role: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>> | null;
};

/** What a person may do now, or why not: the same table and the same refusal as the desk's. */
export type Allowed = {
  readonly command: ComplaintCommandKind;
  readonly refusal: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
};

/** A field where LAPOR says something else than the office decided. */
export type LaporDifference = {
  readonly field: AdoptableField;
  readonly ours: string | null;
  readonly lapor: string | null;
};

/** One draft of an answer, as its history has it. */
export type AnswerVersion = {
  readonly answerId: string;
  readonly at: string;
  readonly person: string;
  readonly text: string | null;
  readonly contentHash: string | null;
};

/** Where something may be typed on a case: the open (or next) answer, a note. */
export const TYPED_FIELDS = ['jawaban', 'catatan'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];

/** One case with everything its screen shows; the reporter masked. */
export type CaseView = {
  readonly item: QueueItem;
  /** The state with names, numbers and addresses of the reporter masked. */
  readonly complaint: Complaint;
  readonly clocks: readonly (Clock & {
    readonly explanation: Explanation | null;
    readonly source: string;
    readonly label: string;
  })[];
  readonly missing: readonly EligibilityItem[];
  readonly allowed: readonly Allowed[];
  readonly differences: readonly LaporDifference[];
  readonly timeline: readonly TimelineLine[];
  readonly versions: readonly AnswerVersion[];
  /** Cases linked to this one as duplicates, and the one it is linked to. */
  readonly duplicates: readonly {
    readonly id: string;
    readonly trackingId: string;
    readonly title: string | null;
    readonly isParent: boolean;
  }[];
  /** Cases that may be the same: words in common, same reporter's area or time. At most five. */
  readonly similar: readonly {
    readonly id: string;
    readonly trackingId: string;
    readonly title: string | null;
  }[];
  /** What this person typed on this case that is not in the history yet; null where there is nothing. */
  readonly typed: Readonly<Record<TypedField, { readonly text: string; readonly at: string } | null>>;
};

/** Who the reporter is; answered only after the reveal was recorded. */
export type Identity = {
  readonly reporterName: string | null;
  readonly identityNumber: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly extra: Readonly<Record<string, string>>;
};

const input = z.record(z.string(), z.unknown());
const command = z.enum(Object.keys(COMPLAINT_COMMANDS) as [ComplaintCommandKind, ...ComplaintCommandKind[]]);

export const complaintContract = {
  open: call.input(z.strictObject({ id: caseId })).output(type<CaseView>()),
  /** One command of the life cycle; `id` is `baru` for `register`. Answers the case's id and the kinds of its events. */
  act: call
    .input(z.strictObject({ id: caseId, command, input }))
    .output(type<{ readonly id: string; readonly events: readonly string[] }>()),
  reveal: call
    .input(z.strictObject({ id: caseId, reason: z.string().trim().min(1).max(2_000) }))
    .output(type<Identity>()),
  /** A file as bytes, never as text; kept encrypted, then recorded. */
  attach: call
    .input(z.strictObject({ id: caseId, file: z.file() }))
    .output(type<{ readonly hash: string }>()),
  attachment: call
    .input(z.strictObject({ id: caseId, hash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.file()),
  /** Text being typed, on the disk when this answers; `text` empty forgets it. */
  keepTyped: call
    .input(z.strictObject({ id: caseId, field: z.enum(TYPED_FIELDS), text: z.string().max(100_000) }))
    .output(type<{ readonly at: string }>()),
};
