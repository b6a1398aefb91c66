import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type PoolConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { joinEmbedded, startEmbedded } from '#hub/embedded/embedded-postgres.ts';
import { type HubFolder, hubFolder } from '#hub/embedded/hub-folder.ts';
import { postgresPrograms, programPath, reachablePrograms } from '#hub/embedded/postgres-programs.ts';
import { pidFile, runningPostmaster } from '#hub/embedded/postmaster.ts';
import { runAs, runs } from '#hub/embedded/run-program.ts';
import { lastingFolder, temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testPostgres, testSchema } from '#tests/support/test-postgres.ts';

const HUB = join(import.meta.dirname, '../../out/hub/hub.js');
const IS_ROOT = process.getuid?.() === 0;
const NAME = "Hub Kab. Ñuñoa 数据 & 'uji'";
let folder: HubFolder;

/** A folder for a hub, in one that the system user may pass through where root runs the tests. */
async function passable(parent: string): Promise<HubFolder> {
  await chmod(parent, 0o711);
  return hubFolder(join(parent, NAME));
}

beforeAll(async () => {
  folder = await passable(await lastingFolder());
});

/** Nothing is left running, however a test ended. */
afterAll(async () => {
  if ((await runningPostmaster(folder.data)) !== null) await (await startEmbedded(folder)).stop();
});

async function ask(where: PoolConfig, sql: string): Promise<unknown> {
  const client = new Client(where);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Readonly<Record<string, unknown>>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Starts a hub as people do; resolves once it says where it is. */
async function startHub(url?: string): Promise<ChildProcess> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = url === undefined ? rest : { ...rest, DATABASE_URL: url };
  const hub = spawn(process.execPath, [HUB, '--data', folder.root, '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    hub.kill('SIGKILL');
  });
  let said = '';
  hub.stderr?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  await Promise.race([
    once(hub.stdout ?? hub, 'data'),
    once(hub, 'exit').then(() => {
      throw new Error(`the hub ended: ${said}`);
    }),
  ]);
  return hub;
}

async function joined(): Promise<PoolConfig> {
  const connection = await joinEmbedded(folder);
  if (connection === null) throw new Error('no hub runs');
  return connection;
}

