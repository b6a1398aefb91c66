import type { HubParts } from '#hub/core/hub-parts.ts';
import type { Devices } from '#hub/devices/devices.ts';
import type { Dice } from '#hub/devices/secrets.ts';

/** What letting devices in needs beside the hub's core. */
export type DoorParts = {
  readonly hub: HubParts;
  readonly devices: Devices;
  readonly random: Dice;
  readonly newId: () => string;
  /** Where desks find this hub; the first is the one to try first. */
  readonly addresses: () => readonly string[];
  /** SHA-256 (hex) of the hub's own certificate; null where another's stands before it, or none. */
  readonly certificate: string | null;
  readonly program: string;
};

/** Milliseconds of the hub's clock. */
export function millisecondsOf({ hub }: DoorParts): number {
  return Date.parse(hub.now());
}
