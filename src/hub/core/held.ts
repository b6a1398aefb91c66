import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { GENESIS, type Head, type Refusal } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import { admitForCoordinator } from '#domain/sync/admission.ts';
import { confidentialFacts, evolveBare } from '#domain/sync/bare.ts';
import { runningRights } from '#domain/sync/directory.ts';
import { audienceOf, type Feed, feedsOf } from '#domain/sync/feed.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { decideAgain } from '#hub/core/decide-again.ts';
import type { EventLog, HeldStep, StoredStream, Writes } from '#hub/core/event-log.ts';
import { takeOverSetting } from '#hub/core/held-setting.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';
import { routeOf } from '#hub/core/route-of.ts';
import { type InstitutionAt, institutionOf } from '#hub/core/shared-institution.ts';
import { storedStep } from '#hub/core/stored-step.ts';
import { keyIdOf } from '#sealed/cipher.ts';

/** A step that waits, with the key to read it. */
export type Waiting = { readonly held: HeldStep; readonly key: string | null };

type Admitted =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly refusal: Refusal };

const NOTHING: Writes = { steps: [], streams: [], entries: [], held: [], released: [] };

/** Steps that wait for the coordinator, as far as whoever reads these feeds may see their cases; oldest first. */
export async function waiting(parts: HubParts, feeds: readonly Feed[]): Promise<readonly Waiting[]> {
  return (await allWaiting(parts))
    .filter(({ audience }) => audience.some(among(feeds)))
    .map(({ held, stored }) => ({ held, key: keyOf(parts, held, stored ?? null) }))
    .sort((a, b) => (a.held.receivedAt < b.held.receivedAt ? -1 : 1));
}

/** How many steps wait on cases that none of the coordinators of today may see: until the rule of readers changes, for ever. */
export async function unseenByAll(parts: HubParts): Promise<number> {
  const { state } = await institutionOf(parts);
  const feeds = state.people.flatMap(({ personId }) =>
    runningRights(state, personId, parts.now())
      .filter(({ role }) => role === 'koordinator')
      .flatMap(({ role, officeId }) => feedsOf({ personId, role, officeId })),
  );
  return (await allWaiting(parts)).filter(({ audience }) => !audience.some(among(feeds))).length;
}

async function allWaiting(parts: HubParts) {
  const all = await parts.log.held();
  const streams = await parts.log.streams([...new Set(all.map(({ step }) => step.stream))]);
  const institution = await institutionOf(parts);
  return all.map((held) => {
    const stored = streams.get(held.step.stream);
    return { held, stored, audience: audienceFor(stored, held.step, institution) };
  });
}

/**
 * Takes a step that waits into the history, at a coordinator's word: neither right nor office is asked again, everything
 * else is; where the history went on meanwhile it is decided anew. Null: no such step waits, or it is not theirs to see.
 */
export async function admitHeld(
  parts: HubParts,
  stepId: string,
  { by, feeds }: { readonly by: string; readonly feeds: readonly Feed[] },
): Promise<Admitted | null> {
  const known = (await waiting(parts, feeds)).find(({ held }) => held.step.stepId === stepId);
  if (known === undefined) return null;
  const { stream } = known.held.step;
  const institution = await institutionOf(parts);
  return parts.log.transact([stream], [stepId], async (view) => {
    const held = view.held(stepId);
    if (held === null || held.dropped !== null) return { writes: NOTHING, value: null };
    const before = view.stream(stream);
    return stream === parts.institution.stream
      ? takeOverSetting(parts, held, before, by)
      : admitInto(parts, held, before, institution);
  });
}

/** Drops a step that waits; who pushes it again is told so, with the reason. False: no such step waits. */
export async function dropHeld(
  parts: HubParts,
  stepId: string,
  { reason, feeds }: { readonly reason: string; readonly feeds: readonly Feed[] },
): Promise<boolean> {
  const known = (await waiting(parts, feeds)).find(({ held }) => held.step.stepId === stepId);
  if (known === undefined) return false;
  return parts.log.transact([known.held.step.stream], [stepId], async (view) => {
    const held = view.held(stepId);
    if (held === null || held.dropped !== null) return { writes: NOTHING, value: false };
    return { writes: { ...NOTHING, held: [{ ...held, dropped: reason }] }, value: true };
  });
}

