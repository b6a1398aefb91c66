import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_STEPS } from '#contract/hub/wire.ts';
import type { Role } from '#domain/kernel/step.ts';
import { rerouteConfidential } from '#hub/core/reroute.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type DoorClient, type DoorWorld, doorWorld } from '#tests/support/door-world.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const { admin, koordinator, otherAdmin } = STAFF;
const HELLO = { oldest: 1, newest: 1, replica: 'replika-a' };
let world: DoorWorld;
let office: { readonly client: DoorClient; readonly deviceId: string; readonly token: string };
let coordinator: { readonly client: DoorClient };
const by = koordinator.personId;

beforeEach(async () => {
  world = await doorWorld();
  office = await world.joined('replika-a', admin.personId);
  coordinator = await world.joined('replika-k', koordinator.personId);
});

function observedHere(officeId = '416'): WireCase {
  return written(wireCase(), admin, 'observe-lapor', observation({ officeId }));
}

async function pushed(client: DoorClient, one: WireCase, from = 0): Promise<readonly string[]> {
  const keys = [{ stream: one.stream, key: one.key }];
  const { results } = await client.sync.push({ epoch: 'masa-1', steps: one.steps.slice(from), keys });
  return results.map((result) => (result.outcome === 'diterima' ? 'diterima' : result.code));
}

describe('devices', () => {
  test('[HB-47] no call but joining is answered without a token that a device has', async () => {
    for (const token of [null, 'A'.repeat(43), '']) {
      await expect(world.with(token).sync.hello(HELLO)).rejects.toMatchObject({
        code: 'TIDAK_DIKENAL',
        status: 401,
      });
    }
  });

  test('[HB-48] a revoked device is told so at every call, stops listening, and never comes back', async () => {
    const stop = new AbortController();
    const hints = await office.client.sync.hints(undefined, { signal: stop.signal });
    const next = hints.next();
    const { deviceId } = office;
    await coordinator.client.devices.revoke({ by, deviceId });
    for (const call of [
      office.client.sync.hello(HELLO),
      office.client.sync.pull({ epoch: null, cursors: {} }),
      office.client.sync.push({ epoch: 'masa-1', steps: [], keys: [] }),
      office.client.join.me(),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'DICABUT', status: 403 });
    }
    const news = written(wireCase(), koordinator, 'observe-lapor', observation({ officeId: '416' }));
    await pushed(coordinator.client, news);
    expect(await next).toMatchObject({ done: true });
    stop.abort();
    await coordinator.client.devices.leaving({ by, deviceId });
    await expect(office.client.join.me()).rejects.toMatchObject({ code: 'DICABUT' });
  });

  test('[HB-49] a device that leaves pushes once more, aside, reads nothing, and is then revoked', async () => {
    const one = observedHere();
    await pushed(office.client, one);
    await coordinator.client.devices.leaving({ by, deviceId: office.deviceId });
    for (const call of [
      office.client.sync.pull({ epoch: null, cursors: {} }),
      office.client.sync.heads({ streams: [one.stream] }),
      office.client.sync.history({ stream: one.stream, after: 0 }),
      office.client.join.addPerson({ proof: { by: 'sandi', name: 'x', password: 'y' } }),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'PERGI', status: 403 });
    }
    const last = written(one, admin, 'verify');
    expect(await pushed(office.client, last)).toEqual(['diterima', 'menunggu-koordinator']);
    expect(world.hub.steps.get(one.stream)).toHaveLength(1);
    await expect(pushed(office.client, last)).rejects.toMatchObject({ code: 'DICABUT' });
    const { held } = await coordinator.client.held.list({ by });
    expect(held).toMatchObject([{ step: { stepId: last.steps[1]?.stepId }, key: one.key }]);
  });

  test('[HB-49] work of more than one page follows page by page', async () => {
    await coordinator.client.devices.leaving({ by, deviceId: office.deviceId });
    const [step] = observedHere().steps;
    if (step === undefined) throw new Error('a step was written');
    const steps = Array.from({ length: MOST_STEPS }, (_, at) => ({ ...step, stepId: `langkah-${at}` }));
    await office.client.sync.push({ epoch: 'masa-1', steps, keys: [] });
    await office.client.sync.push({ epoch: 'masa-1', steps: [step], keys: [] });
    await expect(office.client.join.me()).rejects.toMatchObject({ code: 'DICABUT' });
    expect(await world.parts.log.held()).toHaveLength(MOST_STEPS + 1);
  });

  test('[HB-50] a token that comes from two data folders is told to both and to the coordinator', async () => {
    await office.client.sync.hello(HELLO);
    expect((await office.client.join.me()).copied).toBe(false);
    await office.client.sync.hello({ ...HELLO, replica: 'replika-salinan' });
    await office.client.sync.hello({ ...HELLO, replica: 'replika-salinan' });
    expect((await office.client.join.me()).copied).toBe(true);
    const { devices } = await coordinator.client.devices.list({ by });
    expect(devices.find(({ deviceId }) => deviceId === office.deviceId)).toMatchObject({
      otherReplicas: ['replika-salinan'],
      lastSeenAt: '2026-03-09T09:00:00.000+07:00',
    });
  });

  test('[HB-51] only a coordinator who joined on the device decides about devices and waiting steps', async () => {
    const { deviceId } = office;
    for (const [client, name] of [
      [office.client, by],
      [office.client, admin.personId],
      [coordinator.client, admin.personId],
    ] as const) {
      for (const call of [
        client.devices.list({ by: name }),
        client.devices.invite({ by: name, personIds: [name], hours: 1 }),
        client.devices.revoke({ by: name, deviceId }),
        client.devices.leaving({ by: name, deviceId }),
        client.held.list({ by: name }),
        client.held.admit({ by: name, stepId: 'x' }),
        client.held.drop({ by: name, stepId: 'x', reason: 'y' }),
      ]) {
        await expect(call).rejects.toMatchObject({ code: 'BUKAN_HAK', status: 403 });
      }
    }
    const made = await coordinator.client.devices.invite({ by, personIds: [admin.personId], hours: 1 });
    expect(made.code).toHaveLength(34);
    await expect(coordinator.client.devices.revoke({ by, deviceId: 'x' })).rejects.toMatchObject({
      code: 'TIDAK_ADA',
    });
    await world.tell(
      institutionCommand('change-role', { personId: by, role: 'penghubung', officeId: '416' }),
    );
    await expect(coordinator.client.devices.list({ by })).rejects.toMatchObject({ code: 'BUKAN_HAK' });
  });
});

