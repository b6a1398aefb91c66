import { acceptBundle } from '#hub/bundle/accept-bundle.ts';
import { type BundlePorts, headsFor, knowingOf } from '#hub/bundle/bundle-ports.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { applyBundle } from '#main/desk/sync/bundle/apply-bundle.ts';
import type { BundleSelf } from '#main/desk/sync/bundle/bundle-self.ts';
import { makeBundle } from '#main/desk/sync/bundle/make-bundle.ts';
import { rawPublicKey } from '#sealed/raw-keys.ts';
import { bytesSink, bytesSource } from '#tests/support/bundle-bytes.ts';
import { LineGone } from '#tests/support/sync-world/bad-line.ts';
import type { Dice } from '#tests/support/sync-world/dice.ts';
import { type OfficeDesk, placeFileOf } from '#tests/support/sync-world/office-desk.ts';
import type { Carried, World } from '#tests/support/sync-world/world-parts.ts';

/** Kept on sticks and in messages: old ones turn up again. */
const MOST_CARRIED = 12;
const ANY_SIZE = { atMost: null, replyAtMost: null } as const;

/** Somebody carries files between a desk and the hub: there and back, or a part of the way; files are lost, and old ones turn up. */
export async function carry(world: World, one: OfficeDesk, dice: Dice): Promise<void> {
  const way = dice.roll(10);
  if (way < 4) return roundTrip(world, one);
  if (way < 6) await up(world, one);
  else if (way < 8) await bring(world, dice, (carried) => carried.to === 'hub');
  else await bring(world, dice, (carried) => carried.to !== 'hub');
}

/** A file to the hub, and its answer back. */
export async function roundTrip(world: World, one: OfficeDesk): Promise<void> {
  const there = await up(world, one);
  const back = there === null ? null : await accept(world, there);
  if (back !== null) await apply(world, one, back);
}

/** Every file that still lies about is brought to whom it is for once more. */
export async function bringAll(world: World): Promise<void> {
  for (const carried of [...world.carried]) await brought(world, carried);
}

async function bring(world: World, dice: Dice, fits: (carried: Carried) => boolean): Promise<void> {
  const some = world.carried.filter(fits);
  if (some.length > 0) await brought(world, dice.one(some));
}

async function brought(world: World, carried: Carried): Promise<void> {
  world.counts.replayed += carried.times > 0 ? 1 : 0;
  const one = world.desks.find(({ name }) => name === carried.from || name === carried.to);
  if (one === undefined) throw new Error('a file of nobody');
  if (carried.to === 'hub') await accept(world, carried);
  else await apply(world, one, carried);
}

async function up(world: World, one: OfficeDesk): Promise<Carried | null> {
  world.counts.bundles += 1;
  const { sink, bytes } = bytesSink();
  const known = { place: one.place, notes: one.notes };
  try {
    await makeBundle(one.desk, selfOf(world, one), known, sink, ANY_SIZE);
  } catch (error) {
    // It never met the hub.
    if (error instanceof DeskError && error.code === 'titipan-belum-siap') return null;
    throw error;
  }
  return kept(world, { from: one.name, to: 'hub', bytes: bytes(), times: 0 });
}

async function accept(world: World, carried: Carried): Promise<Carried | null> {
  const { sink, bytes } = bytesSink();
  try {
    await acceptBundle(portsOf(world), bytesSource(carried.bytes), sink);
  } catch (error) {
    // The hub was killed half-way.
    if (error instanceof LineGone) return null;
    throw error;
  }
  carried.times += 1;
  return kept(world, { from: 'hub', to: carried.from, bytes: bytes(), times: 0 });
}

async function apply(world: World, one: OfficeDesk, carried: Carried): Promise<void> {
  const notesFile = {
    now: () => one.notes,
    save: async (notes: OfficeDesk['notes']) => {
      one.notes = notes;
    },
  };
  const files = { placeFile: placeFileOf(one), notesFile, onNews: () => {} };
  try {
    const applied = await applyBundle(one.desk, selfOf(world, one), files, bytesSource(carried.bytes));
    if (applied.kind === 'diterapkan') {
      const { changed, withdrawn, taken } = applied.report;
      world.counts.applied += changed.length + withdrawn.length + taken > 0 ? 1 : 0;
      world.counts.rebased += applied.report.rebased;
      world.counts.parked += applied.report.parked;
    }
  } catch (error) {
    if (!(error instanceof DeskError) || !['titipan-lama', 'titipan-masa-lain'].includes(error.code))
      throw error;
  }
  carried.times += 1;
}

function kept(world: World, carried: Carried): Carried {
  world.carried.push(carried);
  if (world.carried.length > MOST_CARRIED) world.carried.shift();
  return carried;
}

function selfOf({ hub }: World, { name, deviceKeys }: OfficeDesk): BundleSelf {
  const { sealing, signing } = hub.parts.secrets.bundles;
  return {
    deviceId: name,
    signingKey: deviceKeys.signing,
    encryptionKey: deviceKeys.encryption,
    hub: {
      sealing: rawPublicKey(sealing).toString('base64'),
      signing: rawPublicKey(signing).toString('base64'),
    },
  };
}

function portsOf({ hub, desks }: World): BundlePorts {
  const deskOf = (deviceId: string): OfficeDesk => {
    const one = desks.find(({ name }) => name === deviceId);
    if (one === undefined) throw new Error(`no desk ${deviceId}`);
    return one;
  };
  return {
    keys: hub.parts.secrets.bundles,
    device: async (deviceId) => {
      const { signing, encryption } = deskOf(deviceId).deviceKeys;
      return {
        signingKey: rawPublicKey(signing).toString('base64'),
        encryptionKey: rawPublicKey(encryption).toString('base64'),
        state: 'aktif',
      };
    },
    as: (deviceId) => deskOf(deviceId).hub,
    headsFor: (deviceId) =>
      headsFor(hub.parts, { deviceId, replica: deviceId, persons: deskOf(deviceId).persons }),
    ...knowingOf(hub.parts),
  };
}