async function admitInto(
  parts: HubParts,
  held: HeldStep,
  before: StoredStream | null,
  institution: InstitutionAt,
): Promise<{ readonly writes: Writes; readonly value: Admitted }> {
  const turned = await fitted(parts, held, before, institution);
  if (!turned.ok) return { writes: NOTHING, value: turned };
  const { step } = turned;
  const blobs = await parts.blobs.whole(
    before?.state?.answers.flatMap(({ attachments }) => attachments) ?? [],
  );
  const standing =
    before === null || before.state === null ? null : { ...before, state: before.state, lingering: [] };
  const ask = { institution: institution.state, hasBlob: (hash: string) => blobs.has(hash) };
  const admission = admitForCoordinator(standing, step, ask);
  if (!admission.ok) return { writes: NOTHING, value: admission };
  const one = storedStep(parts, step, parts.now());
  const today = civilDateOf(one.receivedAt, institution.state.zone);
  const { state, audience } = admission;
  const moves = [{ state, audience }];
  const moved = { stream: step.stream, head: one.head, moves, key: held.key };
  const route = routeOf({ parts, today }, before, moved);
  const writes = {
    ...NOTHING,
    steps: [one],
    streams: [route.stored],
    entries: route.entries,
    released: [step.stepId],
  };
  return { writes, value: { ok: true, head: one.head } };
}

/** The step as it is where it continues the history under the history's key; else decided anew, where it can be read. */
async function fitted(
  parts: HubParts,
  { step, key: given }: HeldStep,
  before: StoredStream | null,
  { state: institution }: InstitutionAt,
): Promise<ReturnType<typeof decideAgain>> {
  const head = before?.head ?? GENESIS;
  const open = (wrapped: string): Buffer =>
    Buffer.from(parts.secrets.openKey(step.stream, wrapped), 'base64');
  const key = before === null || before.key === null ? null : open(before.key);
  const continues = step.base.version === head.version && step.base.hash === head.hash;
  const underIts = step.key === undefined || key === null || step.key === keyIdOf(key);
  if (continues && underIts) return { ok: true, step };
  const stepKey = [key, given === null ? null : open(given)].find(
    (one) => one !== null && (step.key === undefined || keyIdOf(one) === step.key),
  );
  if (key === null || stepKey === undefined || stepKey === null) {
    return { ok: false, refusal: { code: 'kepala-tertinggal', params: { version: head.version } } };
  }
  const steps = await stepsOf(parts.log, step);
  return decideAgain(step, { history: steps, head, key, stepKey, institution });
}

async function stepsOf(log: EventLog, { stream }: SealedStep): Promise<readonly SealedStep[]> {
  return ((await log.steps([{ stream, after: 0 }])).get(stream) ?? []).map(({ step }) => step);
}

/** Whose a waiting step is to see: its case's readers; of a case that is not there yet, those it would have. */
function audienceFor(
  stored: StoredStream | undefined,
  step: SealedStep,
  { state }: InstitutionAt,
): readonly Feed[] {
  if (stored !== undefined) return stored.audience;
  if (!step.stream.startsWith('complaint/')) return ['semua'];
  const alone = evolveBare(emptyComplaint(step.stream.slice('complaint/'.length)), step);
  return audienceOf(confidentialFacts(alone), state.confidentialReaders);
}

function among(feeds: readonly Feed[]): (feed: Feed) => boolean {
  return (feed) => feeds.includes(feed);
}

function keyOf(parts: HubParts, { step, key }: HeldStep, stored: StoredStream | null): string | null {
  const wrapped = key ?? stored?.key ?? null;
  return wrapped === null ? null : parts.secrets.openKey(step.stream, wrapped);
}
