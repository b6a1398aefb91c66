import { createRouterClient } from '@orpc/server';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { ulidFactory } from '#domain/kernel/ulid.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';
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
  const log = memoryLog(hub);
  const secrets = hubSecrets(MASTER);
  const parts: HubParts = {
    log,
    secrets,
    blobs: memoryBlobs(),
    institution: sharedInstitution(INSTITUTION, log, secrets),
    now: () => new Date(clock.now + 7 * 3_600_000).toISOString().replace('Z', '+07:00'),
    lingeringDays: 90,
  };
  let dice = 0;
  const newId = ulidFactory(
    () => clock.now,
    () => {
      dice += 1;
      return Uint8Array.from({ length: 10 }, (_, at) => (dice * 31 + at) % 256);
    },
  );
  const tell = async (command: InstitutionCommand): Promise<void> => {
    const refusal = await operate(parts, newId, command);
    if (refusal !== null) throw new Error(`${command.kind}: ${refusal.code}`);
  };
  if (hub.streams.size === 0) {
    for (const { personId, role, officeId } of Object.values(STAFF)) {
      const input = { personId, role, officeId, name: `Petugas ${personId}`, pin: PIN };
      await tell(institutionCommand('add-person', input));
    }
  }
  return {
    hub,
    parts,
    clock,
    tell,
    as: (deviceId, persons) => clientOf(parts, { deviceId, replica: deviceId, persons }),
  };
}

function clientOf(
  parts: HubParts,
  device: { readonly deviceId: string; readonly replica: string; readonly persons: readonly string[] },
) {
  return createRouterClient(hubRouter(parts, { program: 'uji' }), { context: { device } });
}
