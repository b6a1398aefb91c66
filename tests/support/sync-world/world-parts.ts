import type { MemoryHub } from '#hub/core/memory-log.ts';
import type { HubWorld } from '#tests/support/hub-world.ts';
import type { Typed } from '#tests/support/sync-world/acts.ts';
import type { Line } from '#tests/support/sync-world/bad-line.ts';
import type { OfficeDesk } from '#tests/support/sync-world/office-desk.ts';

/** Several desks and one hub, and what their people typed. */
export type World = {
  hub: HubWorld;
  readonly desks: readonly OfficeDesk[];
  readonly typed: Typed[];
  readonly line: Line;
  readonly counts: Counts;
  backup: MemoryHub | null;
};

export type Counts = {
  acts: number;
  meetings: number;
  cuts: number;
  rebased: number;
  parked: number;
  restores: number;
};
