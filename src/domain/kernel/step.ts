import type { ClockDoubt } from '#domain/clock/clock-doctor.ts';
import type { Instant } from '#domain/kernel/instant.ts';

/** Who may act; the Indonesian names are the office's own words. */
export const ROLES = ['admin', 'penghubung', 'atasan', 'koordinator'] as const;
export type Role = (typeof ROLES)[number];

/** The person a step is written for. `officeId` is null for the coordinator and for a folder not set up. */
export type Actor = {
  readonly personId: string;
  readonly role: Role;
  readonly officeId: string | null;
};

/** A history everybody must agree on: one complaint, one office, one institution. */
export type StreamId = `complaint/${string}` | `office/${string}` | `institution/${string}`;

/** Where a stream stands: how many steps it has and the hash of the last one (`''` before the first). */
export type Head = { readonly version: number; readonly hash: string };

export const GENESIS: Head = { version: 0, hash: '' };

/**
 * Anything with a kind and, apart from its public facts, an optional personal part (names, contacts, free text).
 * `skippable` stands on events that a program which does not know the kind may keep and skip.
 */
export type Message = {
  readonly kind: string;
  readonly personal?: Readonly<Record<string, unknown>>;
  readonly skippable?: boolean;
  /** Stands on events that were recorded while the PC's clock was doubted. */
  readonly clockDoubt?: ClockDoubt;
};

/**
 * The unit that is written, sent and numbered: one command and the events it led to.
 * The id of an event is `stepId/index`, kept for ever. `replica` names the folder the step was written in.
 */
export type Step<C extends Message = Message, E extends Message = Message> = {
  readonly stepId: string;
  readonly stream: StreamId;
  readonly replica: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly base: Head;
  readonly command: C;
  readonly events: readonly E[];
};

/** A refusal: a code of the closed list in `contract/errors.ts`, with the facts its sentence needs. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
};
