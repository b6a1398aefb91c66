import { beforeAll, describe, expect, test } from 'vitest';
import { hubContract } from '#contract/hub.ts';
import { CALLS, type CallName } from '#hub/door/call-policy.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { REGISTRATION } from '#tests/support/complaint-builders.ts';
import { type DoorClient, type DoorWorld, doorWorld, PUBLIC_KEY } from '#tests/support/door-world.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const { admin, penghubung, atasan, koordinator, otherAdmin } = STAFF;
const CALLERS = ['tanpa', 'dicabut', 'pergi', 'admin', 'penghubung', 'atasan', 'koordinator'] as const;
type Caller = (typeof CALLERS)[number];

const HASH = 'a'.repeat(64);
const STREAM = 'complaint/lapor:1';
const PC = { deviceName: 'x', replica: 'x', signingKey: PUBLIC_KEY, encryptionKey: PUBLIC_KEY };
const PROOF = { by: 'sandi', name: 'siapa', password: 'x' } as const;

/** Each call as it may be made by whoever may; `by` is the person who asks. */
const MADE: Record<CallName, (client: DoorClient, by: string) => Promise<unknown>> = {
  'sync.hello': (client) => client.sync.hello({ oldest: 1, newest: 1, replica: 'r' }),
  'sync.pull': (client) => client.sync.pull({ epoch: null, cursors: {} }),
  'sync.first': (client) => client.sync.first({ epoch: null, cursors: {} }),
  'sync.push': (client) =>
    client.sync.push({ epoch: 'masa-lain', steps: [], keys: [] }).catch((error: unknown) => {
      // Another epoch: whoever is told so was let in.
      if ((error as { readonly code?: string }).code !== 'MASA_LAIN') throw error;
    }),
  'sync.heads': (client) => client.sync.heads({ streams: [] }),
  'sync.history': (client) => client.sync.history({ stream: STREAM, after: 0 }),
  'sync.hints': async (client) => {
    const stop = new AbortController();
    stop.abort();
    const hints = await client.sync.hints(undefined, { signal: stop.signal });
    for await (const _ of hints) throw new Error('nothing was to be heard');
  },
  'blob.state': (client) => client.blob.state({ hash: HASH }),
  'blob.put': (client) => client.blob.put({ hash: HASH, stream: STREAM, from: 0, size: 9, bytes: 'AA==' }),
  'blob.get': (client) => client.blob.get({ hash: HASH, stream: STREAM, from: 0 }),
  'join.redeem': (client) => client.join.redeem({ proof: PROOF, ...PC }),
  'join.addPerson': (client) => client.join.addPerson({ proof: PROOF }),
  'join.changePassword': (client, personId) =>
    client.join.changePassword({ personId, password: 'x', newPassword: 'kopi tubruk tanpa gula' }),
  'join.cancel': (client) => client.join.cancel({ deviceId: 'bukan-dirinya' }),
  'join.me': (client) => client.join.me(),
  'devices.list': (client, by) => client.devices.list({ by }),
  'devices.invite': (client, by) => client.devices.invite({ by, personIds: [by], hours: 1 }),
  'devices.leaving': (client, by) => client.devices.leaving({ by, deviceId: 'tidak-ada' }),
  'devices.revoke': (client, by) => client.devices.revoke({ by, deviceId: 'tidak-ada' }),
  'held.list': (client, by) => client.held.list({ by }),
  'held.admit': (client, by) => client.held.admit({ by, stepId: 'tidak-ada' }),
  'held.drop': (client, by) => client.held.drop({ by, stepId: 'tidak-ada', reason: 'x' }),
};

/** Answers to who was let in, where there is nothing to have. */
const LET_IN: ReadonlySet<string> = new Set(['TIDAK_ADA', 'SANDI_SALAH', 'TERLALU_CEPAT']);
/** What each policy answers to each caller; `ya`: it is made. */
const EXPECTED: Readonly<Record<string, Readonly<Record<Caller, string>>>> = {
  'siapa-pun': row('ya', 'ya', 'ya', 'ya', 'ya'),
  perangkat: row('TIDAK_DIKENAL', 'DICABUT', 'PERGI', 'ya', 'ya'),
  'juga-pergi': row('TIDAK_DIKENAL', 'DICABUT', 'ya', 'ya', 'ya'),
  koordinator: row('TIDAK_DIKENAL', 'DICABUT', 'PERGI', 'BUKAN_HAK', 'ya'),
};

