import { type } from '@orpc/contract';
import { z } from 'zod';
import { call, caseId } from '#contract/window/base.ts';
import type { AnswerState } from '#domain/complaint/complaint.ts';
import { COMPLAINT_CLASSES, type ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import { STAGES, type Stage } from '#domain/complaint/stage.ts';
import { VIEWS, type View } from '#domain/complaint/views.ts';
import { PRIORITIES, type Priority } from '#domain/complaint/vocabulary.ts';
import type { Escalation } from '#domain/reminder/escalation.ts';

/** What the queue can be sorted by. */
export const QUEUE_SORTS = ['due', 'received', 'tracking-id', 'title', 'office', 'officer', 'stage'] as const;

/** One line of the queue; nothing in it tells who the reporter is. */
export type QueueItem = {
  readonly id: string;
  readonly trackingId: string;
  /** Null once the person is erased. */
  readonly title: string | null;
  readonly stage: Stage;
  readonly laporStatus: string | null;
  readonly laporStatusKnown: boolean;
  readonly closedInLapor: boolean;
  readonly class: ComplaintClass | null;
  readonly priority: Priority;
  readonly office: string | null;
  readonly officer: string | null;
  /** WIB. */
  readonly receivedAt: string | null;
  readonly answer: AnswerState | null;
  readonly due: {
    readonly dueOn: string;
    readonly ruleId: string;
    /** Working days; negative when past. */
    readonly daysLeft: number;
    readonly late: boolean;
    readonly provisional: boolean;
  } | null;
  readonly uncertainYears: readonly number[];
  /** What the supervisor is told of. */
  readonly escalations: readonly Escalation[];
  readonly confidential: boolean;
  readonly duplicate: boolean;
  readonly readOnly: boolean;
};

export type QueuePage = { readonly total: number; readonly items: readonly QueueItem[] };

const filters = {
  view: z.enum(VIEWS),
  search: z.string().max(200).optional(),
  stages: z.array(z.enum(STAGES)).max(20).optional(),
  /** `null` stands for cases without a class. */
  classes: z.array(z.enum(COMPLAINT_CLASSES).nullable()).max(20).optional(),
  officeIds: z.array(z.string().max(40).nullable()).max(200).optional(),
  officerIds: z.array(z.string().max(120).nullable()).max(200).optional(),
  priorities: z.array(z.enum(PRIORITIES)).max(3).optional(),
};

/** One value a filter may be set to, with how many cases of the view have it. */
export type Facet<V> = { readonly id: V; readonly count: number };

/** What a filter may be set to, most cases first; a value no case of the view has is left out. */
export type Facets = {
  readonly stages: readonly Facet<Stage>[];
  readonly classes: readonly Facet<ComplaintClass | null>[];
  readonly priorities: readonly Facet<Priority>[];
  readonly offices: readonly (Facet<string | null> & { readonly name: string })[];
  readonly officers: readonly (Facet<string | null> & { readonly name: string })[];
};

/** What the day's headline tells, in numbers of cases; one case may stand under several. */
export type TodayFigures = {
  readonly late: number;
  /** Not late, and nothing left but today. */
  readonly dueToday: number;
  readonly toApprove: number;
  /** Given back by the supervisor with a remark. */
  readonly toRevise: number;
  readonly toSend: number;
  /** A Tunda whose day to look again has come. */
  readonly toResume: number;
  /** The reporter's days are over: may be closed. */
  readonly mayClose: number;
  /** A rule of escalation applies, and the case is open. */
  readonly escalated: number;
  /** Due within the next working days, today left out. */
  readonly dueSoon: number;
};

/** The outcome of one act on one of many cases. */
export type ManyResult = {
  readonly id: string;
  readonly refusal: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
};

export const queueContract = {
  list: call
    .input(
      z.strictObject({
        ...filters,
        sort: z.enum(QUEUE_SORTS).default('due'),
        descending: z.boolean().default(false),
        offset: z.int().min(0).default(0),
        limit: z.int().min(0).max(500).default(100),
      }),
    )
    .output(type<QueuePage>()),
  counts: call.output(type<Readonly<Record<View, number>>>()),
  today: call.output(type<TodayFigures>()),
  facets: call.input(z.strictObject({ view: z.enum(VIEWS) })).output(type<Facets>()),
  /** All ids of a filtered view, at most 5,000: what "select all" means. */
  ids: call.input(z.strictObject(filters)).output(type<readonly string[]>()),
  /**
   * The same act on many cases, each on its own: one that is refused does not hold up the others. `correct-verdict` takes
   * a verification or an archiving back.
   */
  actOnMany: call
    .input(
      z.strictObject({
        ids: z.array(caseId).min(1).max(5_000),
        command: z.enum(['assign', 'classify', 'archive', 'mark-answered', 'verify', 'correct-verdict']),
        input: z.record(z.string(), z.unknown()),
      }),
    )
    .output(type<{ readonly results: readonly ManyResult[] }>()),
};
