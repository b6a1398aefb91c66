import type { Actor } from '#domain/kernel/step.ts';
import { invite } from '#hub/devices/invite.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { joinHub } from '#main/desk/sync/join-and-meet.ts';
import { newPinProof } from '#sealed/pin-proof.ts';
import { morningOf, STAFF } from '#tests/support/circumstances.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Tuesday 24 November 2026, 09:00 WIB, as desks of tests have it. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);

/** Everybody's PIN. */
export const STAFF_PIN = '123456';

/** A hub over HTTP at the hour of the desks; everybody can sign in at a window. */
export async function hubOfToday(): Promise<OpenHub> {
  const hub = await openHub();
  hub.clock.now = NOW;
  const pin = await newPinProof(STAFF_PIN);
  for (const { personId } of Object.values(STAFF))
    await hub.tell(institutionCommand('set-pin', { personId, pin }));
  return hub;
}

/** A desk on a folder of its own, joined with these people. */
export async function joinedDesk(hub: OpenHub, ...people: readonly Actor[]): Promise<Desk> {
  const desk = await openDesk(deskWorld(await temporaryFolder()));
  const personIds = people.map(({ personId }) => personId);
  const made = await invite({ ...hub.door, certificate: null }, { personIds, hours: 24 });
  if ('unknown' in made) throw new Error(`${made.unknown} is unknown`);
  const deviceName = `PC ${personIds.join(' ')}`;
  await joinHub(desk, { invitation: made.file.code, address: hub.origin, deviceName });
  return desk;
}

/** Records what LAPOR says of a case, as an import does; `receivedAt`: LAPOR changed that, and said so a day later. */
export async function observeAt(desk: Desk, by: Actor, laporId: string, receivedAt?: string): Promise<void> {
  const later = receivedAt === undefined ? {} : { asOf: morningOf('2026-03-11') };
  const fields = receivedAt === undefined ? {} : { receivedAt };
  const said = command('observe-lapor', { ...observation(fields), ...later, laporId });
  const stream = `complaint/lapor:${laporId}` as const;
  const outcome = await desk.inTurn(() => desk.recorder.complaint(by, desk.now(), stream, said));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

/** An act on a case that goes through. */
export async function actAt(
  desk: Desk,
  by: Actor,
  id: string,
  kind: string,
  input: Record<string, unknown> = {},
): Promise<void> {
  const { outcome } = await desk.complaints.act(by, id, kind, input);
  if (!outcome.ok) throw new Error(`${kind}: ${outcome.refusal.code}`);
}