function row(
  tanpa: string,
  dicabut: string,
  pergi: string,
  office: string,
  coordinator: string,
): Readonly<Record<Caller, string>> {
  const offices = { admin: office, penghubung: office, atasan: office };
  return { tanpa, dicabut, pergi, ...offices, koordinator: coordinator };
}

let world: DoorWorld;
let other: DoorClient;
let clients: Readonly<Record<Caller, DoorClient>>;

async function joinedAs(replica: string, personId: string, state: 'aktif' | 'pergi' | 'dicabut' = 'aktif') {
  const { client, deviceId } = await world.joined(replica, personId);
  await world.devices.setState(deviceId, state);
  return client;
}

beforeAll(async () => {
  world = await doorWorld();
  other = await joinedAs('e', otherAdmin.personId);
  clients = {
    tanpa: world.with(null),
    dicabut: await joinedAs('d', koordinator.personId, 'dicabut'),
    pergi: await joinedAs('p', koordinator.personId, 'pergi'),
    admin: await joinedAs('a', admin.personId),
    penghubung: await joinedAs('b', penghubung.personId),
    atasan: await joinedAs('c', atasan.personId),
    koordinator: await joinedAs('k', koordinator.personId),
  };
});

const PERSON: Readonly<Record<Caller, string>> = {
  ...{ tanpa: 'siapa', dicabut: koordinator.personId, pergi: koordinator.personId },
  ...{ admin: admin.personId, penghubung: penghubung.personId, atasan: atasan.personId },
  koordinator: koordinator.personId,
};

describe('who may make which call', () => {
  test('[HB-66] every call of the contract has its row, and no other', () => {
    const inContract = Object.entries(hubContract).flatMap(([group, calls]) =>
      Object.keys(calls).map((call) => `${group}.${call}`),
    );
    expect(Object.keys(CALLS).sort()).toEqual(inContract.sort());
    expect(Object.keys(MADE).sort()).toEqual(inContract.sort());
  });

  test.each(Object.keys(CALLS) as CallName[])('[HB-66] %s', async (name) => {
    const answers: Record<string, string> = {};
    for (const caller of CALLERS) {
      answers[caller] = await MADE[name](clients[caller], PERSON[caller]).then(
        () => 'ya',
        ({ code }: { readonly code?: string }) => (LET_IN.has(code ?? '') ? 'ya' : (code ?? 'rusak')),
      );
    }
    expect(answers).toEqual(EXPECTED[CALLS[name]]);
  });
});

describe('who reads which case', () => {
  const at = (officeId: string) => ({ ...REGISTRATION, officeId });
  const here = written(wireCase('lokal:11'), admin, 'register', at('416'));
  const elsewhere = written(wireCase('lokal:12'), otherAdmin, 'register', at('502'));
  const secret = written(
    written(wireCase('lokal:13'), admin, 'register', at('416')),
    admin,
    'set-confidentiality',
    { confidentiality: 'rahasia', reason: 'Pelapor terancam.' },
  );
  const READERS: readonly (readonly [WireCase, readonly Caller[]])[] = [
    [here, ['admin', 'penghubung', 'atasan', 'koordinator']],
    [elsewhere, ['koordinator']],
    [secret, ['atasan', 'koordinator']],
  ];

  test('[HB-67] by every call that reads, exactly those who may see it', async () => {
    for (const [one] of READERS) {
      const keys = [{ stream: one.stream, key: one.key }];
      const steps = [...one.steps];
      await (one === elsewhere ? other : clients.admin).sync.push({ epoch: 'masa-1', steps, keys });
      expect(world.hub.streams.has(one.stream)).toBe(true);
    }
    for (const caller of ['admin', 'penghubung', 'atasan', 'koordinator'] as const) {
      const client = clients[caller];
      const pulled = await client.sync.pull({ epoch: 'masa-1', cursors: {} });
      const { heads } = await client.sync.heads({ streams: READERS.map(([{ stream }]) => stream) });
      for (const [{ stream }, readers] of READERS) {
        const may = readers.includes(caller);
        expect(
          pulled.streams.some((one) => one.stream === stream),
          `${caller} pull ${stream}`,
        ).toBe(may);
        expect(heads[stream] !== null, `${caller} heads ${stream}`).toBe(may);
        const { stream: history } = await client.sync.history({ stream, after: 0 });
        expect(history !== null, `${caller} history ${stream}`).toBe(may);
      }
    }
  });
});
