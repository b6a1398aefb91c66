import { beforeEach, describe, expect, test } from 'vitest';
import { decideInstitution } from '#domain/institution/decide.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { sealStep } from '#sealed/seal.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type DoorClient, type DoorWorld, doorWorld } from '#tests/support/door-world.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { wireCase, written } from '#tests/support/wire-case.ts';
import { shipped } from '#tests/unit/deadline/shipped.ts';

const { admin, koordinator } = STAFF;
const by = koordinator.personId;
const STRANGE_KEY = Buffer.alloc(32, 99);
let world: DoorWorld;
let office: { readonly client: DoorClient; readonly deviceId: string };
let coordinator: DoorClient;
let made = 0;

beforeEach(async () => {
  world = await doorWorld();
  office = await world.joined('replika-a', admin.personId);
  ({ client: coordinator } = await world.joined('replika-k', by));
});

/** A name for an office, written by somebody on the settings as they stand now. */
async function naming(actor: Actor, name: string, key?: Buffer): Promise<SealedStep> {
  const { stream, head, state } = await institutionOf(world.parts);
  const { streams } = await coordinator.sync.pull({ epoch: 'masa-1', cursors: {} });
  const shared = Buffer.from(streams.find((one) => one.stream === stream)?.key ?? '', 'base64');
  const command = institutionCommand('name-office', { officeId: '416', name });
  const decision = decideInstitution(state, command, { actor, ...shipped });
  if (!decision.ok) throw new Error(decision.refusal.code);
  made += 1;
  const stepId = `01JS${String(made).padStart(22, '0')}`;
  const facts = { stepId, stream, replica: 'r', actor, at: '2026-03-10T09:00:00.000+07:00', base: head };
  return sealStep({ ...facts, command, events: decision.events }, key ?? shared);
}

async function pushed(client: DoorClient, ...steps: readonly SealedStep[]): Promise<readonly string[]> {
  const { stream, key } = wireCase();
  const { results } = await client.sync.push({
    epoch: 'masa-1',
    steps: [...steps],
    keys: [{ stream, key }],
  });
  return results.map((result) => (result.outcome === 'diterima' ? 'diterima' : result.code));
}

describe('settings that wait', () => {
  test('[HB-52] a leaving officer’s setting becomes the coordinator’s own, on what stands now', async () => {
    const late = await naming(admin, 'Dinas Perhubungan');
    expect(await pushed(coordinator, await naming(koordinator, 'Dishub'))).toEqual(['diterima']);
    await coordinator.devices.leaving({ by, deviceId: office.deviceId });
    expect(await pushed(office.client, late)).toEqual(['menunggu-koordinator']);
    const admitted = await coordinator.held.admit({ by, stepId: late.stepId });
    expect(admitted).toMatchObject({ outcome: 'diterima' });
    const { state, stream } = await institutionOf(world.parts);
    expect(state.offices['416']).toBe('Dinas Perhubungan');
    const last = world.hub.steps.get(stream)?.at(-1)?.step;
    expect(last).toMatchObject({ stepId: late.stepId, actor: koordinator });
    expect((await coordinator.held.list({ by })).held).toEqual([]);
  });

  test('[HB-69] a step sealed under another key is no step, and keeps no other from being taken', async () => {
    const strange = await naming(admin, 'Dinas Asing', STRANGE_KEY);
    const good = written(wireCase(), admin, 'observe-lapor', observation({ officeId: '416' }));
    expect(await pushed(office.client, strange, ...good.steps)).toEqual(['langkah-rusak', 'diterima']);
    await coordinator.devices.leaving({ by, deviceId: office.deviceId });
    const verify = written(good, admin, 'note', { noteId: 'n-1', text: 'Sudah dicek.' }).steps[1];
    if (verify?.sealed === undefined) throw new Error('a note has a sealed part');
    const box = Buffer.from(verify.sealed, 'base64');
    box[20] = (box[20] ?? 0) ^ 1;
    const changed = { ...verify, sealed: box.toString('base64'), base: { version: 0, hash: '' } };
    expect(await pushed(office.client, strange, changed)).toEqual([
      'menunggu-koordinator',
      'menunggu-koordinator',
    ]);
    for (const { stepId } of [strange, changed]) {
      expect(await coordinator.held.admit({ by, stepId })).toMatchObject({
        outcome: 'ditolak',
        code: 'langkah-rusak',
      });
    }
  });
});
