import type { z } from 'zod';
import type { pushInput, pushOutcome } from '#contract/hub/wire.ts';
import type { Head, Refusal } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { FeedEntry, HeldStep, LockedView, StoredStep, StoredStream } from '#hub/core/event-log.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import type { InstitutionAt } from '#hub/core/shared-institution.ts';
import { nextHead } from '#sealed/step-hash.ts';

export type PushInput = z.infer<typeof pushInput>;
export type PushOutcome = z.infer<typeof pushOutcome>;

/** What one stream's part of a push comes to. */
export type StreamPush = {
  readonly results: readonly PushOutcome[];
  readonly steps: readonly StoredStep[];
  readonly stored: StoredStream | null;
  readonly entries: readonly FeedEntry[];
  readonly held: readonly HeldStep[];
};

/** All that deciding about a step needs, read once per push. */
export type PushContext = {
  readonly parts: HubParts;
  readonly device: Device;
  readonly input: PushInput;
  readonly view: LockedView;
  readonly institution: InstitutionAt;
  readonly blobs: ReadonlySet<string>;
  readonly now: string;
  /** The day of `now` where the institution is. */
  readonly today: string;
};

/** What was answered before, where this step came before. */
export function settledBefore({ view }: PushContext, step: SealedStep): PushOutcome | null {
  const known = view.numbered(step.stepId);
  if (known !== null) return taken(known);
  const held = view.held(step.stepId);
  if (held === null) return null;
  return held.dropped === null
    ? refused(step.stepId, { code: held.code, params: {} })
    : refused(step.stepId, { code: 'ditolak-koordinator', params: { reason: held.dropped } });
}

/** The hub acknowledged this very step before it was restored: nobody's right is asked again. */
export function isOwnWord(parts: HubParts, step: SealedStep, ack: string | undefined): boolean {
  return ack !== undefined && ack === parts.secrets.ackOf(step.stream, nextHead(step));
}

export function continues(step: SealedStep, head: Head): boolean {
  return step.base.version === head.version && step.base.hash === head.hash;
}

export function taken({ step, head, ack, receivedAt }: StoredStep): PushOutcome {
  return { stepId: step.stepId, outcome: 'diterima', head, ack, receivedAt };
}

export function refused(stepId: string, { code, params }: Refusal): PushOutcome {
  return { stepId, outcome: 'ditolak', code, params };
}
