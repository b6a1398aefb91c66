import { request } from 'node:https';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { isHubOfCode, readCode } from '#contract/hub/invitation.ts';
import { runAdmin } from '#hub/admin/run-admin.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { hubJournal } from '#hub/door/hub-journal.ts';
import { keptWhereToFind } from '#hub/door/where-to-find.ts';
import { doorPartsOf } from '#hub/door-parts-of.ts';
import { hubFolder } from '#hub/embedded/hub-folder.ts';
import { masterKey } from '#hub/embedded/master-key.ts';
import { readHubArgv } from '#hub/hub-argv.ts';
import type { HubData } from '#hub/open-hub-data.ts';
import { openPool } from '#hub/pg/open-pool.ts';
import { openStore } from '#hub/pg/open-store.ts';
import { pgBlobs } from '#hub/pg/pg-blobs.ts';
import { runHub } from '#hub/run-hub.ts';
import { PUBLIC_KEY } from '#tests/support/door-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testPostgres, testSchema } from '#tests/support/test-postgres.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function broken(error: unknown): void {
  throw error;
}

async function openData(): Promise<HubData> {
  const { connection, drop } = await testSchema(await testPostgres());
  const folder = await hubFolder(join(await temporaryFolder(), 'hub'));
  const pool = openPool(connection, broken);
  const store = await openStore(pool, broken);
  const master = await masterKey(folder.masterKey, pool, store.institution);
  const close = async (): Promise<void> => {
    await store.log.close();
    await pool.end();
    await drop();
  };
  closing.push(close);
  return { ...store, blobs: pgBlobs(pool, store.institution), folder, master, close };
}

const SILENT = hubJournal({ write: () => undefined });

async function started(data: HubData, argv: readonly string[]) {
  const read = readHubArgv(['--port', '0', ...argv]);
  if (read.kind !== 'run') throw new Error('not a start');
  const hub = await runHub(data, read.options, SILENT);
  closing.push(hub.close);
  return hub;
}

async function admin(data: HubData, ...argv: readonly string[]) {
  const where = await keptWhereToFind(data.folder.root);
  const addresses = () => where?.addresses ?? [];
  const parts = doorPartsOf(data, { addresses, certificate: where?.certificate ?? null });
  return runAdmin(argv, '1234', async (work) =>
    work({ parts, data, state: (await institutionOf(parts.hub)).state }),
  );
}

/** A call as a desk makes it that knows a code and an address: it looks at the certificate, not at who signed it. */
function joinOver(
  address: string,
  code: string,
): Promise<{ readonly fits: boolean; readonly answer: string }> {
  const pc = { deviceName: 'PC', replica: 'r', signingKey: PUBLIC_KEY, encryptionKey: PUBLIC_KEY };
  const body = JSON.stringify({ json: { proof: { by: 'undangan', code }, ...pc } });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asking = request(
      `${address}/rpc/join/redeem`,
      { method: 'POST', headers, rejectUnauthorized: false },
      async (response) => {
        const seen = (response.socket as TLSSocket).getPeerCertificate().fingerprint256;
        const fits = isHubOfCode(readCode(code) ?? '', seen.replaceAll(':', '').toLowerCase());
        let answer = '';
        for await (const piece of response) answer += piece;
        resolve({ fits, answer });
      },
    );
    asking.on('error', reject).end(body);
  });
}

describe('a hub that runs', () => {
  test('[HB-76] on this machine alone and plainly, where nothing is said', async () => {
    const data = await openData();
    expect(await admin(data, 'invite', 'x')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('belum pernah berjalan'),
    });
    const hub = await started(data, []);
    expect(hub).toMatchObject({
      certificate: null,
      addresses: [expect.stringMatching(/^http:\/\/127\.0\.0\.1:/)],
    });
    const ready = await fetch(`${hub.addresses[0]}/health/ready`);
    expect(await ready.json()).toEqual({ status: 'siap' });
  });

  test('[HB-76] elsewhere by a certificate that it keeps; who has an invitation knows it by that', async () => {
    const data = await openData();
    const hub = await started(data, ['--host', '0.0.0.0']);
    const local = hub.addresses.find((address) => address.startsWith('https://127.0.0.1:')) ?? '';
    await admin(data, 'person', 'add', 'Pak Admin', '--role', 'admin', '--office', '416', '--id', 'adm');
    const invited = await admin(data, 'invite', 'adm', '--json');
    const { code, fingerprint, addresses } = JSON.parse(invited.out);
    expect([fingerprint, addresses]).toEqual([hub.certificate, hub.addresses]);
    const { fits, answer } = await joinOver(local, code);
    expect(fits).toBe(true);
    expect(JSON.parse(answer)).toMatchObject({ json: { persons: ['adm'], institution: data.institution } });
    await hub.close();
    expect((await started(data, ['--host', '0.0.0.0'])).certificate).toBe(hub.certificate);
  });

  test('[HB-76] an address that is taken is told', async () => {
    const data = await openData();
    const { addresses } = await started(data, []);
    const port = new URL(addresses[0] ?? '').port;
    await expect(started(data, ['--port', port])).rejects.toMatchObject({
      code: 'hub-port-terpakai',
      detail: `127.0.0.1:${port}`,
    });
  });

  test('[HB-76] the command line says what it does not know', () => {
    const options = { host: '127.0.0.1', tls: false, allowHttp: false, addresses: [] };
    expect(readHubArgv(['--data', 'x'])).toMatchObject({ kind: 'run', root: 'x', options });
    expect(readHubArgv(['--host', '::'])).toMatchObject({ options: { tls: true } });
    expect(readHubArgv(['--host', '0.0.0.0', '--allow-http'])).toMatchObject({ options: { tls: false } });
    expect(readHubArgv(['admin', 'devices', '--data', 'y', '--json'])).toEqual({
      kind: 'admin',
      root: 'y',
      argv: ['devices', '--json'],
    });
    for (const argv of [['--terbang'], ['mulai'], ['--port', 'x'], ['--port', '70000']]) {
      expect(() => readHubArgv(argv), argv.join(' ')).toThrow(TypeError);
    }
  });
});
