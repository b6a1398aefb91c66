import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { invite } from '#hub/devices/invite.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { signIn } from '#main/desk/people.ts';
import { addPersons, inviteAtHub, peopleHere } from '#main/desk/sync/at-hub.ts';
import { askToJoin, cancelJoin, confirmJoin, joinHub, pendingJoin } from '#main/desk/sync/join-and-meet.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { expectJoined, OWN, SHARED, workAlone, workAtHub } from '#tests/support/joining-desks.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Tuesday 24 November 2026, 09:00 WIB, as the desks of these tests have it. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);
const HOUR_MS = 3_600_000;
const { admin, atasan, koordinator } = STAFF;

let hub: OpenHub;
const open: Desk[] = [];

beforeEach(async () => {
  hub = await openHub();
  hub.clock.now = NOW;
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  await hub.http.close();
});

async function deskAt(folder: string): Promise<Desk> {
  const desk = await openDesk(deskWorld(folder));
  open.push(desk);
  return desk;
}

async function closed(desk: Desk): Promise<void> {
  open.splice(open.indexOf(desk), 1);
  await desk.close();
}

async function deskAlone(folder: string): Promise<Desk> {
  const desk = await deskAt(folder);
  await workAlone(desk);
  return desk;
}

async function asking({ personId }: Actor) {
  const made = await invite({ ...hub.door, certificate: null }, { personIds: [personId], hours: 24 });
  if ('unknown' in made) throw new Error('somebody is unknown');
  return { invitation: made.file.code, address: hub.origin, deviceName: 'PC loket' };
}

describe('joining after months alone', () => {
  test('[SY-60] [SY-62] tells before anything is written what would become of it all, and then does that', async () => {
    const other = await deskAt(await temporaryFolder());
    await joinHub(other, await asking(admin));
    await workAtHub(other);
    const folder = await temporaryFolder();
    const desk = await deskAlone(folder);
    const [before, waiting] = [desk.store.position(), desk.picture.unsentSteps()];
    const preview = await askToJoin(desk, await asking(admin));
    expect(preview).toMatchObject({
      cases: { here: 2, shared: 1, coming: 1 },
      persons: [{ personId: admin.personId, name: 'Petugas admin-416', role: 'admin', office: '416' }],
      asked: [{ id: SHARED, command: 'draft-answer' }],
      settings: 1,
      clock: null,
    });
    expect(desk.store.position()).toEqual(before);
    expect(desk.sync.state()).toMatchObject({ kind: 'sendiri', decisions: 0 });
    const { kept, already, noted, asked } = preview.steps;
    expect(kept + already + noted + asked).toBe(waiting);

    await confirmJoin(desk);
    await expectJoined(desk);
    await other.sync.meet();
    const { state } = await other.picture.entry(`complaint/${SHARED}`);
    expect(state.notes.map(({ text }) => text?.includes('Riwayat meja'))).toEqual([false, true]);
    expect(other.picture.has(`complaint/${OWN}`)).toBe(true);
    await closed(desk);
    const later = await deskAt(folder);
    await later.sync.meet();
    await expectJoined(later);
  });

  test('[SY-61] a no changes nothing, and the invitation may be used again', async () => {
    const desk = await deskAlone(await temporaryFolder());
    const before = desk.store.position();
    const ask = await asking(admin);
    await askToJoin(desk, ask);
    expect(await cancelJoin(desk)).toBe(true);
    expect(await pendingJoin(desk)).toBeNull();
    expect(desk.store.position()).toEqual(before);
    expect(desk.sync.state().kind).toBe('sendiri');
    expect(await hub.devices.list()).toMatchObject([{ state: 'dicabut' }]);
    const again = await deskAt(await temporaryFolder());
    expect(await joinHub(again, ask)).toMatchObject({ kind: 'terhubung' });
  });

  test('[SY-61] an invitation that was read waits for a yes, also over a closed program', async () => {
    const folder = await temporaryFolder();
    const desk = await deskAlone(folder);
    await askToJoin(desk, await asking(admin));
    await closed(desk);
    const later = await deskAt(folder);
    expect(await pendingJoin(later)).toMatchObject({ cases: { here: 2, shared: 0, coming: 0 }, asked: [] });
    expect(await confirmJoin(later)).toMatchObject({ kind: 'terhubung', decisions: 0, waiting: 0 });
  });

  test('[SY-60] a clock that is far off is told before joining', async () => {
    hub.clock.now = NOW + 3 * HOUR_MS;
    const desk = await deskAt(await temporaryFolder());
    const { clock } = await askToJoin(desk, await asking(koordinator));
    expect(clock).toEqual({ code: 'jam-pc-berbeda', params: { minutes: 180 } });
  });

  test('[SY-64] only who joined on a desk works there; a coordinator invites more people to it', async () => {
    const coordinator = await deskAt(await temporaryFolder());
    await joinHub(coordinator, await asking(koordinator));
    const desk = await deskAt(await temporaryFolder());
    await joinHub(desk, await asking(admin));
    const names = () => peopleHere(desk).people.map(({ personId }) => personId);
    expect(names()).toEqual([admin.personId]);
    expect(desk.settings.state().people.length).toBeGreaterThan(1);
    const signingIn = signIn(peopleHere(desk), desk.pinAttempts, atasan.personId, '123456');
    await expect(signingIn).rejects.toMatchObject({ code: 'profil-tidak-dikenal' });
    const wish = { personIds: [atasan.personId], hours: 1 };
    await expect(inviteAtHub(desk, admin, wish)).rejects.toMatchObject({ code: 'bukan-hak-anda' });
    const { code } = await inviteAtHub(coordinator, koordinator, wish);
    const membership = await addPersons(desk, code);
    expect(membership?.persons.map(({ role }) => role)).toEqual(['admin', 'atasan']);
    expect(names()).toEqual([admin.personId, atasan.personId]);
  });
});
