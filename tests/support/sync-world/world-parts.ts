import type { MemoryHub } from '#hub/core/memory-log.ts';
import type { Devices } from '#hub/devices/devices.ts';
import type { HubWorld } from '#tests/support/hub-world.ts';
import type { Typed } from '#tests/support/sync-world/acts.ts';
import type { Age } from '#tests/support/sync-world/ages.ts';
import type { Line } from '#tests/support/sync-world/bad-line.ts';
import type { OfficeDesk } from '#tests/support/sync-world/office-desk.ts';

/** Several desks and one hub, and what their people typed. */
export type World = {
  hub: HubWorld;
  /** Outlives the hub's processes. */
  readonly devices: Devices;
  readonly age: Age;
  /** Copied folders join them on the way. */
  readonly desks: OfficeDesk[];
  readonly typed: Typed[];
  readonly line: Line;
  readonly counts: Counts;
  backup: MemoryHub | null;
  /** Bundles that were made, and lie about. */
  readonly carried: Carried[];
};

/** A bundle's file, from a desk to the hub or from the hub to a desk. */
export type Carried = {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
  /** How often it was applied. */
  times: number;
};

export type Counts = {
  acts: number;
  meetings: number;
  cuts: number;
  rebased: number;
  parked: number;
  restores: number;
  /** Data folders that were copied and worked on. */
  clones: number;
  /** Steps of a newer program in the hub's histories. */
  tomorrow: number;
  /** Times that a step waited for a newer hub. */
  waited: number;
  /** Words that went with a restored hub, because their writer had to let go of the case and nobody else had it. */
  gone: number;
  bundles: number;
  /** Bundles that brought a desk something new. */
  applied: number;
  /** Bundles that were applied once more. */
  replayed: number;
};
