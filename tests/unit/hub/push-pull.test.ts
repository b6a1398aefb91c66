import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_STEPS } from '#contract/hub/wire.ts';
import { endLingering, rerouteConfidential } from '#hub/core/reroute.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type HubClient, type HubWorld, hubWorld } from '#tests/support/hub-world.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const DAY_MS = 86_400_000;
let world: HubWorld;
let office: HubClient;
let other: HubClient;
let coordinator: HubClient;

beforeEach(async () => {
  world = await hubWorld();
  office = world.as('perangkat-416', [STAFF.admin.personId, STAFF.atasan.personId]);
  other = world.as('perangkat-502', [STAFF.otherAdmin.personId]);
  coordinator = world.as('perangkat-koordinator', [STAFF.koordinator.personId]);
});

/** Pushes the steps of a case from one on; answers each outcome as a word. */
async function pushFrom(client: HubClient, one: WireCase, from = 0): Promise<readonly string[]> {
  const steps = one.steps.slice(from);
  const keys = [{ stream: one.stream, key: one.key }];
  const { results } = await client.sync.push({ epoch: 'masa-1', steps: [...steps], keys });
  return results.map((result) => (result.outcome === 'diterima' ? 'diterima' : result.code));
}

async function pullAll(client: HubClient, cursors: Record<string, string> = {}) {
  return client.sync.pull({ epoch: 'masa-1', cursors });
}

function observedHere(officeId = '416'): WireCase {
  return written(wireCase(), STAFF.admin, 'observe-lapor', observation({ officeId }));
}

