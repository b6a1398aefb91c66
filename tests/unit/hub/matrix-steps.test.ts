import { beforeAll, describe, expect, test } from 'vitest';
import { AUTHORITY, mayCommand } from '#domain/authority.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { COMPLAINT_EVENTS } from '#domain/complaint/events.ts';
import { INSTITUTION_COMMANDS, type InstitutionCommandKind } from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import type { Actor, Head, Message, StreamId } from '#domain/kernel/step.ts';
import { EVENTS_OF } from '#domain/sync/command-events.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { MemoryHub } from '#hub/core/memory-log.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { sealStep } from '#sealed/seal.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { REGISTRATION } from '#tests/support/complaint-builders.ts';
import { type HubWorld, hubWorld } from '#tests/support/hub-world.ts';
import { INSTITUTION_INPUT, institutionCommand } from '#tests/support/institution-builders.ts';
import { sampleOf } from '#tests/support/sample-of.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';
import { shipped } from '#tests/unit/deadline/shipped.ts';

const { admin, penghubung, atasan, koordinator, otherAdmin } = STAFF;
const ROLES_HERE = { admin, penghubung, atasan, koordinator } as const;
type RoleHere = keyof typeof ROLES_HERE;

const at = (officeId: string) => ({ ...REGISTRATION, officeId });
const CASES = {
  'kantor sendiri': written(wireCase('lokal:11'), admin, 'register', at('416')),
  'kantor lain': written(wireCase('lokal:12'), otherAdmin, 'register', at('502')),
  rahasia: written(
    written(wireCase('lokal:13'), admin, 'register', at('416')),
    admin,
    'set-confidentiality',
    { confidentiality: 'rahasia', reason: 'Pelapor terancam.' },
  ),
} as const;
type CaseName = keyof typeof CASES;

/** Who sees which case; written out, not computed by the rule that is tested. */
const SEES: Readonly<Record<CaseName, readonly RoleHere[]>> = {
  'kantor sendiri': ['admin', 'penghubung', 'atasan', 'koordinator'],
  'kantor lain': ['koordinator'],
  rahasia: ['atasan', 'koordinator'],
};

let base: HubWorld;

beforeAll(async () => {
  base = await hubWorld();
  for (const one of Object.values(CASES)) {
    const client = base.as('p', [admin.personId, otherAdmin.personId]);
    const keys = [{ stream: one.stream, key: one.key }];
    await client.sync.push({ epoch: 'masa-1', steps: [...one.steps], keys });
    expect(base.hub.streams.has(one.stream)).toBe(true);
  }
});

/** The hub as it stood after the cases came in. */
function fresh(): Promise<HubWorld> {
  const { epoch, streams, steps, numbered, entries, held } = base.hub;
  const copy: MemoryHub = {
    epoch,
    streams: new Map(streams),
    steps: new Map(steps),
    numbered: new Map(numbered),
    entries: [...entries],
    held: new Map(held),
  };
  return hubWorld(copy);
}

async function outcomeOf(actor: Actor, step: SealedStep): Promise<string> {
  const world = await fresh();
  const client = world.as('p', [actor.personId]);
  const { results } = await client.sync.push({ epoch: 'masa-1', steps: [step], keys: [] });
  const [first] = results;
  return first?.outcome === 'diterima' ? 'diterima' : (first?.code ?? 'tidak dijawab');
}

let made = 0;

function stepOn(stream: StreamId, head: Head, actor: Actor, command: Message, events: readonly Message[]) {
  made += 1;
  const stepId = `01JQ${String(made).padStart(22, '0')}`;
  const facts = { stepId, stream, replica: 'replika-a', actor, at: '2026-03-10T09:00:00.000+07:00' };
  return sealStep({ ...facts, base: head, command, events }, Buffer.alloc(32, 3));
}

/** A step of any kind as a desk that decides nothing might send it: well formed, and otherwise whatever it likes. */
function anyStep(one: WireCase, actor: Actor, kind: ComplaintCommandKind): SealedStep {
  const events = EVENTS_OF[kind].map((event) => ({
    kind: event,
    ...(sampleOf(COMPLAINT_EVENTS[event].facts) as object),
  }));
  const command = { kind, ...(sampleOf(COMPLAINT_COMMANDS[kind].facts) as object) };
  return stepOn(one.stream, one.head, actor, command, events);
}

describe('who may push which step', () => {
  const kinds = Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[];

  test.each(kinds)('[HB-68] %s', async (kind) => {
    const answers: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [role, actor] of Object.entries(ROLES_HERE) as [RoleHere, Actor][]) {
      for (const [name, one] of Object.entries(CASES) as [CaseName, WireCase][]) {
        const key = `${role}, ${name}`;
        answers[key] = await outcomeOf(actor, anyStep(one, actor, kind));
        const may = (AUTHORITY[kind] as readonly string[]).includes(role);
        const sees = SEES[name].includes(role) ? 'diterima' : 'menunggu-koordinator';
        expected[key] = may ? sees : 'bukan-hak-anda';
      }
    }
    expect(answers).toEqual(expected);
  });
});

describe('who may push which setting', () => {
  test.each(Object.keys(INSTITUTION_COMMANDS) as InstitutionCommandKind[])('[HB-68] %s', async (kind) => {
    const { stream, head, state } = await institutionOf(base.parts);
    const { streams } = await base.as('p', [admin.personId]).sync.pull({ epoch: 'masa-1', cursors: {} });
    const key = Buffer.from(streams.find((one) => one.stream === stream)?.key ?? '', 'base64');
    const command = institutionCommand(kind, INSTITUTION_INPUT[kind]);
    for (const actor of Object.values(ROLES_HERE)) {
      const decision = decideInstitution(state, command, { actor, ...shipped });
      const events = decision.ok ? decision.events : [{ ...command, kind: 'v1.OfficeNamed' }];
      made += 1;
      const stepId = `01JR${String(made).padStart(22, '0')}`;
      const facts = { stepId, stream, replica: 'r', actor, at: '2026-03-10T09:00:00.000+07:00', base: head };
      const answer = await outcomeOf(actor, sealStep({ ...facts, command, events }, key));
      const said = decision.ok ? 'diterima' : decision.refusal.code;
      expect(answer, actor.role).toBe(mayCommand(actor.role, kind) ? said : 'tidak-berwenang');
    }
  });

  test('[HB-68] a lent role counts on its days and not after', async () => {
    const world = await fresh();
    const asHead: Actor = { ...penghubung, role: 'atasan' };
    const one = CASES['kantor sendiri'];
    const client = world.as('p', [penghubung.personId]);
    const push = async (): Promise<string> => {
      const step = anyStep(one, asHead, 'approve-answer');
      const { results } = await client.sync.push({ epoch: 'masa-1', steps: [step], keys: [] });
      return results[0]?.outcome === 'diterima' ? 'diterima' : (results[0]?.code ?? '');
    };
    expect(await push()).toBe('bukan-hak-anda');
    world.clock.now += 1_000;
    const loan = { delegationId: 'd-1', personId: atasan.personId, toPersonId: penghubung.personId };
    await world.tell(institutionCommand('delegate', { ...loan, from: '2026-03-10', to: '2026-03-10' }));
    expect(await push()).toBe('bukan-hak-anda');
    world.clock.now += 2 * 86_400_000;
    expect(await push()).toBe('hak-berakhir');
    world.clock.now -= 86_400_000;
    expect(await push()).toBe('diterima');
  });
});
