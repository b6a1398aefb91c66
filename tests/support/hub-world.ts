import { createRouterClient } from '@orpc/server';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { ulidFactory } from '#domain/kernel/ulid.ts';
import type { EventLog } from '#hub/core/event-log.ts';
import type { BlobStore, HubParts } from '#hub/core/hub-parts.ts';
import { hubSecrets } from '#hub/core/hub-secrets.ts';
import { memoryBlobs } from '#hub/core/memory-blobs.ts';
import { emptyHub, type MemoryHub, memoryLog } from '#hub/core/memory-log.ts';
import { operate } from '#hub/core/operate.ts';
import { hubRouter } from '#hub/core/router.ts';
import { sharedInstitution } from '#hub/core/shared-institution.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { institutionCommand, PIN } from '#tests/support/institution-builders.ts';

const INSTITUTION = 'institution/01JP0000000000000000000000' as const;
const MASTER = Buffer.alloc(32, 7);

/** A hub in memory whose institution knows everybody of `STAFF`; `now` may be moved. */
export type HubWorld = {
  readonly hub: MemoryHub;
  readonly parts: HubParts;
  readonly clock: { now: number };
  /** Calls as a device on which these persons joined. */
  readonly as: (deviceId: string, persons: readonly string[]) => HubClient;
  readonly tell: (command: InstitutionCommand) => Promise<void>;
};
export type HubClient = ReturnType<typeof clientOf>;

/** Monday 9 March 2026, 09:00 WIB. */
const HUB_START = Date.UTC(2026, 2, 9, 2, 0, 0);

export async function hubWorld(hub: MemoryHub = emptyHub('masa-1')): Promise<HubWorld> {
  const clock = { now: HUB_START };
  const parts = hubPartsOn({ log: memoryLog(hub), blobs: memoryBlobs(), institution: INSTITUTION }, clock);
  const tell = tellerOf(parts, clock);
  if (hub.streams.size === 0) await addStaff(tell);
  return { hub, parts, clock, tell, as: (deviceId, persons) => hubClient(parts, deviceId, persons) };
}

/** Where a hub keeps what it is given. */
type Kept = { readonly log: EventLog; readonly blobs: BlobStore; readonly institution: StreamId };

/** A hub's parts over whatever it keeps its histories in. */
export function hubPartsOn({ log, blobs, institution }: Kept, clock = { now: HUB_START }): HubParts {
  const secrets = hubSecrets(MASTER);
  return {
    log,
    secrets,
    blobs,
    institution: sharedInstitution(institution, log, secrets),
    now: () => new Date(clock.now + 7 * 3_600_000).toISOString().replace('Z', '+07:00'),
    lingeringDays: 90,
  };
}

/** Records the operator's commands at a hub. */
export function tellerOf(parts: HubParts, clock = { now: HUB_START }): HubWorld['tell'] {
  let dice = 0;
  const newId = ulidFactory(
    () => clock.now,
    () => {
      dice += 1;
      return Uint8Array.from({ length: 10 }, (_, at) => (dice * 31 + at) % 256);
    },
  );
  return async (command) => {
    const refusal = await operate(parts, newId, command);
    if (refusal !== null) throw new Error(`${command.kind}: ${refusal.code}`);
  };
}

/** Everybody of `STAFF`. */
export async function addStaff(tell: HubWorld['tell']): Promise<void> {
  for (const { personId, role, officeId } of Object.values(STAFF)) {
    const input = { personId, role, officeId, name: `Petugas ${personId}`, pin: PIN };
    await tell(institutionCommand('add-person', input));
  }
}

/** Calls a hub as a device on which these persons joined. */
export function hubClient(parts: HubParts, deviceId: string, persons: readonly string[]): HubClient {
  return clientOf(parts, { deviceId, replica: deviceId, persons });
}

function clientOf(
  parts: HubParts,
  device: { readonly deviceId: string; readonly replica: string; readonly persons: readonly string[] },
) {
  return createRouterClient(hubRouter(parts, { program: 'uji' }), { context: { device } });
}
