import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { invite } from '#hub/devices/invite.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { joinHub } from '#main/desk/sync/join-and-meet.ts';
import { outbox } from '#main/desk/sync/outbox.ts';
import { parkedStep, settleDecision, wordsOf } from '#main/desk/sync/settle-decision.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Tuesday 24 November 2026, 09:00 WIB, as the desks of these tests have it. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);
const ID = 'lapor:5049672';
const { admin, atasan, koordinator, otherAdmin, otherAtasan } = STAFF;

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

async function newDesk(): Promise<Desk> {
  const desk = await openDesk(deskWorld(await temporaryFolder()));
  open.push(desk);
  return desk;
}

async function invitationFor(...people: readonly Actor[]): Promise<string> {
  const personIds = people.map(({ personId }) => personId);
  const made = await invite({ ...hub.door, certificate: null }, { personIds, hours: 24 });
  if ('unknown' in made) throw new Error('somebody is unknown');
  return made.file.code;
}

async function joined(...people: readonly Actor[]): Promise<Desk> {
  const desk = await newDesk();
  const invitation = await invitationFor(...people);
  const state = await joinHub(desk, { invitation, address: hub.origin, deviceName: 'PC uji' });
  expect(state).toMatchObject({ kind: 'terhubung', trouble: null, waiting: 0 });
  return desk;
}

/** As an import does it. */
async function observe(desk: Desk, by: Actor): Promise<void> {
  const said = command('observe-lapor', observation({ officeId: '416' }));
  const { ok } = await desk.inTurn(() => desk.recorder.complaint(by, desk.now(), `complaint/${ID}`, said));
  expect(ok).toBe(true);
}

async function act(desk: Desk, by: Actor, kind: string, input: Record<string, unknown> = {}): Promise<void> {
  const { outcome } = await desk.complaints.act(by, ID, kind, input);
  expect(outcome, kind).toMatchObject({ ok: true });
}

async function stageAt(desk: Desk): Promise<readonly unknown[]> {
  const { state } = await desk.picture.entry(`complaint/${ID}`);
  return [state.ours.officeId, state.ours.stage, state.answers.at(-1)?.state];
}

