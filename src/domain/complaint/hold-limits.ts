import type { HoldCause } from '#domain/complaint/vocabulary.ts';

/** The most calendar days that a Tunda may last, by what it waits for. Shipped empty: the office knows its own rule. */
export type HoldLimits = Readonly<Partial<Record<HoldCause, number>>>;
