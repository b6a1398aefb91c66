import type { Complaint } from '#domain/complaint/complaint.ts';
import type { Institution } from '#domain/institution/institution.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { type CaseEntry, caseIdOf } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { unsentCount } from '#main/desk/ledger.ts';
import type { PullPage } from '#main/desk/sync/hub-port.ts';
import type { Met, Pulled } from '#main/desk/sync/meet-stream.ts';
import { type Meeting, meetCase, meetInstitution } from '#main/desk/sync/meetings.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** What a page brought: which cases look different now, and streams of which this desk has too little to go on. */
export type Taken = {
  readonly changed: readonly StreamId[];
  /** The hub's part of these does not continue what this desk holds as acknowledged: ask for the whole. */
  readonly unjoined: readonly StreamId[];
  /** Nobody here has opened these, and this desk wrote on them: they were left as they are. */
  readonly skipped: readonly StreamId[];
} & Settled;

/** What became of this desk's own steps in a meeting. */
export type Settled = {
  /** Wait for a decision now. */
  readonly parked: number;
  /** Were decided again after others' steps, and hold. */
  readonly rebased: number;
};

const NOTHING_REFUSED: Meeting['refused'] = new Map();

/**
 * Writes what a hub gave into journal and picture: first the keys, then in one go all steps with this desk's own decided
 * again on top, then the picture. The shared settings come before the cases, which are decided by them. In turn with
 * everything else that is recorded.
 */
export async function takePage(parts: DeskParts, page: Pick<PullPage, 'streams'>): Promise<Taken> {
  await adoptKeys(parts, page);
  const unjoined: StreamId[] = [];
  const skipped: StreamId[] = [];
  const meetings: Meeting[] = [];
  const streams = page.streams.filter(({ stream }) => stream.startsWith('complaint/'));
  await parts.picture.fetch(streams.map(({ stream }) => stream));
  for (const { stream, steps } of [...page.streams].sort(settingsFirst)) {
    // What was written here on it could not be decided again; whoever opens it meets the hub anew.
    if (await isLockedWithOwn(parts, stream)) {
      skipped.push(stream);
      continue;
    }
    const incoming = newOf(await headAcked(parts, stream), steps);
    if (incoming === null) unjoined.push(stream);
    else if (incoming.length > 0) meetings.push({ stream, incoming, refused: NOTHING_REFUSED });
  }
  const settled = await takeMeetings(parts, meetings);
  return { changed: meetings.map(({ stream }) => stream), unjoined, skipped, ...settled };
}

/** Writes meetings and shows them. */
export async function takeMeetings(parts: DeskParts, meetings: readonly Meeting[]): Promise<Settled> {
  const settled = { parked: 0, rebased: 0 };
  const cases: Met<Complaint>[] = [];
  for (const meeting of meetings) {
    if (meeting.stream.startsWith('institution/')) {
      await write(parts, [await meetInstitution(parts, meeting)], settled, (ledger) =>
        parts.settings.show(ledger),
      );
    } else cases.push(await meetCase(parts, meeting));
  }
  await write(parts, cases, settled, (entry) => parts.picture.putWordsLater(entry));
  const ids = meetings
    .filter(({ stream }) => stream.startsWith('complaint/'))
    .map(({ stream }) => caseIdOf(stream));
  const settings = ids.length < meetings.length;
  if (meetings.length > 0) parts.changes.tell({ ids, settings, everything: settings });
  await settleArrived(parts, meetings);
  await forgetErased(parts, cases, meetings);
  return settled;
}

/** A step that waits here for a decision has come in by another way: it needs none any more. */
async function settleArrived(parts: DeskParts, meetings: readonly Meeting[]): Promise<void> {
  const arrived = meetings
    .flatMap(({ incoming }) => incoming)
    .filter(({ step }) => parts.parked.find(step.stepId) !== null);
  if (arrived.length === 0) return;
  const facts = { how: 'sama', reason: null, at: parts.now() } as const;
  await parts.store.write(
    arrived.map(({ step: { stream, stepId, actor } }) => ({
      t: 'settled',
      stream,
      stepId,
      personId: actor.personId,
      ...facts,
    })),
  );
  for (const { step } of arrived) parts.parked.settle(step.stepId);
}

