import { ulidFactory } from '#domain/kernel/ulid.ts';
import type { Devices } from '#hub/devices/devices.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import { invite } from '#hub/devices/invite.ts';
import { memoryDevices } from '#hub/devices/memory-devices.ts';
import { systemDice } from '#hub/devices/secrets.ts';
import { callerOf } from '#hub/door/caller.ts';
import { callsAs, type HubCalls, hubCalls } from '#hub/door/hub-calls.ts';
import { type HubWorld, hubWorld } from '#tests/support/hub-world.ts';

export const CERTIFICATE = 'ab'.repeat(32);
export const PUBLIC_KEY = Buffer.alloc(32, 9).toString('base64');

export type DoorClient = ReturnType<typeof callsAs>;

/** A hub in memory with its devices, asked without a network. */
export type DoorWorld = HubWorld & {
  readonly door: DoorParts;
  readonly calls: HubCalls;
  readonly devices: Devices;
  /** Calls with a token (null: without), from an address. */
  readonly with: (token: string | null, address?: string) => DoorClient;
  /** A code for these persons, good for a day. */
  readonly codeFor: (...personIds: readonly string[]) => Promise<string>;
  /** A device on which these persons joined, and its token. */
  readonly joined: (
    replica: string,
    ...personIds: readonly string[]
  ) => Promise<{ readonly client: DoorClient; readonly token: string; readonly deviceId: string }>;
};

export async function doorWorld(): Promise<DoorWorld> {
  const world = await hubWorld();
  const devices = memoryDevices();
  const door: DoorParts = {
    hub: world.parts,
    devices,
    random: systemDice,
    newId: ulidFactory(() => world.clock.now, systemDice.bind(null, 10)),
    addresses: () => ['https://hub.contoh.go.id:8443'],
    certificate: CERTIFICATE,
    program: 'uji',
  };
  const calls = hubCalls(door);
  const withToken: DoorWorld['with'] = (token, address = '10.0.0.7') =>
    callsAs(calls, () => callerOf(devices, { token, address, now: world.parts.now() }));
  const codeFor: DoorWorld['codeFor'] = async (...personIds) => {
    const made = await invite(door, { personIds, hours: 24 });
    if ('unknown' in made) throw new Error(`${made.unknown} is unknown`);
    return made.file.code;
  };
  return {
    ...world,
    door,
    calls,
    devices,
    with: withToken,
    codeFor,
    joined: async (replica, ...personIds) => {
      const code = await codeFor(...personIds);
      const asking = {
        deviceName: `PC ${replica}`,
        replica,
        signingKey: PUBLIC_KEY,
        encryptionKey: PUBLIC_KEY,
      };
      const { token, deviceId } = await withToken(null).join.redeem({
        proof: { by: 'undangan', code },
        ...asking,
      });
      return { client: withToken(token), token, deviceId };
    },
  };
}
