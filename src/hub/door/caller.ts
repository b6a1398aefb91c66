import type { Device } from '#hub/core/hub-parts.ts';
import type { HubContext } from '#hub/core/router.ts';
import type { DeviceState, Devices, StoredDevice } from '#hub/devices/devices.ts';
import { hashOf } from '#hub/devices/secrets.ts';
import { CALLS, type CallName } from '#hub/door/call-policy.ts';

/** `tanpa`: no token that any device has. */
type CallerState = DeviceState | 'tanpa';

/** What every call brings along: who asks, and from which address. */
export type CallContext = HubContext & { readonly state: CallerState; readonly address: string };

const NOBODY: Device = { deviceId: '', replica: '', persons: [] };

/** How often a device's last sight is written down. */
const SEEN_EVERY_MS = 60_000;

/** Who has this token; somebody without one, or with one that is not known, is nobody. */
export async function callerOf(
  devices: Devices,
  { token, address, now }: { readonly token: string | null; readonly address: string; readonly now: string },
): Promise<CallContext> {
  const device = token === null ? null : await devices.byToken(hashOf(token));
  return device === null
    ? { device: NOBODY, state: 'tanpa', address }
    : contextOf(devices, device, { address, now });
}

/** What a device brings along that has shown who it is. */
export async function contextOf(
  devices: Devices,
  device: StoredDevice,
  { address, now }: { readonly address: string; readonly now: string },
): Promise<CallContext> {
  const { deviceId, replica, persons, state, lastSeenAt } = device;
  if (lastSeenAt === null || Date.parse(now) - Date.parse(lastSeenAt) > SEEN_EVERY_MS)
    await devices.seen(deviceId, now);
  const door = {
    leaving: state === 'pergi',
    met: async (came: string) => {
      const name = came.replace(/[^\w-]/g, '?');
      if (came !== replica && !device.otherReplicas.includes(name)) await devices.copied(deviceId, name);
    },
    left: async () => {
      await devices.setState(deviceId, 'dicabut');
    },
  };
  return { device: { deviceId, replica, persons }, state, address, door };
}

/** Why this caller may not make this call, before anything of it is read; null when they may. */
export function turnedAway(
  name: CallName,
  { state }: Pick<CallContext, 'state'>,
): 'TIDAK_DIKENAL' | 'DICABUT' | 'PERGI' | null {
  const policy = CALLS[name];
  if (policy === 'siapa-pun') return null;
  if (state === 'tanpa') return 'TIDAK_DIKENAL';
  if (state === 'dicabut') return 'DICABUT';
  return state === 'pergi' && policy !== 'juga-pergi' ? 'PERGI' : null;
}
