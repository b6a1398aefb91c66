import type { Devices, Invitation, StoredDevice } from '#hub/devices/devices.ts';
import { type Attempts, counted, waitOf } from '#hub/devices/slow-down.ts';

/** What memory devices hold; a copy of it is a backup. */
type MemoryDoor = {
  readonly devices: Map<string, StoredDevice>;
  readonly invitations: Map<string, Invitation & { readonly usedBy: string | null }>;
  readonly passwords: Map<string, string>;
  readonly attempts: Map<string, Attempts>;
};

/** Devices without a database, for tests and fuzz; keeps the contract that PostgreSQL's keeps. */
export function memoryDevices(): Devices {
  const held: MemoryDoor = {
    devices: new Map(),
    invitations: new Map(),
    passwords: new Map(),
    attempts: new Map(),
  };
  const { devices, invitations, passwords } = held;
  const change = (deviceId: string, to: (known: StoredDevice) => StoredDevice): boolean => {
    const known = devices.get(deviceId);
    if (known !== undefined) devices.set(deviceId, to(known));
    return known !== undefined;
  };
  const usedUp = (invitationId: string | null, usedBy: string): boolean => {
    if (invitationId === null) return true;
    const known = invitations.get(invitationId);
    if (known === undefined || known.usedBy !== null) return false;
    invitations.set(invitationId, { ...known, usedBy });
    return true;
  };
  return {
    invite: async (invitation, now) => {
      for (const { invitationId, expiresAt } of invitations.values())
        if (expiresAt < now) invitations.delete(invitationId);
      if (invitations.has(invitation.invitationId)) return false;
      invitations.set(invitation.invitationId, { ...invitation, usedBy: null });
      return true;
    },
    invitation: async (invitationId) => invitations.get(invitationId) ?? null,
    join: async (device, invitationId) => {
      const used = usedUp(invitationId, device.deviceId);
      if (used) devices.set(device.deviceId, device);
      return used;
    },
    addPersons: async (deviceId, personIds, invitationId) =>
      usedUp(invitationId, deviceId) &&
      change(deviceId, (known) => ({ ...known, persons: [...new Set([...known.persons, ...personIds])] })),
    byToken: async (tokenHash) =>
      [...devices.values()].find((device) => device.tokenHash === tokenHash) ?? null,
    byId: async (deviceId) => devices.get(deviceId) ?? null,
    list: async () => [...devices.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    seen: async (deviceId, at) => {
      change(deviceId, (known) => ({ ...known, lastSeenAt: at }));
    },
    copied: async (deviceId, replica) => {
      change(deviceId, (known) => ({
        ...known,
        otherReplicas: [...new Set([...known.otherReplicas, replica])],
      }));
    },
    giveBack: async (deviceId) => {
      change(deviceId, (known) => ({ ...known, state: 'dicabut' }));
      for (const [id, invitation] of invitations)
        if (invitation.usedBy === deviceId) invitations.set(id, { ...invitation, usedBy: null });
    },
    setState: async (deviceId, state) =>
      change(deviceId, (known) => (known.state === 'dicabut' ? known : { ...known, state })),
    password: async (personId) => passwords.get(personId) ?? null,
    setPassword: async (personId, hash) => {
      passwords.set(personId, hash);
    },
    ...slowedIn(held.attempts),
  };
}

function slowedIn(attempts: Map<string, Attempts>): Pick<Devices, 'attempt' | 'attemptSucceeded'> {
  return {
    attempt: async (names, now) => {
      const wait = Math.max(0, ...names.map((name) => waitOf(attempts.get(name) ?? null, now)));
      if (wait > 0) return Math.ceil(wait / 1_000);
      for (const name of names) attempts.set(name, counted(attempts.get(name) ?? null, now));
      return 0;
    },
    attemptSucceeded: async (names) => {
      for (const name of names) attempts.delete(name);
    },
  };
}