describe('desks that joined a hub', () => {
  test('[SY-40] a case goes from office to office and back as an answer that was approved and sent', async () => {
    const [first, coordinator] = [await joined(admin), await joined(koordinator)];
    const [clerk, head] = [await joined(otherAdmin), await joined(otherAtasan)];
    await observe(first, admin);
    await first.sync.meet();
    await coordinator.sync.meet();
    await act(coordinator, koordinator, 'dispose', { officeId: '502', officeName: 'Dinas Pekerjaan Umum' });
    await coordinator.sync.meet();

    await clerk.sync.meet();
    await act(clerk, otherAdmin, 'handle');
    await act(clerk, otherAdmin, 'draft-answer', { text: 'Lampu sudah diganti.' });
    await act(clerk, otherAdmin, 'submit-answer');
    expect(await outbox(clerk)).toMatchObject([
      { command: 'handle', stuck: null },
      { command: 'draft-answer' },
      { command: 'submit-answer' },
    ]);
    await clerk.sync.meet();
    await head.sync.meet();
    await act(head, otherAtasan, 'approve-answer');
    await head.sync.meet();
    await clerk.sync.meet();
    await act(clerk, otherAdmin, 'mark-sent');
    await clerk.sync.meet();
    expect(clerk.sync.state()).toMatchObject({ kind: 'terhubung', waiting: 0, decisions: 0 });

    await coordinator.sync.meet();
    for (const desk of [clerk, coordinator])
      expect(await stageAt(desk)).toEqual(['502', 'ditanggapi', 'terkirim']);
    // The first office still reads it, and has it in the same words.
    await first.sync.meet();
    expect(await stageAt(first)).toEqual(['502', 'ditanggapi', 'terkirim']);
    for (const desk of open) expect((await desk.verify()).problems).toEqual([]);
  });

  test('[SY-41] two drafts of one answer: both stay, until somebody chooses', async () => {
    const one = await joined(admin);
    const other = await joined(admin, atasan);
    await observe(one, admin);
    await act(one, admin, 'handle');
    await one.sync.meet();
    await other.sync.meet();
    await act(one, admin, 'draft-answer', { text: 'Draf pertama.' });
    await act(other, admin, 'draft-answer', { text: 'Draf kedua.' });
    await one.sync.meet();
    await other.sync.meet();
    expect(other.sync.state()).toMatchObject({ decisions: 1, waiting: 0 });
    const [parked] = other.parked.list();
    if (parked === undefined) throw new Error('one step waits');
    expect(wordsOf(await parkedStep(other, parked))).toBe('Draf kedua.');

    expect(await settleDecision(other, admin, parked.stepId, { how: 'dibuang', reason: null })).toMatchObject(
      {
        refusal: { code: 'alasan-diperlukan' },
      },
    );
    expect(await settleDecision(other, admin, parked.stepId, { how: 'diterapkan', reason: null })).toBeNull();
    await other.sync.meet();
    await one.sync.meet();
    const { state } = await one.picture.entry(`complaint/${ID}`);
    expect(state.answers.map(({ text }) => text)).toEqual(['Draf kedua.']);
    expect([...one.sync.unread(admin.personId).before.keys()]).toEqual([`complaint/${ID}`]);
  });

  test('[SY-42] a desk that worked alone brings its cases along, signed by who joined', async () => {
    const desk = await newDesk();
    const alone: Actor = { personId: 'dahulu', role: 'admin', officeId: '416' };
    await observe(desk, alone);
    await act(desk, alone, 'verify');
    await act(desk, alone, 'note', { text: 'Ditulis sebelum bergabung.' });
    const invitation = await invitationFor(admin);
    const state = await joinHub(desk, { invitation, address: hub.origin, deviceName: 'PC lama' });
    expect(state).toMatchObject({ kind: 'terhubung', waiting: 0, decisions: 0 });
    const coordinator = await joined(koordinator);
    const { state: there } = await coordinator.picture.entry(`complaint/${ID}`);
    expect(there.notes.map(({ text, personId }) => [text, personId])).toEqual([
      ['Ditulis sebelum bergabung.', admin.personId],
    ]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  test('[SY-43] without a line work goes on; what waits is sent when the hub is there again', async () => {
    const desk = await joined(admin);
    await observe(desk, admin);
    const { port } = hub.http;
    await hub.http.close();
    expect(await desk.sync.meet()).toMatchObject({
      kind: 'luring',
      waiting: 1,
      trouble: { code: 'hub-tak-terjangkau' },
    });
    await act(desk, admin, 'verify');
    expect(desk.sync.state().waiting).toBe(2);
    hub = { ...hub, http: (await openHub({ parts: hub.door, port })).http };
    expect(await desk.sync.meet()).toMatchObject({ kind: 'terhubung', waiting: 0, trouble: null });
  });

  test('[SY-44] a revoked device is emptied when it next asks, and says so; also after it was closed', async () => {
    const world = deskWorld(await temporaryFolder());
    const desk = await openDesk(world);
    await joinHub(desk, {
      invitation: await invitationFor(admin),
      address: hub.origin,
      deviceName: 'PC hilang',
    });
    await observe(desk, admin);
    await act(desk, admin, 'note', { text: 'Tidak boleh terbaca lagi.' });
    await desk.sync.meet();
    await hub.devices.setState(desk.sync.membership()?.deviceId ?? '', 'dicabut');
    expect(await desk.sync.meet()).toMatchObject({ kind: 'dicabut' });
    expect(desk.picture.has(`complaint/${ID}`)).toBe(false);
    expect(desk.keys.keyOf(`complaint/${ID}`)).toBeNull();
    expect(await desk.verify()).toMatchObject({ ok: true, complaints: 0 });
    await desk.close();
    const again = await openDesk(world);
    open.push(again);
    expect(again.sync.state()).toMatchObject({ kind: 'dicabut' });
    expect(again.picture.has(`complaint/${ID}`)).toBe(false);
    expect(await again.verify()).toMatchObject({ ok: true, complaints: 0 });
  });

  test('[SY-45] a text that is no invitation, one that was used, and another hub change nothing', async () => {
    const desk = await newDesk();
    const used = await invitationFor(admin);
    const other = await newDesk();
    await joinHub(other, { invitation: used, address: hub.origin, deviceName: 'PC lain' });
    const ofCertificate = await hub.codeFor(admin.personId);
    const unknown = '2222-2222-2222-2222-2222';
    const refused: readonly (readonly [string, string | null, string])[] = [
      ['bukan undangan', hub.origin, 'undangan-tidak-sah'],
      [unknown, hub.origin, 'undangan-tidak-berlaku'],
      [used, hub.origin, 'undangan-terpakai'],
      [ofCertificate, hub.origin, 'undangan-pusat-lain'],
      [used, null, 'undangan-tanpa-alamat'],
      [used, 'bukan alamat', 'alamat-pusat-tidak-sah'],
      [used, 'https://127.0.0.1:1', 'pusat-tak-terjangkau'],
    ];
    for (const [invitation, address, code] of refused) {
      const joining = joinHub(desk, { invitation, address, deviceName: 'PC uji' });
      await expect(joining, code).rejects.toMatchObject({ code });
    }
    hub.clock.now += 25 * 3_600_000;
    const late = { invitation: await invitationFor(admin), address: hub.origin, deviceName: 'PC uji' };
    hub.clock.now += 25 * 3_600_000;
    await expect(joinHub(desk, late)).rejects.toMatchObject({ code: 'undangan-lewat' });
    expect(desk.sync.pending()).toBeNull();
    expect(desk.sync.state().kind).toBe('sendiri');
  });
});