describe('a hub’s own PostgreSQL', () => {
  test('[HB-20] it listens on the loopback alone and asks for its password, whatever its folder is called', async () => {
    const { connection, stop } = await startEmbedded(folder);
    onTestFinished(stop);
    expect(connection.host).toBe('127.0.0.1');
    expect(await ask(connection, 'show listen_addresses')).toBe('127.0.0.1');
    expect(await ask(connection, 'show unix_socket_directories')).toBe('');
    expect(await ask(connection, 'show fsync')).toBe('on');
    for (const password of ['', 'lain']) {
      await expect(ask({ ...connection, password }, 'select 1'), `"${password}"`).rejects.toThrow(
        /password/i,
      );
    }
    expect(await readdir(folder.postgres)).not.toContain('password.new');
  });

  test('[HB-21] another hub is told that one runs; a command beside it uses its database', async () => {
    const { connection, stop } = await startEmbedded(folder);
    onTestFinished(stop);
    await ask(connection, 'create table catatan as select 7 as isi');
    await expect(startEmbedded(folder, 300)).rejects.toMatchObject({ code: 'hub-sudah-berjalan' });
    expect(await ask(await joined(), 'select isi from catatan')).toBe(7);
    await stop();
    expect(await joinEmbedded(folder)).toBeNull();
  });

  test('[HB-22] what a killed hub left running is used on, and nothing is missing', async () => {
    const killed = await startHub();
    const before = await joined();
    await ask(before, 'create table sisa as select 1 as isi');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const second = await startEmbedded(folder);
    expect(second.connection.port).toBe(before.port);
    await ask(second.connection, 'insert into sisa values (2)');
    const { pid } = (await runningPostmaster(folder.data)) ?? {};
    process.kill(pid ?? 0, 'SIGKILL');
    await expect.poll(() => runningPostmaster(folder.data)).toBeNull();
    await second.stop();
    const third = await startEmbedded(folder);
    onTestFinished(third.stop);
    expect(await ask(third.connection, 'select sum(isi)::int from sisa')).toBe(3);
  });

  test('[HB-23] a number that belongs to another program by now is no PostgreSQL', async () => {
    const as = await runAs(folder.data);
    const other = spawn(process.platform === 'win32' ? 'timeout' : 'sleep', ['60'], {
      ...as,
      stdio: 'ignore',
    });
    onTestFinished(() => {
      other.kill();
    });
    await writeFile(
      pidFile(folder.data),
      `${other.pid}\n${folder.data}\n1\n5432\n\n127.0.0.1\n  1 2\nready\n`,
    );
    const { connection, stop } = await startEmbedded(folder);
    onTestFinished(stop);
    expect(await ask(connection, 'select 1')).toBe(1);
    expect(other.exitCode).toBeNull();
  });

  test('[HB-24] the keys stand in files of their own; without the right one nothing is opened', async () => {
    const hub = await startHub();
    const key = (await readFile(folder.masterKey, 'utf8')).trim();
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    if (process.platform !== 'win32') {
      for (const path of [folder.masterKey, folder.password]) {
        expect((await stat(path)).mode & 0o777, path).toBe(0o600);
      }
    }
    const held = String(await ask(await joined(), 'select row_to_json(i)::text from institution i'));
    expect(held).toContain('"key_check":"');
    expect(held).not.toContain(key.slice(0, 16));
    hub.kill('SIGTERM');
    await once(hub, 'exit');

    await rename(folder.masterKey, `${folder.masterKey}.aside`);
    await expect(startHub()).rejects.toThrow(`kunci pusat di ${folder.masterKey} tidak ada`);
    expect(await readdir(folder.root)).not.toContain('hub.key');
    await writeFile(folder.masterKey, Buffer.alloc(32, 1).toString('base64'));
    await expect(startHub()).rejects.toThrow('hub-kunci-hilang');
    await rename(`${folder.masterKey}.aside`, folder.masterKey);
    const again = await startHub();
    again.kill('SIGKILL');
    await once(again, 'exit');
  });

  test('[HB-25] a hub that is asked to end lets its PostgreSQL end in order', async () => {
    const hub = await startHub();
    hub.kill('SIGTERM');
    const [code] = await once(hub, 'exit');
    expect(code).toBe(0);
    expect(await runningPostmaster(folder.data)).toBeNull();
    const logs = await readdir(join(folder.postgres, 'log'));
    const texts = await Promise.all(logs.map((name) => readFile(join(folder.postgres, 'log', name), 'utf8')));
    expect(texts.join('\n').trimEnd()).toMatch(/database system is shut down$/);
  });

  test('[HB-26] root’s PostgreSQL runs as a system user, from where that one may enter', async () => {
    const closed = await temporaryFolder();
    await chmod(closed, 0o700);
    const programs = await postgresPrograms();
    const hidden = { ...programs, folder: join(closed, 'native') };
    await cp(programs.folder, hidden.folder, { recursive: true, verbatimSymlinks: true });
    const open = await temporaryFolder();
    await chmod(open, 0o711);
    const as = await runAs(join(open, 'data'));
    expect(as === null).toBe(!IS_ROOT);
    const found = await reachablePrograms(hidden, as, open);
    expect(found.folder.startsWith(IS_ROOT ? open : closed)).toBe(true);
    expect(await runs(programPath(found, 'postgres'), ['--version'], as)).toBe(true);

    const inside = await hubFolder(join(closed, 'hub'));
    const started = startEmbedded(inside).then(({ stop }) => stop().then(() => 'started'));
    await mkdir(inside.root, { recursive: true });
    if (IS_ROOT) await expect(started).rejects.toMatchObject({ code: 'hub-folder-tak-terjangkau' });
    else expect(await started).toBe('started');
    await rm(inside.root, { recursive: true, force: true });
  });

  test('[HB-27] by DATABASE_URL a hub starts none of its own; one that does not answer is named', async () => {
    const where = await testPostgres();
    const schema = await testSchema(where);
    onTestFinished(schema.drop);
    const { user, password, host, port, database } = where;
    const options = encodeURIComponent(String(schema.connection.options));
    const url = `postgres://${user}:${encodeURIComponent(String(password))}@${host}`;
    const hub = await startHub(`${url}:${port}/${database}?options=${options}`);
    expect(await ask(schema.connection, 'select count(*)::int from institution')).toBe(1);
    expect(await runningPostmaster(folder.data)).toBeNull();
    hub.kill('SIGTERM');
    expect(await once(hub, 'exit')).toEqual([0, null]);
    await expect(startHub(`${url}:1/${database}`)).rejects.toThrow('Basis data pusat tidak dapat');
  });
});
