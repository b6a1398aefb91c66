import { describe, expect, test } from 'vitest';
import { invite } from '#hub/devices/invite.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { confirmJoin, joinHub } from '#main/desk/sync/join-and-meet.ts';
import { redeemInvitation } from '#main/desk/sync/join-hub.ts';
import type { HubClient } from '#main/desk/sync/reach-hub.ts';
import { plainFileProtector } from '#main/store/key-protector.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { type DoorWorld, doorWorld } from '#tests/support/door-world.ts';
import { FakeDisk } from '#tests/support/fake-disk.ts';
import { expectJoined, workAlone, workAtHub } from '#tests/support/joining-desks.ts';
import { PowerCut, type PowerCutFiles, powerCutFiles } from '#tests/support/power-cut-files.ts';
import { WORKERS_IN_PLACE } from '#tests/support/workers-in-place.ts';

/** Tuesday 24 November 2026, 09:00 WIB. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);
const FOLDER = '/data';
const { personId } = STAFF.admin;

let dice = 1;
/** Numbers that differ from one another and from run to run of nothing. */
function rolled(bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, () => {
    dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
    return dice % 251;
  });
}

async function openOn(files: PowerCutFiles, hub: DoorWorld): Promise<Desk> {
  return openDesk({
    files,
    shred: async (path) => files.remove(path),
    folder: FOLDER,
    protector: plainFileProtector,
    fingerprint: async () => 'satu-folder',
    link: async () => false,
    clock: () => NOW,
    monotonic: () => 0,
    fileTime: async () => null,
    random: rolled,
    workers: WORKERS_IN_PLACE,
    reachHub: ({ token }) => hub.with(token) as HubClient,
    fingerprintAt: async () => null,
    onNotice: () => undefined,
  });
}

async function asking(hub: DoorWorld) {
  const made = await invite({ ...hub.door, certificate: null }, { personIds: [personId], hours: 24 });
  if ('unknown' in made) throw new Error('somebody is unknown');
  return { invitation: made.file.code, address: 'http://pusat', deviceName: 'PC loket' };
}

/** A hub at which somebody works, and the disk of a desk that worked alone and holds a redeemed invitation. */
async function beforeTheYes(): Promise<{ readonly hub: DoorWorld; readonly disk: FakeDisk }> {
  const hub = await doorWorld();
  hub.clock.now = NOW;
  const other = await openOn(powerCutFiles(FakeDisk.withFolder(FOLDER)), hub);
  await joinHub(other, await asking(hub));
  await workAtHub(other);
  await other.close();
  const disk = FakeDisk.withFolder(FOLDER);
  const desk = await openOn(powerCutFiles(disk), hub);
  await workAlone(desk);
  const { reachHub: reach, replica, fingerprintAt } = desk;
  await desk.sync.savePending(await redeemInvitation({ reach, replica, fingerprintAt }, await asking(hub)));
  await desk.close();
  return { hub, disk };
}

/** Says yes and dies before the call with this number; answers whether it came that far. */
async function sayYes(hub: DoorWorld, disk: FakeDisk, cutAfter: number): Promise<boolean> {
  const plain = powerCutFiles(disk);
  await (await openOn(plain, hub)).sync.idle();
  const opening = plain.calls.length;
  const files = powerCutFiles(disk, { cutAt: opening + cutAfter });
  try {
    await confirmJoin(await openOn(files, hub));
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
  }
  return files.calls.length === opening + cutAfter;
}

describe('a desk that dies while it joins', () => {
  test('[SY-63] before any call to the disk: the next opening goes on, nothing is doubled, lost or asked twice', {
    timeout: 120_000,
  }, async () => {
    let deaths = 0;
    for (let cutAfter = 0; ; cutAfter += 2) {
      const { hub, disk } = await beforeTheYes();
      const died = await sayYes(hub, disk, cutAfter);
      if (!died) break;
      deaths += 1;
      const names = cutAfter % 2 === 0 ? 'kept' : 'lost';
      const left = disk.afterPowerCut({ content: 'lost', names, seed: cutAfter });
      const again = await openOn(powerCutFiles(left), hub);
      if (again.sync.pending() !== null && again.sync.membership() === null) await confirmJoin(again);
      else await again.sync.meet();
      await expectJoined(again);
      await again.close();
    }
    expect(deaths).toBeGreaterThan(10);
  });
});
