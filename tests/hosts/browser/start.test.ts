import { once } from 'node:events';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startDesk, visit } from '#tests/support/start-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const SET_UP = { office: { id: '101', name: 'Dinas Kominfo' }, name: 'Sari', role: 'admin', pin: null };

async function dataFolder(): Promise<string> {
  return join(await temporaryFolder(), 'data');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  await new Promise((resolve) => server.close(resolve));
  return address.port;
}

describe('npm start', () => {
  test('[BR-1] with --no-open the link stands alone on standard output, on the port that was asked for', async () => {
    const [folder, port] = [await dataFolder(), await freePort()];
    const desk = startDesk(['--no-open', '--data', folder, '--port', String(port)]);
    expect(await desk.link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/masuk#[\\w-]{43}$`));
    const { call } = await visit(await desk.link);
    const state = JSON.parse((await call('app/state')).text).json;
    expect(state).toMatchObject({ door: 'browser', training: false, setUp: false, folder });
    desk.process.kill('SIGTERM');
    const { code, out } = await desk.ended;
    expect([code, out.trim().split('\n').length]).toEqual([0, 1]);
  });

  test('[BR-1] a browser is opened only where there is a screen; otherwise the link is printed', async () => {
    const desk = startDesk(['--browser', '--data', await dataFolder()]);
    expect(await desk.link).toContain('/masuk#');
    desk.process.kill('SIGINT');
    expect(await desk.ended).toMatchObject({ code: 0 });
  });

  test('[BR-15] a second start on the folder prints a fresh link to the first, and ends well', async () => {
    const folder = await dataFolder();
    const first = startDesk(['--no-open', '--data', folder]);
    const link = await first.link;
    const second = startDesk(['--no-open', '--data', folder, '--port', new URL(link).port]);
    const { code, out } = await second.ended;
    expect([code, new URL(out.trim()).host]).toEqual([0, new URL(link).host]);
    expect(out.trim()).not.toBe(link);
    const [one, two] = [await visit(link), await visit(out.trim())];
    expect((await one.call('app/setUp', SET_UP)).status).toBe(200);
    expect(JSON.parse((await two.call('app/state')).text).json.setUp).toBe(true);
    expect(JSON.parse((await two.call('session/current')).text).json.person).toBeNull();
  });

  test('[BR-16] told to stop, it ends well, leaves a backup and lets the folder go', async () => {
    const folder = await dataFolder();
    for (const [signal, backups] of [
      ['SIGTERM', 1],
      ['SIGINT', 2],
      ['SIGHUP', 3],
    ] as const) {
      const desk = startDesk(['--no-open', '--data', folder]);
      const { call } = await visit(await desk.link);
      expect((await call('app/state')).status).toBe(200);
      desk.process.kill(signal);
      expect(await desk.ended).toMatchObject({ code: 0 });
      expect(await readdir(join(folder, 'backups'))).toHaveLength(backups);
      expect(await readdir(folder)).not.toContain('owner.token');
    }
  });

  test('[BR-16] killed, it starts again with all that was answered; old links and cookies are worth nothing', async () => {
    const [folder, port] = [await dataFolder(), String(await freePort())];
    const first = startDesk(['--no-open', '--data', folder, '--port', port]);
    const { call } = await visit(await first.link);
    expect((await call('app/setUp', SET_UP)).status).toBe(200);
    first.process.kill('SIGKILL');
    await first.ended;
    const second = startDesk(['--no-open', '--data', folder, '--port', port]);
    const again = await visit(await second.link);
    expect(JSON.parse((await again.call('app/state')).text).json.setUp).toBe(true);
    expect(await call('app/state')).toMatchObject({ status: 401, code: 'perlu-tautan' });
    await expect(visit(await first.link)).rejects.toThrow('tautan-tidak-berlaku');
  });

  test('[BR-23] words it does not know, or a port that is taken, are told and touch nothing', async () => {
    const folder = await dataFolder();
    const { code: wrong, out, err: told } = await startDesk(['--apa', '--no-open', '--data', folder]).ended;
    expect([wrong, out, told.includes('--help')]).toEqual([2, '', true]);
    await expect(access(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    const help = await startDesk(['--help']).ended;
    expect([help.code, help.out.includes('--no-open')]).toEqual([0, true]);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { code, err } = await startDesk(['--no-open', '--data', folder, '--port', port]).ended;
    other.close();
    expect([code, err.includes(`Port ${port} sedang dipakai`)]).toEqual([1, true]);
  });
});

describe('practice', () => {
  test('[BR-17] the practice desk has a folder of its own, marked, filled once, and said to be practice', async () => {
    const folder = await dataFolder();
    const practice = `${folder}-latihan`;
    const cases: number[] = [];
    for (const words of [
      ['--latihan', '--data', folder],
      ['--data', practice],
      ['--latihan', '--data', practice],
    ]) {
      const desk = startDesk(['--no-open', ...words]);
      const { call } = await visit(await desk.link);
      const state = JSON.parse((await call('app/state')).text).json;
      expect(state).toMatchObject({ training: true, setUp: true, folder: practice });
      const { json } = JSON.parse((await call('session/profiles')).text);
      cases.push(json.length);
      desk.process.kill('SIGTERM');
      expect(await desk.ended).toMatchObject({ code: 0 });
    }
    expect(new Set(cases).size).toBe(1);
    expect(cases[0]).toBeGreaterThan(3);
    expect(JSON.parse(await readFile(join(practice, 'latihan.json'), 'utf8'))).toMatchObject({
      latihan: true,
    });
    await expect(access(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(access(`${practice}-latihan`)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('[BR-17] a folder with something else in it is never made one for practice', async () => {
    const room = await temporaryFolder();
    const work = startDesk(['--no-open', '--data', join(room, 'data-latihan')]);
    const { call } = await visit(await work.link);
    await call('app/setUp', SET_UP);
    work.process.kill('SIGTERM');
    await work.ended;
    const { code, err } = await startDesk(['--no-open', '--latihan', '--data', join(room, 'data')]).ended;
    expect([code, err.includes('bukan folder latihan')]).toEqual([1, true]);
    expect(await readdir(join(room, 'data-latihan'))).not.toContain('latihan.json');
  });

  test('[BR-17] both desks are open at once, each with its link; without a window it ends with its desk', async () => {
    const folder = await dataFolder();
    const desk = startDesk(['--no-open', '--data', folder]);
    const { call } = await visit(await desk.link);
    const { link } = JSON.parse((await call('app/train')).text).json;
    const again = JSON.parse((await call('app/train')).text).json.link;
    expect(new URL(again).host).toBe(new URL(link).host);
    const practice = await visit(link);
    expect(JSON.parse((await practice.call('app/state')).text).json.training).toBe(true);
    expect(JSON.parse((await call('app/state')).text).json.training).toBe(false);
    desk.process.kill('SIGTERM');
    await desk.ended;
    await expect
      .poll(() =>
        practice.call('app/state').then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed');
    await expect.poll(() => readdir(`${folder}-latihan`)).not.toContain('owner.token');
  });

  test('[BR-17] a practice desk that is refused tells the desk that asked', async () => {
    const folder = await dataFolder();
    const desk = startDesk(['--no-open', '--data', folder]);
    const { call } = await visit(await desk.link);
    await mkdir(`${folder}-latihan`);
    await writeFile(join(`${folder}-latihan`, 'surat.txt'), 'bukan latihan');
    expect(await call('app/train')).toMatchObject({ status: 422, code: 'bukan-folder-latihan' });
    expect(await readdir(`${folder}-latihan`)).toEqual(['surat.txt']);
  });
});
