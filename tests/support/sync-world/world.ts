import type { Actor } from '#domain/kernel/step.ts';
import type { MemoryHub } from '#hub/core/memory-log.ts';
import { endLingering } from '#hub/core/reroute.ts';
import { memoryDevices } from '#hub/devices/memory-devices.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { type HubClient, hubWorld } from '#tests/support/hub-world.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { act } from '#tests/support/sync-world/acts.ts';
import { type Age, ofAge, writeFromTomorrow } from '#tests/support/sync-world/ages.ts';
import { badLine, type Line, LineGone } from '#tests/support/sync-world/bad-line.ts';

import { bringAll, carry, roundTrip } from '#tests/support/sync-world/by-bundle.ts';
import { faultsIn, onlyAtHub } from '#tests/support/sync-world/checks.ts';

import { type Dice, dice as diceOf } from '#tests/support/sync-world/dice.ts';
import { asDevice, letIn } from '#tests/support/sync-world/entrance.ts';
import { enterAll, meet, newDesk, type OfficeDesk, openOn } from '#tests/support/sync-world/office-desk.ts';
import { noPlant, type Plant } from '#tests/support/sync-world/plants.ts';
import type { Counts, World } from '#tests/support/sync-world/world-parts.ts';

const PEOPLE: readonly Actor[] = Object.values(STAFF);
const CREWS = [
  ['admin-416', [STAFF.admin.personId, STAFF.atasan.personId]],
  ['koordinator', [STAFF.koordinator.personId]],
  ['penghubung-416', [STAFF.penghubung.personId]],
  ['opd-502', [STAFF.otherAdmin.personId, STAFF.otherAtasan.personId]],
  ['admin-416-kedua', [STAFF.admin.personId]],
] as const;
const DAY_MS = 86_400_000;
/** Today's program knows every kind. */
const NOTHING: ReadonlySet<string> = new Set();

/** Plays one world from a seed and answers what was wrong at its end. */
export async function playWorld(
  seed: number,
  plant: Plant = noPlant,
): Promise<{ readonly faults: readonly string[]; readonly counts: Counts }> {
  const dice = diceOf(seed);
  const world = await begin(dice, plant);
  // Some institutions lie in another zone, which desks hear of when they first meet the hub.
  if (seed % 4 === 1) await world.hub.tell(institutionCommand('set-time-zone', { zone: 'WIT' }));
  const length = 25 + dice.roll(40);
  for (let at = 0; at < length; at += 1) await oneThing(world, dice, plant);
  world.line.faults = false;
  world.age.unknown = NOTHING;
  await endLingering(world.hub.parts);
  // Desks that were refused because others came first, and those who hear of it, need some rounds.
  for (const one of world.desks) await meeting(world, one);
  // A desk knows nobody's PIN before it has met its hub.
  for (const one of world.desks) await enterAll(one);
  if (seed % 3 === 0) await endByBundles(world);
  else for (let round = 0; round < 4; round += 1) for (const one of world.desks) await meeting(world, one);
  return { faults: [...(await faultsIn(world)), ...(await replays(world))], counts: world.counts };
}

async function begin(dice: Dice, plant: Plant): Promise<World> {
  const hub = await hubWorld();
  const line: Line = { faults: true };
  const devices = memoryDevices();
  const age: Age = { unknown: dice.chance(25) ? new Set([dice.one(['note', 'draft-answer'])]) : NOTHING };
  const desks: OfficeDesk[] = [];
  const crews = CREWS.slice(0, 2 + dice.roll(4));
  for (const [name, persons] of crews) {
    // A PC whose clock is days off, either way.
    const skew = dice.chance(30) ? (dice.roll(7) - 3) * DAY_MS : 0;
    const client = clientOf({ hub, devices, line, age }, name, dice, plant);
    const one = await newDesk(name, persons, client, () => hub.clock.now + skew, dice);
    await letIn(devices, name, persons, one.desk.replica);
    desks.push(one);
    skews.set(one, skew);
  }
  const met = { acts: 0, meetings: 0, cuts: 0, rebased: 0, parked: 0, restores: 0 };
  const bundles = { bundles: 0, applied: 0, replayed: 0 };
  const counts = { ...met, ...bundles, clones: 0, tomorrow: 0, waited: 0, gone: 0 };
  return { hub, devices, age, desks, typed: [], line, counts, backup: null, carried: [] };
}

/** The hub as this device meets it: over a bad line, by a program that may be older, with a fault planted between. */
function clientOf(
  { hub, devices, line, age }: Pick<World, 'hub' | 'devices' | 'line' | 'age'>,
  device: string,
  dice: Dice,
  plant: Plant,
): HubClient {
  return plant(ofAge(badLine(asDevice(hub.parts, devices, device), line, dice), age), hub);
}

const skews = new WeakMap<OfficeDesk, number>();

