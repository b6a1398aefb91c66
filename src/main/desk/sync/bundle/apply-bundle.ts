import type { StreamId } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { answeredHub, NotAnswered } from '#main/desk/sync/bundle/answered-hub.ts';
import type { BundleSelf } from '#main/desk/sync/bundle/bundle-self.ts';
import { type BundleAnswer, placeName, readAnswer } from '#main/desk/sync/bundle/read-answer.ts';
import { fetchBlobs } from '#main/desk/sync/fetch-blobs.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import { unsentSteps } from '#main/desk/sync/portions.ts';
import { pushOutbox, type Stuck } from '#main/desk/sync/push-outbox.ts';
import { type MeetingOptions, type SyncReport, syncOnce } from '#main/desk/sync/sync-once.ts';
import type { SyncPlace, SyncPlaceFile } from '#main/desk/sync/sync-place.ts';
import type { BundleNotes } from '#main/store/bundle-file.ts';
import { type BundleSource, openBundle } from '#sealed/bundle/read-bundle.ts';

/** Where the notes between bundles are kept. */
export type BundleNotesFile = {
  readonly now: () => BundleNotes;
  readonly save: (notes: BundleNotes) => Promise<void>;
};

/**
 * What a hub's bundle came to. `masa-lain`: the hub was restored, and the next bundle offers it what it lost; `dicabut`: this device
 * has to wipe; `ditolak`: the hub lets this device read no more.
 */
export type Applied =
  | {
      readonly kind: 'diterapkan';
      readonly report: SyncReport;
      readonly at: string;
      /** Attachments that came along. */
      readonly blobs: number;
      /** Something is still to come: another bundle brings it. */
      readonly more: boolean;
    }
  | { readonly kind: 'masa-lain' | 'dicabut' }
  | { readonly kind: 'ditolak'; readonly code: string; readonly stuck: Stuck };

type ApplyFiles = {
  readonly placeFile: SyncPlaceFile;
  readonly notesFile: BundleNotesFile;
  readonly onNews: NonNullable<MeetingOptions['onNews']>;
};

/**
 * Applies the hub's answer as a meeting. Broken off anywhere, it can be applied again and goes on; applied once more, it changes
 * nothing.
 * @throws BundleError when it is not taken; DeskError `titipan-lama`, `titipan-masa-lain`; nothing was changed then
 */
export async function applyBundle(
  parts: DeskParts,
  self: BundleSelf,
  { placeFile, notesFile, onNews }: ApplyFiles,
  source: BundleSource,
): Promise<Applied> {
  const bundle = await openBundle(source, { direction: 'turun', privateKey: self.encryptionKey });
  const answer = await readAnswer(bundle, self);
  const { outcome } = answer.opening;
  await noteEpoch(placeFile.read(), notesFile);
  if (outcome === 'dicabut') return { kind: 'dicabut' };
  if (outcome === 'masa-lain') return hearOfRestore(answer, placeFile.read(), notesFile);
  const { hub, unanswered } = answeredHub(bundle, answer, notesFile.now().restored);
  const [code] = answer.pages.size === 0 ? answer.refused : [];
  if (code !== undefined) {
    const { stuck } = await pushOutbox(parts, hub, answer.opening.epoch);
    return { kind: 'ditolak', code, stuck };
  }
  refuseOld(answer, placeFile.read(), notesFile.now());
  const before = await absent(parts, answer);
  const report = await meetBy(parts, hub, { placeFile, onNews }, unanswered);
  return finish(parts, { hub, answer, before, unanswered, notesFile, placeFile, report });
}

/**
 * Which life of the hub this desk stands in; one that it left, by bundles or over a line, or that it was only told of, does not
 * come back.
 */
async function noteEpoch({ epoch, left = [] }: SyncPlace, notesFile: BundleNotesFile): Promise<void> {
  const notes = notesFile.now();
  if (notes.epoch === epoch || epoch === null) return;
  const before = [...notes.past, ...left, notes.epoch, notes.restored?.epoch ?? null];
  const past = [...new Set(before.flatMap((one) => (one === null || one === epoch ? [] : [one])))];
  await notesFile.save({ ...notes, epoch, past, restored: null });
}

async function hearOfRestore(
  { opening, heads }: BundleAnswer,
  place: SyncPlace,
  notesFile: BundleNotesFile,
): Promise<Applied> {
  const notes = notesFile.now();
  const { epoch } = opening;
  // What told of another life was wrong or has come late: the hub stands where this desk stands.
  if (epoch === place.epoch && notes.restored !== null) await notesFile.save({ ...notes, restored: null });
  if (epoch === place.epoch || notes.past.includes(epoch)) throw new DeskError('titipan-lama');
  const there = Object.fromEntries(
    Object.entries(heads).flatMap(([stream, head]) => (head === null ? [] : [[stream, head]])),
  );
  await notesFile.save({ ...notes, restored: { epoch, heads: there } });
  return { kind: 'masa-lain' };
}

