import type { ComplaintEvent } from '#domain/complaint/events.ts';
import type { Decision } from '#domain/kernel/decision.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';

/** What a command on a complaint leads to. */
export type ComplaintDecision = Decision<ComplaintEvent, RefusalCode>;
