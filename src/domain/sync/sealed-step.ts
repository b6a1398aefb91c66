import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor, Head, StreamId } from '#domain/kernel/step.ts';

/** A message whose personal values stand elsewhere: field name → place in the step's sealed list. */
export type SealedMessage = {
  readonly kind: string;
  readonly personal?: Readonly<Record<string, number>>;
  readonly [publicFact: string]: unknown;
};

/**
 * A step as it is written, sent and hashed. `sealed` is the personal part: a JSON array of values, each stored once,
 * encrypted (AES-256-GCM) under the stream's own key with `stepId` and `stream` as associated data.
 * Without the key (erased, not permitted) everything else can still be read, counted and verified.
 */
export type SealedStep = {
  readonly stepId: string;
  readonly stream: StreamId;
  readonly replica: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly base: Head;
  readonly command: SealedMessage;
  readonly events: readonly SealedMessage[];
  /** Base64 of nonce (12 bytes) + ciphertext + tag (16 bytes); absent when the step has no personal part. */
  readonly sealed?: string;
  /** Which of the stream's keys it is sealed under: two desks may have made one each before they met. */
  readonly key?: string;
};