describe('steps that wait', () => {
  test('[HB-52] a case of another office is taken at the coordinator’s word, and goes to whom it belongs', async () => {
    const theirs = observedHere('502');
    expect(await pushed(office.client, theirs)).toEqual(['menunggu-koordinator']);
    const stepId = theirs.steps[0]?.stepId ?? '';
    expect(await coordinator.client.held.admit({ by, stepId })).toEqual({
      outcome: 'diterima',
      head: theirs.head,
    });
    expect(await pushed(office.client, theirs)).toEqual(['diterima']);
    const other = await world.joined('replika-b', otherAdmin.personId);
    const { streams } = await other.client.sync.pull({ epoch: 'masa-1', cursors: {} });
    expect(streams.find(({ stream }) => stream === theirs.stream)).toMatchObject({ key: theirs.key });
    expect((await coordinator.client.held.list({ by })).held).toEqual([]);
    await expect(coordinator.client.held.admit({ by, stepId })).rejects.toMatchObject({ code: 'TIDAK_ADA' });
  });

  test('[HB-52] where the history went on it is decided anew, under its own id; what holds no more is refused', async () => {
    const one = observedHere();
    await pushed(office.client, one);
    const note = written(one, admin, 'note', { noteId: 'n-1', text: 'Sudah dicek di lapangan.' });
    const verify = written(one, admin, 'verify');
    await pushed(coordinator.client, written(one, koordinator, 'verify'), 1);
    await world.tell(institutionCommand('end-person', { personId: admin.personId }));
    expect(await pushed(office.client, note, 1)).toEqual(['hak-berakhir']);
    expect(await pushed(office.client, verify, 1)).toEqual(['hak-berakhir']);
    const admitted = await coordinator.client.held.admit({ by, stepId: note.steps[1]?.stepId ?? '' });
    expect(admitted).toMatchObject({ outcome: 'diterima', head: { version: 3 } });
    const stored = world.hub.steps.get(one.stream)?.[2]?.step;
    expect(stored).toMatchObject({ stepId: note.steps[1]?.stepId, actor: admin, base: { version: 2 } });
    expect(await coordinator.client.held.admit({ by, stepId: verify.steps[1]?.stepId ?? '' })).toMatchObject({
      outcome: 'ditolak',
      code: 'tahap-tidak-cocok',
    });
    expect((await coordinator.client.held.list({ by })).held).toHaveLength(1);
  });

  test('[HB-53] a dropped step is told to who pushes it again, with the reason, and changes nothing', async () => {
    const theirs = observedHere('502');
    await pushed(office.client, theirs);
    const stepId = theirs.steps[0]?.stepId ?? '';
    await coordinator.client.held.drop({ by, stepId, reason: 'Bukan laporan warga.' });
    const { results } = await office.client.sync.push({
      epoch: 'masa-1',
      steps: [...theirs.steps],
      keys: [],
    });
    expect(results).toMatchObject([
      { outcome: 'ditolak', code: 'ditolak-koordinator', params: { reason: 'Bukan laporan warga.' } },
    ]);
    expect(world.hub.streams.has(theirs.stream)).toBe(false);
    await expect(coordinator.client.held.drop({ by, stepId, reason: 'Lagi.' })).rejects.toMatchObject({
      code: 'TIDAK_ADA',
    });
  });

  test('[HB-54] a waiting step on a case that no coordinator may see is counted, and not there for them', async () => {
    const readersAre = (...roles: readonly Role[]) =>
      world.tell(
        institutionCommand('set-confidential-readers', {
          roles,
          assignedOfficer: false,
          personIds: [],
          supervisoryRoles: [],
          supervisoryPersonIds: [],
          reason: 'Keputusan bupati.',
        }),
      );
    await readersAre('atasan');
    const secret = written(observedHere(), admin, 'set-confidentiality', {
      confidentiality: 'rahasia',
      reason: 'Pelapor terancam.',
    });
    await pushed(office.client, secret);
    const note = written(secret, admin, 'note', { noteId: 'n-1', text: 'Sudah dicek.' });
    expect(await pushed(office.client, note, 2)).toEqual(['menunggu-koordinator']);
    expect(await world.parts.log.held()).toHaveLength(1);
    expect(await coordinator.client.held.list({ by })).toEqual({ held: [], unseen: 1 });
    const stepId = note.steps[2]?.stepId ?? '';
    await expect(coordinator.client.held.admit({ by, stepId })).rejects.toMatchObject({ code: 'TIDAK_ADA' });
    await readersAre('koordinator');
    await rerouteConfidential(world.parts);
    expect(await coordinator.client.held.list({ by })).toMatchObject({
      held: [{ step: { stepId } }],
      unseen: 0,
    });
  });
});
