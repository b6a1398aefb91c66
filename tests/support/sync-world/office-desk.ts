import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { type SyncReport, syncOnce } from '#main/desk/sync/sync-once.ts';
import type { SyncPlace, SyncPlaceFile } from '#main/desk/sync/sync-place.ts';
import { type BundleNotes, noNotes } from '#main/store/bundle-file.ts';
import { plainFileProtector } from '#main/store/key-protector.ts';
import { FakeDisk } from '#tests/support/fake-disk.ts';
import type { HubClient } from '#tests/support/hub-world.ts';
import { powerCutFiles } from '#tests/support/power-cut-files.ts';
import type { Dice } from '#tests/support/sync-world/dice.ts';
import { WORKERS_IN_PLACE } from '#tests/support/workers-in-place.ts';

/** One desk of a world: its disk, its people, its clock (off by some days), and the open program. */
export type OfficeDesk = {
  readonly name: string;
  /** Whose token it shows: its own, or that of the folder it was copied from. */
  readonly device: string;
  readonly persons: readonly string[];
  desk: Desk;
  disk: FakeDisk;
  hub: HubClient;
  place: SyncPlace;
  notes: BundleNotes;
  readonly deviceKeys: { readonly signing: KeyObject; readonly encryption: KeyObject };
};

export type DeskClock = () => number;

const FOLDER = '/data';

export async function newDesk(
  name: string,
  persons: readonly string[],
  hub: HubClient,
  clock: DeskClock,
  dice: Dice,
): Promise<OfficeDesk> {
  const disk = FakeDisk.withFolder(FOLDER);
  const desk = await openOn(disk, name, clock, dice);
  await desk.sync.become({ ...MEMBERSHIP, deviceId: name, persons: [...persons] });
  const place = { epoch: null, cursors: {} };
  const deviceKeys = {
    signing: generateKeyPairSync('ed25519').privateKey,
    encryption: generateKeyPairSync('x25519').privateKey,
  };
  return { name, device: name, persons, desk, disk, hub, place, notes: noNotes(name), deviceKeys };
}

/** As far as this world needs it: who joined on the desk. */
const MEMBERSHIP = {
  ...{ address: 'https://pusat.invalid', fingerprint: null, token: '', institution: '', institutionName: '' },
  ...{ signingKey: '', encryptionKey: '', epoch: null, cursors: {}, lastAt: null, revokedAt: null },
  ...{ hubKeys: null, takeOver: null },
};

/** Everybody of this desk signs in with their PIN. */
export async function enterAll({ desk, persons }: OfficeDesk): Promise<void> {
  for (const personId of persons) await desk.rahasia.enter(personId, '123456');
}

/** Opens the program on a disk; a killed one is opened again without having been closed. */
export async function openOn(disk: FakeDisk, name: string, clock: DeskClock, dice: Dice): Promise<Desk> {
  const files = powerCutFiles(disk);
  return openDesk({
    files,
    shred: async (path) => {
      if ((await files.size(path)) !== null) await files.remove(path);
    },
    folder: FOLDER,
    protector: plainFileProtector,
    // Dear guesses would make these worlds slow, not truer.
    stretchPin: async (pin, salt) => createHash('sha256').update(`${pin} ${salt}`).digest(),
    fingerprint: async () => name,
    link: async () => false,
    clock,
    monotonic: () => 0,
    fileTime: async () => null,
    random: (bytes) => Uint8Array.from({ length: bytes }, () => dice.roll(256)),
    workers: WORKERS_IN_PLACE,
    reachHub: () => {
      throw new Error('this world meets its hub by itself');
    },
    fingerprintAt: async () => null,
    onNotice: () => undefined,
  });
}

/** One meeting with the hub. */
export async function meet(one: OfficeDesk): Promise<SyncReport> {
  return syncOnce(one.desk, one.hub, placeFileOf(one));
}

/** Where a desk keeps how far it has heard its hub. */
export function placeFileOf(one: OfficeDesk): SyncPlaceFile {
  return {
    read: () => one.place,
    save: async (place) => {
      one.place = place;
    },
  };
}
