import { createRouterClient } from '@orpc/server';
import type { HubParts } from '#hub/core/hub-parts.ts';
import { hubRouter } from '#hub/core/router.ts';
import type { Devices } from '#hub/devices/devices.ts';
import { hashOf } from '#hub/devices/secrets.ts';
import { callerOf } from '#hub/door/caller.ts';
import type { HubClient } from '#tests/support/hub-world.ts';

const AT = '2026-03-09T09:00:00.000+07:00';
const KEY = Buffer.alloc(32, 9).toString('base64');

/** Calls as the device of this name, which shows its token each time as it would at the door. */
export function asDevice(parts: HubParts, devices: Devices, name: string): HubClient {
  return createRouterClient(hubRouter(parts, { program: 'uji' }), {
    context: () => callerOf(devices, { token: name, address: '10.0.0.7', now: parts.now() }),
  });
}

/** A device of this name joins, from this data folder. */
export async function letIn(
  devices: Devices,
  name: string,
  persons: readonly string[],
  replica: string,
): Promise<void> {
  const keys = { signingKey: KEY, encryptionKey: KEY };
  const state = { state: 'aktif', createdAt: AT, lastSeenAt: null, otherReplicas: [] } as const;
  await devices.join(
    { deviceId: name, tokenHash: hashOf(name), name, replica, persons, ...keys, ...state },
    null,
  );
}