async function write<S extends Complaint | Institution>(
  parts: DeskParts,
  all: readonly Met<S>[],
  settled: { parked: number; rebased: number },
  show: (ledger: ReturnType<Met<S>['after']>['ledger']) => void,
): Promise<void> {
  const records = all.flatMap((met) => met.records);
  if (records.length === 0) {
    for (const met of all) show(met.after([]).ledger);
    return;
  }
  const places = await parts.store.write(records);
  let from = 0;
  for (const met of all) {
    const { ledger, parked } = met.after(places.slice(from, from + met.records.length));
    from += met.records.length;
    for (const one of parked) parts.parked.put(one);
    settled.parked += parked.length;
    settled.rebased += met.outcomes.filter(({ kind }) => kind === 'berlaku').length;
    show(ledger);
  }
  parts.recorded(records.length);
}

/** A person who was erased elsewhere is erased here too: key, drafts, attachments and backups. */
async function forgetErased(
  { picture, keys, forget }: DeskParts,
  cases: readonly Met<Complaint>[],
  meetings: readonly Meeting[],
): Promise<void> {
  if (cases.length === 0) return;
  for (const { stream, incoming } of meetings) {
    const erases = incoming.some(({ step }) => step.events.some(({ kind }) => kind === 'v1.PersonErased'));
    if (!erases || (keys.keyOf(stream) === null && !keys.isGuarded(stream))) continue;
    const entry: CaseEntry = await picture.entry(stream);
    if (entry.state.erased) await forget(stream, entry.state);
  }
}

async function adoptKeys({ keys }: DeskParts, page: Pick<PullPage, 'streams'>): Promise<void> {
  const given = page.streams.flatMap(({ stream, key }) =>
    key === null ? [] : [[stream, Buffer.from(key, 'base64')] as const],
  );
  if (given.length > 0) await keys.adopt(new Map(given));
}

function settingsFirst(a: { readonly stream: StreamId }, b: { readonly stream: StreamId }): number {
  return Number(a.stream.startsWith('complaint/')) - Number(b.stream.startsWith('complaint/'));
}

/** A rahasia case that nobody here has opened, with steps of this desk that no hub has. */
async function isLockedWithOwn(
  { keys, picture }: Pick<DeskParts, 'keys' | 'picture'>,
  stream: StreamId,
): Promise<boolean> {
  if (!keys.isLocked(stream) || !picture.has(stream)) return false;
  return unsentCount(await picture.entry(stream)) > 0;
}

/** Where the acknowledged part of a stream ends here: its version, and the hash of its last step. */
type AckedHead = { readonly version: number; readonly hash: string };

async function headAcked({ store, picture, settings }: DeskParts, stream: StreamId): Promise<AckedHead> {
  const ledger = stream.startsWith('complaint/') ? await picture.entry(stream) : settings.ledger();
  if (ledger === null || ledger.stream !== stream || ledger.acked === 0) return { version: 0, hash: '' };
  const last = ledger.places[ledger.acked - 1];
  if (last === undefined) throw new Error(`${stream} has fewer steps than were acknowledged`);
  return nextHead(await store.readStep(last));
}

/**
 * The steps beyond what is acknowledged here; null when they do not continue it. A hub whose steps end before that was
 * restored, and may have gone another way.
 */
function newOf(acked: AckedHead, steps: readonly Pulled[]): readonly Pulled[] | null {
  const last = steps.at(-1);
  if (last === undefined) return [];
  if (last.step.base.version + 1 < acked.version) return null;
  const known = steps.filter(({ step }) => step.base.version < acked.version);
  const same = known.at(-1);
  if (same !== undefined && nextHead(same.step).hash !== acked.hash) return null;
  const [next] = steps.slice(known.length);
  if (next === undefined) return [];
  return next.step.base.version === acked.version && next.step.base.hash === acked.hash
    ? steps.slice(known.length)
    : null;
}
