import { PROTOCOL } from '#contract/hub/wire.ts';
import type { JoinPreview } from '#contract/window/joining.ts';
import { shownTitle } from '#domain/complaint/complaint.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';
import {
  createSharedSettings,
  INSTITUTION_FOLDING,
  type SharedSettings,
} from '#main/desk/shared-settings.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import type { Pulled } from '#main/desk/sync/meet-stream.ts';
import { meetCase } from '#main/desk/sync/meetings.ts';
import { sortOld } from '#main/desk/sync/old-history.ts';
import { actorsOf, isHandedOver, peopleOf, signer } from '#main/desk/sync/take-over-own.ts';
import type { HubMembership } from '#main/store/hub-file.ts';
import type { Keyring } from '#main/store/keys.ts';
import { keyIdOf } from '#sealed/cipher.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** A clock that is off by more makes dates wrong; who joins is told. */
const CLOCK_MINUTES = 10;
const MINUTE_MS = 60_000;
/** Cases that are decided again before others get a turn. */
const AT_ONCE = 50;

/** What a hub holds of the streams that this desk has too; of the others it is only counted that they are there. */
type Theirs = {
  readonly steps: ReadonlyMap<StreamId, readonly Pulled[]>;
  readonly keys: ReadonlyMap<StreamId, Uint8Array>;
  readonly coming: number;
};

/** What joining this hub would do: everything is read and decided as joining does it, and nothing is written. */
export async function previewJoin(
  parts: DeskParts,
  hub: HubPort,
  { institution, institutionName, address, persons }: HubMembership,
): Promise<JoinPreview> {
  const { oldest, newest } = PROTOCOL;
  const { epoch, now } = await hub.sync.hello({ oldest, newest, replica: parts.replica });
  const stream = institution as StreamId;
  const theirs = await readHub(parts, hub, epoch, stream);
  const keys = keysWith(parts.keys, theirs.keys);
  const settings = settingsOf(keys, stream, theirs.steps.get(stream) ?? []);
  const decided = await decideAll({ ...parts, keys, settings }, theirs, actorsOf(settings.state(), persons));
  return {
    institution: institutionName,
    address,
    persons: peopleOf(settings.state(), persons),
    cases: { here: casesHere(parts), shared: decided.shared, coming: theirs.coming },
    steps: decided.steps,
    settings: await ownSettings(parts),
    asked: decided.asked,
    clock: clockOff(parts.now(), now),
  };
}

async function readHub(
  { picture }: DeskParts,
  hub: HubPort,
  epoch: string,
  institution: StreamId,
): Promise<Theirs> {
  const steps = new Map<StreamId, Pulled[]>();
  const keys = new Map<StreamId, Uint8Array>();
  const coming = new Set<StreamId>();
  let cursors: Readonly<Record<string, string>> = {};
  for (let more = true; more; ) {
    const page = await hub.sync.pull({ epoch, cursors: { ...cursors } });
    for (const { stream, key, steps: pulled } of page.streams) {
      if (stream !== institution && !picture.has(stream)) {
        if (stream.startsWith('complaint/')) coming.add(stream);
        continue;
      }
      if (key !== null) keys.set(stream, Buffer.from(key, 'base64'));
      steps.set(stream, continued(steps.get(stream) ?? [], pulled));
    }
    ({ cursors, more } = page);
  }
  return { steps, keys, coming: coming.size };
}

/** A stream that more than one feed or page names comes in pieces, some of them twice. */
function continued(known: readonly Pulled[], more: readonly Pulled[]): Pulled[] {
  return [...known, ...more.filter(({ step }) => step.base.version >= known.length)];
}

/** The keyring as it would be with the hub's keys. */
function keysWith(keys: Keyring, theirs: Theirs['keys']): Keyring {
  return {
    ...keys,
    keyOf: (stream) => theirs.get(stream) ?? keys.keyOf(stream),
    keyFor: (step) => {
      const key = theirs.get(step.stream);
      return key !== undefined && keyIdOf(key) === step.key ? key : keys.keyFor(step);
    },
  };
}

function settingsOf(keys: Keyring, stream: StreamId, steps: readonly Pulled[]): SharedSettings {
  const settings = createSharedSettings(null);
  let state = INSTITUTION_FOLDING.empty(stream);
  for (const { step } of steps) state = INSTITUTION_FOLDING.evolve(state, openOrBare(keys, step).step);
  const last = steps.at(-1);
  if (last !== undefined)
    settings.show({ stream, head: nextHead(last.step), state, places: [], acked: steps.length });
  return settings;
}

type Decided = Pick<JoinPreview, 'steps' | 'asked'> & { readonly shared: number };

async function decideAll(
  parts: DeskParts,
  theirs: Theirs,
  joined: ReturnType<typeof actorsOf>,
): Promise<Decided> {
  const steps = { kept: 0, already: 0, noted: 0, asked: 0 };
  const asked: JoinPreview['asked'][number][] = [];
  let [shared, seen] = [0, 0];
  for (const stream of parts.picture.unsent()) {
    const incoming = theirs.steps.get(stream) ?? [];
    if (incoming.length > 0) shared += 1;
    const meeting = { stream, incoming, refused: new Map(), actorOf: signer(joined) };
    const { outcomes } = await meetCase(parts, meeting);
    steps.kept += outcomes.filter(({ kind }) => kind === 'berlaku').length;
    steps.already += outcomes.filter(({ kind }) => kind === 'sama').length;
    const over = outcomes.filter(({ kind }) => kind === 'keputusan').map(({ step }) => step.command.kind);
    const sorted = sortOld(over, (kind) => kind);
    steps.noted += sorted.noted.length;
    steps.asked += sorted.asked.length;
    if (sorted.asked.length > 0) {
      const title = shownTitle((await parts.picture.entry(stream)).state);
      asked.push(...sorted.asked.map((command) => ({ id: caseIdOf(stream), title, command })));
    }
    seen += 1;
    if (seen % AT_ONCE === 0) await breathe();
  }
  return { steps, asked, shared };
}

async function ownSettings({ settings, store, keys }: DeskParts): Promise<number> {
  let own = 0;
  for (const place of settings.places())
    if (isHandedOver(openOrBare(keys, await store.readStep(place)).step)) own += 1;
  return own;
}

function casesHere({ picture }: DeskParts): number {
  let here = 0;
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1)
    if (picture.queue.row(ordinal) !== null) here += 1;
  return here;
}

function clockOff(here: string, there: string): JoinPreview['clock'] {
  const minutes = Math.round(Math.abs(Date.parse(here) - Date.parse(there)) / MINUTE_MS);
  return minutes < CLOCK_MINUTES ? null : { code: 'jam-pc-berbeda', params: { minutes } };
}