describe('push and pull', () => {
  test('[SY-10] what one desk pushed reaches those who may see it, with its key, and nobody else', async () => {
    const verified = written(observedHere(), STAFF.admin, 'verify');
    expect(await pushFrom(office, verified)).toEqual(['diterima', 'diterima']);

    const seen = await pullAll(coordinator);
    const mine = seen.streams.find(({ stream }) => stream === verified.stream);
    expect(mine?.key).toBe(verified.key);
    expect(mine?.steps.map(({ step }) => step)).toEqual(verified.steps);
    expect((await pullAll(other)).streams.map(({ stream }) => stream)).not.toContain(verified.stream);
  });

  test('[SY-11] the same step twice is one step, answered as it was the first time', async () => {
    const one = observedHere();
    await pushFrom(office, one);
    const { results } = await office.sync.push({ epoch: 'masa-1', steps: [...one.steps], keys: [] });
    expect(results).toMatchObject([{ outcome: 'diterima', head: one.head }]);
    expect(world.hub.steps.get(one.stream)).toHaveLength(1);
  });

  test('[SY-12] a push that does not continue the head is answered with where the head is', async () => {
    const one = observedHere();
    await pushFrom(office, one);
    await pushFrom(office, written(one, STAFF.admin, 'verify'), 1);
    const late = written(one, STAFF.admin, 'note', { noteId: 'n-1', text: 'Sudah dicek di lapangan.' });
    expect(await pushFrom(office, late, 1)).toEqual(['kepala-tertinggal']);
  });

  test('[SY-13] nobody believes the role in a command', async () => {
    const one = observedHere();
    await pushFrom(office, one);
    const posing = { ...STAFF.admin, role: 'koordinator', officeId: null } as const;
    expect(await pushFrom(office, written(one, posing, 'dispose', { officeId: '502' }), 1)).toEqual([
      'bukan-hak-anda',
    ]);
    const elsewhere = written(one, STAFF.koordinator, 'dispose', { officeId: '502' });
    expect(await pushFrom(office, elsewhere, 1)).toEqual(['bukan-hak-anda']);
    expect(await pushFrom(coordinator, elsewhere, 1)).toEqual(['diterima']);
  });

  test('[SY-14] events that the command cannot lead to are no step', async () => {
    const one = written(observedHere(), STAFF.admin, 'note', { noteId: 'n-1', text: 'Catatan biasa.' });
    const [first, note] = one.steps;
    if (first === undefined || note === undefined) throw new Error('two steps were written');
    const forged = { ...note, events: [{ kind: 'v1.AnswerApproved', answerId: 'a-1' }] };
    const unknown = { ...note, command: { kind: 'fly' } };
    for (const [step, code] of [
      [forged, 'langkah-rusak'],
      [unknown, 'hub-terlalu-lama'],
    ] as const) {
      const { results } = await office.sync.push({ epoch: 'masa-1', steps: [step], keys: [] });
      expect(results).toMatchObject([{ outcome: 'ditolak', code }]);
    }
  });

  test('[SY-15] a case of another office is answered like one that is not routed yet, and waits for the coordinator', async () => {
    const theirs = observedHere('502');
    expect(await pushFrom(office, theirs)).toEqual(['menunggu-koordinator']);
    expect(await pushFrom(office, theirs)).toEqual(['menunggu-koordinator']);
    expect((await world.parts.log.held()).map(({ step }) => step.stepId)).toEqual([theirs.steps[0]?.stepId]);
    expect(world.hub.streams.has(theirs.stream)).toBe(false);
    const known = written(wireCase(), STAFF.otherAdmin, 'observe-lapor', observation({ officeId: '502' }));
    expect(await pushFrom(other, known)).toEqual(['diterima']);
    const newer = observation({ officeId: '502', status: 'Proses' });
    const again = written(known, STAFF.admin, 'observe-lapor', {
      ...newer,
      asOf: '2026-03-10T08:30:00.000+07:00',
    });
    expect(await pushFrom(office, again, 1)).toEqual(['menunggu-koordinator']);
  });

  test('[SY-16] the office a case went to gets its whole history; the first reads on for 90 days', async () => {
    const one = observedHere();
    await pushFrom(office, one);
    const before = await pullAll(office);
    const disposed = written(one, STAFF.koordinator, 'dispose', { officeId: '502' });
    await pushFrom(coordinator, disposed, 1);

    const theirs = (await pullAll(other)).streams.find(({ stream }) => stream === one.stream);
    expect(theirs?.steps).toHaveLength(2);
    const still = await pullAll(office, before.cursors);
    expect(still.streams.map(({ stream }) => stream)).toEqual([one.stream]);
    const late = written(one, STAFF.admin, 'note', { noteId: 'n-1', text: 'Terlambat ditulis.' });
    expect(await pushFrom(office, late, 1)).toEqual(['bukan-kantor-anda']);

    world.clock.now += 91 * DAY_MS;
    expect(await endLingering(world.parts)).toBe(1);
    expect((await pullAll(office, still.cursors)).withdrawn).toEqual([one.stream]);
    expect(await endLingering(world.parts)).toBe(0);
  });

  test('[SY-17] a case that became rahasia is withdrawn from everybody whom the rule does not name', async () => {
    const one = observedHere();
    await pushFrom(office, one);
    const clerk = world.as('perangkat-penghubung', [STAFF.penghubung.personId]);
    const before = await pullAll(clerk);
    expect(before.streams.map(({ stream }) => stream)).toContain(one.stream);
    const secret = written(one, STAFF.admin, 'set-confidentiality', {
      confidentiality: 'rahasia',
      reason: 'Pelapor terancam.',
    });
    await pushFrom(office, secret, 1);
    expect((await pullAll(clerk, before.cursors)).withdrawn).toEqual([one.stream]);
    const head = world.as('perangkat-atasan', [STAFF.atasan.personId]);
    expect((await pullAll(head)).streams.map(({ stream }) => stream)).toContain(one.stream);
    expect(await clerk.sync.heads({ streams: [one.stream] })).toMatchObject({
      heads: { [one.stream]: null },
    });
    expect((await clerk.sync.history({ stream: one.stream, after: 0 })).stream).toBeNull();
  });

  test('[SY-18] a changed rule of rahasia sends cases to whom it names now and withdraws the others', async () => {
    const secret = written(observedHere(), STAFF.admin, 'set-confidentiality', {
      confidentiality: 'rahasia',
      reason: 'Pelapor terancam.',
    });
    await pushFrom(office, secret);
    const head = world.as('perangkat-atasan', [STAFF.atasan.personId]);
    const clerk = world.as('perangkat-penghubung', [STAFF.penghubung.personId]);
    const [ofHead, ofClerk] = [await pullAll(head), await pullAll(clerk)];
    const rule = institutionCommand('set-confidential-readers', {
      roles: ['penghubung'],
      assignedOfficer: false,
      personIds: [],
      supervisoryRoles: [],
      supervisoryPersonIds: [],
      reason: 'Keputusan bupati.',
    });
    await world.tell(rule);
    await rerouteConfidential(world.parts);
    expect((await pullAll(head, ofHead.cursors)).withdrawn).toEqual([secret.stream]);
    expect((await pullAll(clerk, ofClerk.cursors)).streams.map(({ stream }) => stream)).toContain(
      secret.stream,
    );
  });

  test('[SY-19] whoever worked here once: what was written then goes to the coordinator, neither in nor away', async () => {
    const one = observedHere();
    await pushFrom(office, one);
    await world.tell(institutionCommand('end-person', { personId: STAFF.admin.personId }));
    world.clock.now += DAY_MS;
    expect(await pushFrom(office, written(one, STAFF.admin, 'verify'), 1)).toEqual(['hak-berakhir']);
    expect(await world.parts.log.held()).toMatchObject([{ code: 'hak-berakhir', dropped: null }]);
  });

  test('[SY-20] another life of the hub is told before anything is read or written', async () => {
    const one = observedHere();
    const asked = { epoch: 'masa-0', steps: [...one.steps], keys: [] };
    await expect(office.sync.push(asked)).rejects.toMatchObject({
      code: 'MASA_LAIN',
      data: { epoch: 'masa-1' },
    });
    await expect(office.sync.pull({ epoch: 'masa-0', cursors: {} })).rejects.toMatchObject({
      code: 'MASA_LAIN',
    });
  });

  test('[SY-21] a restored hub takes back what it had acknowledged, from whoever holds it', async () => {
    const one = written(observedHere(), STAFF.admin, 'verify');
    await pushFrom(office, one);
    const held = (await pullAll(coordinator)).streams.find(({ stream }) => stream === one.stream);
    const restored = await hubWorld();
    const back = restored.as('perangkat-koordinator', [STAFF.koordinator.personId]);
    const acks = Object.fromEntries((held?.steps ?? []).map(({ step, ack }) => [step.stepId, ack]));
    const keys = [{ stream: one.stream, key: one.key }];
    const steps = [...one.steps];
    const without = await back.sync.push({ epoch: 'masa-1', steps, keys });
    expect(without.results.map(({ outcome }) => outcome)).toEqual(['ditolak', 'ditolak']);
    const { results } = await back.sync.push({ epoch: 'masa-1', steps, keys, acks });
    expect(results).toMatchObject([{ outcome: 'diterima' }, { outcome: 'diterima', head: one.head }]);
  });

  test('[SY-22] a page of the pull is small enough to be one piece of work', async () => {
    const [step] = observedHere().steps;
    if (step === undefined) throw new Error('a step was written');
    const steps = Array.from({ length: MOST_STEPS + 1 }, () => step);
    await expect(office.sync.push({ epoch: 'masa-1', steps, keys: [] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  test('[SY-23] a hint names the feeds of this device that got something', async () => {
    const stop = new AbortController();
    const hints = await coordinator.sync.hints(undefined, { signal: stop.signal });
    const next = hints.next();
    await pushFrom(office, observedHere());
    expect((await next).value).toEqual({ feeds: ['semua'] });
    stop.abort();
    await hints.return(undefined);
  });
});
