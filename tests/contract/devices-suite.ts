import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Devices, StoredDevice } from '#hub/devices/devices.ts';

/** Two hub processes over one store of devices. */
export type DevicesWorld = {
  readonly one: Devices;
  readonly other: Devices;
  readonly close: () => Promise<void>;
};

const NOW = '2026-03-09T09:00:00.000+07:00';
const LATER = '2026-03-10T09:00:00.000+07:00';
let made = 0;

function device(change: Partial<StoredDevice> = {}): StoredDevice {
  made += 1;
  return {
    deviceId: `perangkat-${made}`,
    tokenHash: `hash-${made}`,
    name: 'PC depan – loket 1',
    replica: 'replika-a',
    signingKey: 'kunci-tanda-tangan',
    encryptionKey: 'kunci-enkripsi',
    persons: ['p-1', 'p-2'],
    state: 'aktif',
    createdAt: `2026-03-09T09:00:00.${String(made).padStart(3, '0')}+07:00`,
    lastSeenAt: null,
    otherReplicas: [],
    ...change,
  };
}

function invitation(invitationId: string, expiresAt = LATER) {
  return { invitationId, codeHash: `hash ${invitationId}`, personIds: ['p-1'], expiresAt };
}

/** What every store of devices keeps to. */
export function devicesSuite(name: string, open: () => Promise<DevicesWorld>): void {
  describe(name, () => {
    let world: DevicesWorld;
    let devices: Devices;
    let other: Devices;

    beforeAll(async () => {
      world = await open();
      ({ one: devices, other } = world);
    });
    afterAll(() => world.close());
    let id = '';
    beforeEach(() => {
      made += 1;
      id = `U${made}`;
    });

    test('[HB-42] a device is found by its token and its id, by every process, as it was joined', async () => {
      const pc = device();
      expect(await devices.join(pc, null)).toBe(true);
      expect(await other.byToken(pc.tokenHash)).toEqual(pc);
      expect(await other.byId(pc.deviceId)).toEqual(pc);
      expect(await devices.byToken('hash lain')).toBeNull();
      expect(await devices.byId('lain')).toBeNull();
      const next = device();
      await other.join(next, null);
      const ids = (await devices.list()).map(({ deviceId }) => deviceId);
      expect(ids.indexOf(pc.deviceId)).toBeLessThan(ids.indexOf(next.deviceId));
    });

    test('[HB-42] an invitation waits once, lets one in of many at once, and then is gone', async () => {
      expect(await devices.invite(invitation(id), NOW)).toBe(true);
      expect(await other.invite(invitation(id), NOW)).toBe(false);
      expect(await other.invitation(id)).toEqual({ ...invitation(id), usedBy: null });
      const pcs = Array.from({ length: 6 }, () => device());
      const joined = await Promise.all(pcs.map((pc, at) => (at % 2 ? devices : other).join(pc, id)));
      expect(joined.filter(Boolean)).toHaveLength(1);
      const there = await Promise.all(pcs.map(({ deviceId }) => devices.byId(deviceId)));
      expect(there.filter((one) => one !== null)).toHaveLength(1);
      const [used] = there.filter((one) => one !== null);
      expect(await devices.invitation(id)).toMatchObject({ usedBy: used?.deviceId });
    });

    test('[HB-84] what a device gives back may be used again, and the device no more', async () => {
      await devices.invite(invitation(id), NOW);
      const pc = device();
      await devices.join(pc, id);
      await other.giveBack(pc.deviceId);
      expect(await devices.byId(pc.deviceId)).toMatchObject({ state: 'dicabut' });
      expect(await devices.invitation(id)).toMatchObject({ usedBy: null });
      expect(await other.join(device(), id)).toBe(true);
      // A device gives back its own only.
      await devices.giveBack(pc.deviceId);
      expect(await devices.join(device(), id)).toBe(false);
    });

    test('[HB-43] one that ran out makes room', async () => {
      await devices.invite(invitation(id, NOW), NOW);
      expect(await devices.invite(invitation(id), NOW)).toBe(false);
      expect(await devices.invite(invitation(id), LATER)).toBe(true);
    });

    test('[HB-46] persons are added once each, and only with an invitation that is there', async () => {
      const pc = device();
      await devices.join(pc, null);
      await devices.invite(invitation(id), NOW);
      expect(await devices.addPersons(pc.deviceId, ['p-2', 'p-3'], id)).toBe(true);
      expect(await devices.addPersons(pc.deviceId, ['p-4'], id)).toBe(false);
      expect(await devices.addPersons(pc.deviceId, ['p-3'], null)).toBe(true);
      expect((await other.byId(pc.deviceId))?.persons).toEqual(['p-1', 'p-2', 'p-3']);
    });

    test('[HB-48] revoked stays revoked; what is seen and copied is kept', async () => {
      const pc = device();
      await devices.join(pc, null);
      expect(await devices.setState(pc.deviceId, 'pergi')).toBe(true);
      expect((await other.byId(pc.deviceId))?.state).toBe('pergi');
      await devices.setState(pc.deviceId, 'dicabut');
      expect(await devices.setState(pc.deviceId, 'aktif')).toBe(true);
      expect(await devices.setState('lain', 'aktif')).toBe(false);
      await devices.seen(pc.deviceId, LATER);
      await Promise.all([
        devices.copied(pc.deviceId, 'replika-b'),
        other.copied(pc.deviceId, 'replika-b'),
        other.copied(pc.deviceId, 'replika-c'),
      ]);
      const stored = await other.byId(pc.deviceId);
      expect(stored).toMatchObject({ state: 'dicabut', lastSeenAt: LATER });
      expect([...(stored?.otherReplicas ?? [])].sort()).toEqual(['replika-b', 'replika-c']);
    });

    test('[HB-45] a person has the password last set', async () => {
      expect(await devices.password(id)).toBeNull();
      await devices.setPassword(id, 'pertama');
      await other.setPassword(id, 'kedua');
      expect(await devices.password(id)).toBe('kedua');
    });

    test('[HB-44] attempts are counted together, many at once too; a wait counts nothing', async () => {
      const now = 1_000_000;
      const names = [`alamat/${id}`, `orang/${id}`];
      const first = await Promise.all(
        Array.from({ length: 9 }, (_, at) =>
          (at % 2 ? devices : other).attempt(at % 3 ? names : [...names].reverse(), now),
        ),
      );
      expect(first.filter((wait) => wait === 0)).toHaveLength(5);
      expect(await devices.attempt([`orang/${id}`, 'alamat/lain'], now)).toBe(1);
      expect(await devices.attempt(names, now + 1_000)).toBe(0);
      expect(await other.attempt(names, now + 1_000)).toBe(2);
      await devices.attemptSucceeded(names);
      expect(await other.attempt(names, now + 1_000)).toBe(0);
    });

    test('[HB-44] a wait grows to a quarter of an hour; a day later nothing is held against anybody', async () => {
      const names = [`alamat/${id}`];
      let now = 2_000_000;
      const waits: number[] = [];
      for (let tries = 0; tries < 40; tries += 1) {
        const wait = await devices.attempt(names, now);
        if (wait > 0) waits.push(wait);
        now += wait * 1_000;
      }
      expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, ...waits.slice(10).map(() => 900)]);
      expect(waits.length).toBeGreaterThan(12);
      now += 24 * 3_600_000 + 1;
      for (let tries = 0; tries < 5; tries += 1) expect(await devices.attempt(names, now)).toBe(0);
    });
  });
}
