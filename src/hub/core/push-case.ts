import type { Complaint } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { GENESIS, type Head, type StreamId } from '#domain/kernel/step.ts';
import { type Admission, admitStep } from '#domain/sync/admission.ts';
import { confidentialFacts, evolveBare } from '#domain/sync/bare.ts';
import { audienceOf } from '#domain/sync/feed.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { HeldCode } from '#domain/sync/sync-codes.ts';
import type { HeldStep, StoredStep, StoredStream } from '#hub/core/event-log.ts';
import {
  continues,
  isOwnWord,
  type PushContext,
  type PushOutcome,
  refused,
  type StreamPush,
  settledBefore,
  taken,
} from '#hub/core/push-context.ts';
import { type Move, routeOf } from '#hub/core/route-of.ts';
import { storedStep } from '#hub/core/stored-step.ts';

type Folding = {
  head: Head;
  state: Complaint;
  audience: StoredStream['audience'];
  readonly moves: Move[];
};

/** Takes steps of one complaint, in their order; one that is refused keeps those after it from continuing the head. */
export function pushToCase(context: PushContext, stream: StreamId, steps: readonly SealedStep[]): StreamPush {
  const before = context.view.stream(stream);
  const folding: Folding = {
    head: before?.head ?? GENESIS,
    state: before?.state ?? emptyComplaint(stream.slice('complaint/'.length)),
    audience: before?.audience ?? [],
    moves: [],
  };
  const results: PushOutcome[] = [];
  const taken: StoredStep[] = [];
  const held: HeldStep[] = [];
  for (const step of steps) {
    const answer = settledBefore(context, step) ?? takeOne(context, step, folding, before, taken);
    results.push(answer);
    if (answer.outcome === 'ditolak' && isHeldCode(answer.code) && context.view.held(step.stepId) === null) {
      held.push(putAside(context, step, answer.code));
    }
  }
  if (taken.length === 0) return { results, steps: [], held, stored: null, entries: [] };
  const { head, moves } = folding;
  const route = routeOf(context, before, { stream, head, moves, key: keyGiven(context, stream) });
  return { results, steps: taken, held, ...route };
}

function takeOne(
  context: PushContext,
  step: SealedStep,
  folding: Folding,
  before: StoredStream | null,
  into: StoredStep[],
): PushOutcome {
  const admission = admissionOf(context, step, folding, before);
  if (!admission.ok) return refused(step.stepId, admission.refusal);
  const one = storedStep(context.parts, step, context.now);
  into.push(one);
  folding.head = one.head;
  folding.state = admission.state;
  folding.audience = admission.audience;
  folding.moves.push(admission);
  return taken(one);
}

function admissionOf(
  { parts, device, input, institution, blobs, now, today }: PushContext,
  step: SealedStep,
  { head, state, audience }: Folding,
  before: StoredStream | null,
): Admission {
  if (isOwnWord(parts, step, input.acks?.[step.stepId]) && continues(step, head)) {
    const after = evolveBare(state, step);
    const readers = institution.state.confidentialReaders;
    return { ok: true, state: after, audience: audienceOf(confidentialFacts(after), readers) };
  }
  const known = head.version > 0;
  const lingering = (before?.lingering ?? []).filter(({ until }) => until >= today).map(({ feed }) => feed);
  return admitStep(known ? { head, state, audience, lingering } : null, step, {
    institution: institution.state,
    persons: device.persons,
    now,
    hasBlob: (hash) => blobs.has(hash),
  });
}

/** Puts a step aside for the coordinator, whole and with the key that the desk gave. */
export function putAside(context: PushContext, step: SealedStep, code: HeldCode): HeldStep {
  const { device, now } = context;
  const key = keyGiven(context, step.stream);
  return { step, key, code, dropped: null, device: device.deviceId, receivedAt: now };
}

/** The stream's key as the desk gave it, wrapped by the hub. */
function keyGiven({ parts, input }: PushContext, stream: StreamId): string | null {
  const given = input.keys.find((key) => key.stream === stream);
  return given === undefined ? null : parts.secrets.wrapKey(stream, given.key);
}

function isHeldCode(code: string): code is HeldCode {
  return code === 'hak-berakhir' || code === 'menunggu-koordinator';
}
