import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { decide } from '#domain/complaint/decide.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { sameValue } from '#domain/kernel/same-value.ts';
import type { Message, Step, StreamId } from '#domain/kernel/step.ts';
import { DEFAULT_ZONE } from '#domain/kernel/zone.ts';
import type { MemoryHub } from '#hub/core/memory-log.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import { keyHolders } from '#main/desk/rahasia/key-holders.ts';
import { circumstancesOf } from '#main/desk/recorder.ts';
import { openParked } from '#main/desk/sync/withdraw.ts';
import { openStep } from '#sealed/seal.ts';
import { nextHead } from '#sealed/step-hash.ts';
import type { Typed } from '#tests/support/sync-world/acts.ts';
import { isBeyond, isFromTomorrow } from '#tests/support/sync-world/ages.ts';
import type { OfficeDesk } from '#tests/support/sync-world/office-desk.ts';
import type { World } from '#tests/support/sync-world/world-parts.ts';

/** Everything that must hold once all desks have met the hub on a good line; empty when it does. */
export async function faultsIn(world: World): Promise<readonly string[]> {
  const faults: string[] = [];
  faults.push(...(await chains(world)));
  faults.push(...(await unknownCopies(world)));
  for (const one of world.desks) {
    faults.push(...(await sameHistories(world, one)));
    await one.desk.save();
    faults.push(...keysForTheFolder(one));
    const { ok, problems } = await one.desk.verify();
    if (!ok) faults.push(`${one.name}: verify ${JSON.stringify(problems[0])}`);
  }
  faults.push(...(await lostWords(world)));
  return faults;
}

/** Every folder that shows a token which was given to another one is told to the coordinator; no other is. */
async function unknownCopies({ devices, desks }: World): Promise<readonly string[]> {
  const listed = await devices.list();
  return listed.flatMap(({ deviceId, otherReplicas }) => {
    const copies = desks.filter(({ name, device }) => device === deviceId && name !== deviceId);
    const replicas = copies.map(({ desk }) => desk.replica).sort();
    return sameValue([...otherReplicas].sort(), replicas)
      ? []
      : [`${deviceId} was copied ${copies.length} times, ${otherReplicas.length} are told`];
  });
}

/** What is wrong with a step's events where it stands; its writer knew the institution's zone, or not yet. */
function leadsElsewhere({ desk }: OfficeDesk, state: Complaint, step: Step): string | null {
  const known = circumstancesOf(desk.settings, step.actor, step.at);
  const decisions = [known.book.zone, DEFAULT_ZONE].map((zone) =>
    decide(state, step.command as ComplaintCommand, { ...known, book: { ...known.book, zone } }),
  );
  const events = step.events.map(unmarked);
  if (decisions.some((decision) => decision.ok && sameValue(decision.events, events))) return null;
  const [decision] = decisions;
  return decision?.ok === false ? `→ ${decision.refusal.code}` : 'leads elsewhere';
}

/** The hub's histories are chains, and each step is what its command leads to where it stands. */
async function chains({ hub, desks }: World): Promise<readonly string[]> {
  const faults: string[] = [];
  const [some] = desks;
  if (some === undefined) return faults;
  for (const [stream, stored] of hub.hub.steps) {
    if (!stream.startsWith('complaint/')) continue;
    let state = emptyComplaint(stream.slice('complaint/'.length));
    let head = { version: 0, hash: '' };
    const key = keyAt(hub, stream);
    for (const { step: sealed, head: named } of stored) {
      if (sealed.base.version !== head.version || sealed.base.hash !== head.hash)
        faults.push(`${stream}: broken chain`);
      head = nextHead(sealed);
      if (head.hash !== named.hash) faults.push(`${stream}: another hash`);
      const step = openStep(sealed, key);
      if (isFromTomorrow(sealed)) {
        state = recordedEvents(step).reduce(evolve, state);
        continue;
      }
      const fault = leadsElsewhere(some, state, step);
      if (fault !== null) faults.push(`${stream} v${head.version}: ${step.command.kind} ${fault}`);
      state = recordedEvents(step).reduce(evolve, state);
    }
  }
  return faults;
}

/** The marks say nothing of what happened. */
function unmarked({ skippable: _, clockDoubt: __, ...event }: Message): object {
  return event;
}

function keyAt({ hub, parts }: World['hub'], stream: StreamId): Buffer | null {
  const wrapped = hub.streams.get(stream)?.key ?? null;
  return wrapped === null ? null : Buffer.from(parts.secrets.openKey(stream, wrapped), 'base64');
}

