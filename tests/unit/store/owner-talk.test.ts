import { once } from 'node:events';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ownerAddress } from '#main/store/owner-address.ts';
import { framesOn } from '#main/store/owner-frames.ts';
import { proveAsCaller } from '#main/store/owner-handshake.ts';
import { readOwnerToken, writeOwnerToken } from '#main/store/owner-token.ts';
import { callFrom, claim } from '#tests/support/claim-folder.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

describe('talking to the owner', () => {
  test('[OW-4] any JSON goes both ways, large answers and many messages too', async () => {
    const folder = await temporaryFolder();
    const long = 'é"\n'.repeat(300_000);
    await claim(folder, {
      onRequest: async (request, reply) => {
        for (let number = 0; number < 100; number++) await reply.message(number);
        await reply.exit({ request, long });
      },
    });
    const other = await claim(folder);
    if (other.kind !== 'taken') throw new Error('not taken');
    const request = { argv: ['import', 'Laporan "baru".xlsx\n'], cwd: '/tmp' };
    const heard: unknown[] = [];
    expect(await other.call(request, (message) => heard.push(message))).toEqual({ request, long });
    expect(heard).toEqual(Array.from({ length: 100 }, (_, number) => number));
    expect(await Promise.all([1, 2, 3].map((number) => callFrom(other, number)))).toHaveLength(3);
  });

  test('[OW-4] the owner learns that its caller went away, and the caller that its owner did', async () => {
    const folder = await temporaryFolder();
    let gone: () => void = () => undefined;
    const left = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const owner = await claim(folder, {
      onRequest: async (request, reply) => {
        await reply.message('mulai');
        reply.gone.addEventListener('abort', gone);
        if (request === 'lama') await left;
      },
    });
    const socket = await connectTo(folder);
    const frames = framesOn(socket, 1000);
    await proveAsCaller(frames, (await readOwnerToken(folder)) ?? new Uint8Array());
    await frames.send('lama');
    expect(await frames.receive()).toEqual({ message: 'mulai' });
    socket.destroy();
    await left;
    const other = await claim(folder);
    await expect(callFrom(other, 'tanpa jawaban')).rejects.toMatchObject({ code: 'sambungan-putus' });
    if (owner.kind === 'owner') await owner.release();
    await expect(callFrom(other, 'siapa?')).rejects.toMatchObject({ code: 'sambungan-putus' });
  });

  test('[OW-4] a fault in the owner cuts the caller off and is heard of', async () => {
    const folder = await temporaryFolder();
    const faults: unknown[] = [];
    await claim(folder, {
      onRequest: () => Promise.reject(new Error('bug')),
      onFault: (error) => faults.push(error),
    });
    await expect(callFrom(await claim(folder), 1)).rejects.toMatchObject({ code: 'sambungan-putus' });
    expect(faults).toEqual([new Error('bug')]);
  });

  test('[OW-5] the token is for this user only, new with each owner, gone when it lets go', async () => {
    const folder = await temporaryFolder();
    const first = await claim(folder);
    expect((await stat(join(folder, 'owner.token'))).mode & 0o777).toBe(0o600);
    const token = await readFile(join(folder, 'owner.token'), 'utf8');
    if (first.kind === 'owner') await first.release();
    expect(await readdir(folder)).toEqual([]);
    await claim(folder);
    expect(await readFile(join(folder, 'owner.token'), 'utf8')).not.toBe(token);
  });

  test('[OW-5] a caller with another token is refused before anything is said', async () => {
    const folder = await temporaryFolder();
    const asked: unknown[] = [];
    await claim(folder, { onRequest: async (request) => void asked.push(request) });
    const socket = await connectTo(folder);
    const frames = framesOn(socket, 1000);
    await frames.send({ nonce: 'a'.repeat(64) });
    expect(await frames.receive()).toEqual({ nonce: expect.any(String), proof: expect.any(String) });
    await frames.send({ proof: 'b'.repeat(64) });
    await frames.send('daftar --json').catch(() => undefined);
    await expect(frames.receive()).rejects.toMatchObject({ code: 'sambungan-putus' });
    expect(asked).toEqual([]);
  });

  test('[OW-5] someone else who listens in our place learns nothing and is named', async () => {
    const folder = await temporaryFolder();
    const { path } = await ownerAddress(folder, process.platform);
    const heard: string[] = [];
    const impostor = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        heard.push(data.toString());
        socket.write(`${JSON.stringify({ nonce: 'c'.repeat(64), proof: 'd'.repeat(64) })}\n`);
      });
    });
    await new Promise<void>((resolve) => impostor.listen(path, resolve));
    onTestFinished(() => void impostor.close());
    await writeOwnerToken(folder);
    await expect(callFrom(await claim(folder), 'erase lapor:1 --reason rahasia')).rejects.toMatchObject({
      code: 'pemilik-tak-dikenal',
    });
    expect(heard.length).toBeGreaterThan(1);
    for (const line of heard) expect(Object.keys(JSON.parse(line))).toEqual(['nonce']);
  });

  test('[OW-6] whoever says nothing, or too much, or nonsense, is cut off and harms nobody', async () => {
    const folder = await temporaryFolder();
    await claim(folder);
    const silent = await connectTo(folder);
    for (const words of ['x'.repeat(600), 'bukan json\n', '{"nonce":1}\n', '[]\n', '\0\n']) {
      const socket = await connectTo(folder);
      socket.write(words);
      await once(socket.resume(), 'close');
    }
    await once(silent.resume(), 'close');
    expect(await callFrom(await claim(folder), 1)).toEqual({ heard: 1 });
  });

  test('[OW-6] a request larger than the limit is cut off', async () => {
    const folder = await temporaryFolder();
    await claim(folder);
    const other = await claim(folder);
    await expect(callFrom(other, 'x'.repeat(17 * 1024 * 1024))).rejects.toMatchObject({
      code: 'sambungan-putus',
    });
  });

  test('[OW-5] an owner that has begun but not yet written its token is waited for', async () => {
    const folder = await temporaryFolder();
    await claim(folder);
    const other = await claim(folder);
    const token = await readFile(join(folder, 'owner.token'));
    await rm(join(folder, 'owner.token'));
    const asking = callFrom(other, 1);
    await wait(200);
    await writeFile(join(folder, 'owner.token'), token);
    expect(await asking).toEqual({ heard: 1 });
  });
});

async function connectTo(folder: string): Promise<Socket> {
  const socket = connect((await ownerAddress(folder, process.platform)).path);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  onTestFinished(() => void socket.destroy());
  return socket;
}
