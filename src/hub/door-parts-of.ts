import { ulidFactory } from '#domain/kernel/ulid.ts';
import { hubSecrets } from '#hub/core/hub-secrets.ts';
import { sharedInstitution } from '#hub/core/shared-institution.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import { instantOf } from '#hub/devices/instant-of.ts';
import { systemDice } from '#hub/devices/secrets.ts';
import type { HubData } from '#hub/open-hub-data.ts';
import { pgDevices } from '#hub/pg/pg-devices.ts';
import about from '#package.json' with { type: 'json' };

/** How long an office goes on reading a case that went to another. */
const LINGERING_DAYS = 90;

/** A hub's services over what it keeps. */
export function doorPartsOf(
  { log, institution, blobs, master, pool }: Omit<HubData, 'close' | 'folder'>,
  { addresses, certificate }: Pick<DoorParts, 'addresses' | 'certificate'>,
): DoorParts {
  const secrets = hubSecrets(master);
  return {
    hub: {
      log,
      secrets,
      blobs,
      institution: sharedInstitution(institution, log, secrets),
      now: () => instantOf(Date.now()),
      lingeringDays: LINGERING_DAYS,
    },
    devices: pgDevices(pool, institution),
    random: systemDice,
    newId: ulidFactory(Date.now, () => systemDice(10)),
    addresses,
    certificate,
    program: about.version,
  };
}