/** What a desk may see it has, to the same head; what it may not see it has not, but for its own unsent steps. */
async function sameHistories({ hub }: World, one: OfficeDesk): Promise<readonly string[]> {
  const faults: string[] = [];
  const streams = [...hub.hub.streams.keys()].filter((stream) => stream.startsWith('complaint/'));
  const { heads } = await one.hub.sync.heads({ streams });
  for (const stream of streams) {
    const there = heads[stream] ?? null;
    const has = one.desk.picture.has(stream);
    const entry = await one.desk.picture.entry(stream);
    if (there === null) {
      if (has && entry.acked > 0) faults.push(`${one.name} holds ${stream}, which is not meant for it`);
      continue;
    }
    const last = entry.acked === 0 ? null : entry.places[entry.acked - 1];
    const hash = last == null ? '' : nextHead(await one.desk.store.readStep(last)).hash;
    if (entry.state.readOnly !== isBeyond(hub.hub.steps.get(stream) ?? []))
      faults.push(`${one.name}: ${stream} may ${entry.state.readOnly ? 'not ' : ''}be written to`);
    if (entry.acked !== there.version || hash !== there.hash)
      faults.push(`${one.name}: ${stream} ends at ${entry.acked}, the hub at ${there.version}`);
  }
  for (const stream of one.desk.picture.unsent()) {
    const entry = await one.desk.picture.entry(stream);
    if (entry.acked > 0 && !isSeen(heads, stream)) faults.push(`${one.name}: ${stream} unsent and foreign`);
  }
  return faults;
}

function isSeen(heads: Readonly<Record<string, unknown>>, stream: string): boolean {
  return (heads[stream] ?? null) !== null;
}

/** Once its people have given their PINs, no key of a rahasia case is left that the folder's key opens. */
function keysForTheFolder({ name, desk, persons }: OfficeDesk): readonly string[] {
  const faults: string[] = [];
  const holdersOf = keyHolders(desk.settings.state(), persons, desk.now());
  for (let ordinal = 0; ordinal < desk.picture.size(); ordinal += 1) {
    const row = desk.picture.queue.row(ordinal);
    // Nobody here may hold the key of a case that was written here and is another's.
    if (row?.confidentiality !== 'rahasia' || row.erased || holdersOf(row).length === 0) continue;
    const stream = `complaint/${row.id}` as const;
    if (desk.keys.holds(stream) && !desk.keys.isGuarded(stream))
      faults.push(`${name}: the folder's key opens ${row.id}`);
  }
  return faults;
}

/** Every word that was typed and recorded is in a history, waits for a decision, or waits to be taken. */
async function lostWords(world: World): Promise<readonly string[]> {
  const found = await allWords(world);
  return world.typed
    .filter(({ words }) => !found.includes(JSON.stringify(words).slice(1, -1)))
    .map(({ stream, words, by }: Typed) => `lost: "${words}" (${by} on ${stream})`);
}

async function allWords({ hub, desks }: World): Promise<string> {
  const words = wordsAt(hub, hub.hub);
  for (const { desk } of desks) {
    for (const { place } of desk.parked.list())
      words.push(JSON.stringify(openParked(desk, await desk.store.readStep(place))));
    for (const stream of desk.picture.unsent()) {
      const entry = await desk.picture.entry(stream);
      for (const step of await desk.complaints.history(entry)) words.push(JSON.stringify(step));
    }
  }
  return words.join('\n');
}

function wordsAt(hub: World['hub'], { steps, streams }: MemoryHub): string[] {
  const words: string[] = [];
  for (const [stream, stored] of steps) {
    const wrapped = streams.get(stream)?.key ?? null;
    const key = wrapped === null ? null : Buffer.from(hub.parts.secrets.openKey(stream, wrapped), 'base64');
    for (const { step } of stored) words.push(JSON.stringify(openStep(step, key)));
  }
  return words;
}

/**
 * Words that no desk holds any more and the backup does not hold yet: their case was withdrawn from whoever wrote them and nobody else
 * had met the hub since. They go with a hub that is set back to this backup.
 */
export async function onlyAtHub({ hub, desks, typed }: World, backup: MemoryHub): Promise<readonly Typed[]> {
  const kept = wordsAt(hub, backup);
  for (const { desk } of desks) {
    for (let at = 0; at < desk.picture.size(); at += 1) {
      if (desk.picture.queue.row(at) === null) continue;
      for (const step of await desk.complaints.history(await desk.picture.entryAt(at)))
        kept.push(JSON.stringify(step));
    }
    for (const { place } of desk.parked.list())
      kept.push(JSON.stringify(openParked(desk, await desk.store.readStep(place))));
  }
  const all = kept.join('\n');
  return typed.filter(({ words }) => !all.includes(JSON.stringify(words).slice(1, -1)));
}