async function oneThing(world: World, dice: Dice, plant: Plant): Promise<void> {
  const one = dice.one(world.desks);
  world.hub.clock.now += dice.roll(4) * 600_000;
  const thing = dice.roll(100);
  if (thing < 72) {
    const typed = await act(one, dice, PEOPLE);
    world.counts.acts += 1;
    if (typed !== null) world.typed.push(typed);
  } else if (thing < 77) {
    await carry(world, one, dice);
  } else if (thing < 90) {
    // Two at once: others come in between pull and push.
    const other = dice.one(world.desks);
    await Promise.all(other === one ? [meeting(world, one)] : [meeting(world, one), meeting(world, other)]);
  } else if (thing < 93) await restart(world, one, dice);
  else if (thing < 94) await enterAll(one);
  else if (thing < 95) await copyFolder(world, one, dice);
  else if (thing < 96) world.counts.tomorrow += (await writeFromTomorrow(world.hub, dice)) ? 1 : 0;
  else if (thing < 97) world.hub.clock.now += dice.one([1, 2, 40]) * DAY_MS;
  else if (dice.chance(50)) await newHubProcess(world, dice, plant, world.hub.hub);
  else await backupOrRestore(world, dice, plant);
  if (dice.chance(10)) await endLingering(world.hub.parts);
}

/** No line any more: everything that lies about is brought, and then files go to and fro. */
async function endByBundles(world: World): Promise<void> {
  // Who never met the hub cannot make one.
  for (const one of world.desks) if (one.place.epoch === null) await meeting(world, one);
  await bringAll(world);
  for (let round = 0; round < 8; round += 1) for (const one of world.desks) await roundTrip(world, one);
}

/** Once all is settled, bundles that were applied say nothing more to anybody. */
async function replays(world: World): Promise<readonly string[]> {
  await bringAll(world);
  const before = await standingOf(world);
  await bringAll(world);
  const after = await standingOf(world);
  return before === after ? [] : [`bundles applied again changed ${before} to ${after}`];
}

async function standingOf({ hub, desks }: World): Promise<string> {
  const heads = [...hub.hub.streams].map(([stream, { head }]) => [stream, head.version, head.hash]);
  const places = desks.map(({ name, desk }) => [name, desk.store.position(), desk.parked.list().length]);
  return JSON.stringify([heads, (await hub.parts.log.held()).length, places]);
}

async function meeting(world: World, one: OfficeDesk): Promise<void> {
  world.counts.meetings += 1;
  try {
    const { rebased, parked, stuck } = await meet(one);
    world.counts.rebased += rebased;
    world.counts.parked += parked;
    world.counts.waited += [...stuck.values()].filter(({ code }) => code === 'hub-terlalu-lama').length;
  } catch (error) {
    if (!(error instanceof LineGone)) throw error;
    world.counts.cuts += 1;
  }
}

/** Closed and opened, or killed: what was acknowledged to a person is on the disk either way. */
async function restart(world: World, one: OfficeDesk, dice: Dice): Promise<void> {
  if (dice.chance(50)) await one.desk.close();
  else one.disk = one.disk.afterPowerCut({ content: 'kept', names: 'kept', seed: dice.roll(1_000) });
  const skew = skews.get(one) ?? 0;
  one.desk = await openOn(one.disk, one.name, () => world.hub.clock.now + skew, dice);
  if (dice.chance(60)) await enterAll(one);
  // The place in the feeds may be older than what was taken.
  if (dice.chance(30)) one.place = { ...one.place, cursors: {} };
}

/** The folder as it stands is copied to another PC, and both work on with one token. */
async function copyFolder(world: World, one: OfficeDesk, dice: Dice): Promise<void> {
  if (world.counts.clones > 0) return;
  world.counts.clones += 1;
  const name = `${one.name}-salinan`;
  const disk = one.disk.afterPowerCut({ content: 'kept', names: 'kept', seed: dice.roll(1_000) });
  const skew = skews.get(one) ?? 0;
  const desk = await openOn(disk, name, () => world.hub.clock.now + skew, dice);
  const copy: OfficeDesk = { ...one, name, disk, desk };
  world.desks.push(copy);
  skews.set(copy, skew);
}

/** A backup of the hub's database; or the database as the last backup has it, in another life of the hub. */
async function backupOrRestore(world: World, dice: Dice, plant: Plant): Promise<void> {
  if (world.backup === null || dice.chance(40)) {
    world.backup = structuredClone(world.hub.hub);
    return;
  }
  world.counts.restores += 1;
  const gone = await onlyAtHub(world, world.backup);
  world.counts.gone += gone.length;
  for (const one of gone) world.typed.splice(world.typed.indexOf(one), 1);
  const restored = { ...structuredClone(world.backup), epoch: `masa-${world.counts.restores + 1}` };
  await newHubProcess(world, dice, plant, restored);
}

/** Another process of the hub on this database. */
async function newHubProcess(world: World, dice: Dice, plant: Plant, database: MemoryHub): Promise<void> {
  const { clock } = world.hub;
  world.hub = await hubWorld(database);
  world.hub.clock.now = clock.now;
  if (dice.chance(50)) world.age.unknown = NOTHING;
  for (const one of world.desks) one.hub = clientOf(world, one.device, dice, plant);
}
