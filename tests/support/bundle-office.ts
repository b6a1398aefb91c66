import type { Actor } from '#domain/kernel/step.ts';
import { runAdmin } from '#hub/admin/run-admin.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { invite } from '#hub/devices/invite.ts';
import type { HubData } from '#hub/open-hub-data.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { joinHub } from '#main/desk/sync/join-and-meet.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import type { OpenHub } from '#tests/support/open-hub.ts';

/** None of these commands looks at the database itself. */
const NO_DATA = {} as Pick<HubData, 'pool' | 'institution' | 'folder'>;

/** A desk joins over the line, as the persons named. */
export async function joinBy(hub: OpenHub, desk: Desk, people: readonly Actor[]): Promise<void> {
  const personIds = people.map(({ personId }) => personId);
  const made = await invite({ ...hub.door, certificate: null }, { personIds, hours: 24 });
  if ('unknown' in made) throw new Error('somebody is unknown');
  await joinHub(desk, { invitation: made.file.code, address: hub.origin, deviceName: 'PC uji' });
}

/** A report of this number comes in at a desk, as an import does it. */
export async function observeAt(desk: Desk, by: Actor, laporId: string): Promise<void> {
  const said = command('observe-lapor', { ...observation({ officeId: '416' }), laporId });
  await desk.inTurn(() => desk.recorder.complaint(by, desk.now(), `complaint/lapor:${laporId}`, said));
}

/** The operator's command takes a file and writes the answer. */
export async function operatorTakes(hub: OpenHub, argv: readonly string[]) {
  return runAdmin(['bundle', ...argv], null, async (work) =>
    work({ parts: hub.door, data: NO_DATA, state: (await institutionOf(hub.parts)).state }),
  );
}
