import type { InstitutionEvent } from '#domain/institution/events.ts';
import type { Decision } from '#domain/kernel/decision.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';

export type InstitutionDecision = Decision<InstitutionEvent, RefusalCode>;