/** Only a desk that stands where the bundle begins, or where one of its pages leads, may take it. */
function refuseOld(
  { opening, pages, ends }: BundleAnswer,
  place: SyncPlace,
  { restored }: BundleNotes,
): void {
  const { epoch } = opening;
  if (epoch !== place.epoch && epoch !== restored?.epoch) throw new DeskError('titipan-masa-lain');
  const here = placeName(epoch === place.epoch ? place.cursors : {});
  if (!pages.has(here) && !ends.has(here)) throw new DeskError('titipan-lama');
}

const NOTHING: SyncReport = {
  ...{ taken: 0, changed: [], withdrawn: [], parked: 0, rebased: 0, stuck: new Map() },
  ...{ newEpoch: false, bundleKeys: null },
};

/** A meeting that stands still where the bundle has no answer. */
async function meetBy(
  parts: DeskParts,
  hub: HubPort,
  { placeFile: { read, save }, onNews }: Omit<ApplyFiles, 'notesFile'>,
  unanswered: ReadonlySet<string>,
): Promise<SyncReport> {
  const placeFile: SyncPlaceFile = {
    read,
    save: async (place) => {
      // What a page begins has to be whole before the next.
      if (unanswered.size > 0) throw new NotAnswered();
      await save(place);
    },
  };
  try {
    return await syncOnce(parts, hub, placeFile, { rounds: 1, live: false, onNews });
  } catch (error) {
    if (error instanceof NotAnswered) return NOTHING;
    throw error;
  }
}

type Finishing = {
  readonly hub: HubPort;
  readonly answer: BundleAnswer;
  /** Attachments of the bundle that were not on this PC. */
  readonly before: readonly string[];
  readonly unanswered: ReadonlySet<string>;
  readonly notesFile: BundleNotesFile;
  readonly placeFile: SyncPlaceFile;
  readonly report: SyncReport;
};

/** Takes the attachments that came along, and notes what is still to come. */
async function finish(
  parts: DeskParts,
  { hub, answer, before, unanswered, notesFile, placeFile, report }: Finishing,
): Promise<Applied> {
  const { opening, blobs } = answer;
  const notes = notesFile.now();
  const missingBefore = [...blobs].map(([hash, { stream }]) => [hash, stream] as const);
  const came = [...missingBefore, ...(Object.entries(notes.missing) as [string, StreamId][])];
  await fetchBlobs(parts, hub, [...new Set(came.map(([, stream]) => stream))]);
  const missing = await stillMissing(parts, [...came, ...answer.later]);
  await noteEpoch(placeFile.read(), notesFile);
  await notesFile.save({
    ...notesFile.now(),
    arrived: { epoch: opening.epoch, have: await arrivedOf(parts, notes, answer) },
    missing,
    wholes: [...unanswered],
  });
  const more = answer.more || unanswered.size > 0 || Object.keys(missing).length > 0;
  const left = new Set(await absent(parts, answer));
  const taken = before.filter((hash) => !left.has(hash)).length;
  return { kind: 'diterapkan', report, at: opening.madeAt, blobs: taken, more };
}

async function absent({ attachments }: DeskParts, { blobs }: BundleAnswer): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const hash of blobs.keys()) if ((await attachments.sealedBytes(hash)) === null) hashes.push(hash);
  return hashes;
}

/** Those attachments of cases here that are not on this PC. */
async function stillMissing(
  { picture, attachments }: DeskParts,
  named: readonly (readonly [hash: string, stream: StreamId])[],
): Promise<Record<string, StreamId>> {
  const missing: Record<string, StreamId> = {};
  for (const [hash, stream] of named) {
    if (!picture.has(stream)) continue;
    const { state } = await picture.entry(stream);
    const isNamed = !state.erased && state.attachments.some((one) => one.hash === hash);
    if (isNamed && (await attachments.sealedBytes(hash)) === null) missing[hash] = stream;
  }
  return missing;
}

/** What the hub has of the attachments that unsent steps name. */
async function arrivedOf(
  parts: DeskParts,
  { arrived }: BundleNotes,
  answer: BundleAnswer,
): Promise<Record<string, number>> {
  const before = arrived?.epoch === answer.opening.epoch ? arrived.have : {};
  const have: Record<string, number> = {};
  for await (const { steps } of unsentSteps(parts)) {
    for (const { hash } of steps.flatMap(({ events }) => events)) {
      const there = typeof hash === 'string' ? (answer.arrived.get(hash)?.have ?? before[hash]) : undefined;
      if (typeof hash === 'string' && there !== undefined) have[hash] = there;
    }
  }
  return have;
}
