import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STAFF } from '#tests/support/circumstances.ts';
import { PUBLIC_KEY } from '#tests/support/door-world.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';

const { admin, koordinator } = STAFF;
const MEGABYTE = 1_024 * 1_024;
let world: OpenHub;
let token: string;

beforeEach(async () => {
  world = await openHub({
    limits: { headersTimeout: 400, requestTimeout: 600, connectionsCheckingInterval: 100 },
    rates: { device: { burst: 40, perSecond: 1 }, stranger: { burst: 30, perSecond: 1 } },
  });
  token = (await world.joined('replika-a', admin.personId)).token;
});

afterEach(async () => {
  await world.http.close();
});

type Sent = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

/** A call as an attacker sends it: good in all that is not named. Answers status and code. */
async function send({ path = '/rpc/join/me', method = 'POST', headers = {}, body = '{}' }: Sent) {
  const answer = await fetch(`${world.origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: method === 'GET' ? null : body,
  });
  const text = await answer.text();
  const parsed = text === '' ? {} : JSON.parse(text);
  return { status: answer.status, code: parsed.json?.code ?? parsed.code, answer };
}

/** Bytes as they are, and all that comes back until the line ends. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const line = connect(world.http.port, '127.0.0.1', () => line.write(bytes));
    let heard = '';
    line.on('data', (piece) => {
      heard += piece;
    });
    line.on('close', () => resolve(heard));
    line.on('error', reject);
  });
}

describe('attacks on the door', () => {
  test('[HB-61] without a token, with another’s form of it or a guessed one: 401, before the body is read', async () => {
    const huge = 'x'.repeat(2 * MEGABYTE);
    for (const authorization of ['', `Basic ${token}`, `bearer ${token}`, `Bearer ${token}x`, 'Bearer ']) {
      const { status, code } = await send({ headers: { authorization } });
      expect([status, code], authorization).toEqual([401, 'TIDAK_DIKENAL']);
    }
    const guessed = `Bearer ${'A'.repeat(43)}`;
    expect(await send({ headers: { authorization: guessed }, body: huge })).toMatchObject({ status: 401 });
    expect(
      await send({ path: `/rpc/join/me?authorization=Bearer%20${token}`, headers: { authorization: '' } }),
    ).toMatchObject({ status: 401 });
  });

  test('[HB-61] the token of a device that was revoked opens nothing', async () => {
    const [device] = await world.devices.list();
    await world.devices.setState(device?.deviceId ?? '', 'dicabut');
    expect(await send({})).toMatchObject({ status: 403, code: 'DICABUT' });
    expect(await send({ path: '/api/join/me' })).toMatchObject({ status: 403, code: 'DICABUT' });
  });

  test('[HB-61] a device asks in nobody’s name who did not join on it', async () => {
    const body = JSON.stringify({ json: { by: koordinator.personId } });
    expect(await send({ path: '/rpc/devices/list', body })).toMatchObject({ status: 403, code: 'BUKAN_HAK' });
    expect(await send({ path: '/rpc/held/list', body })).toMatchObject({ status: 403, code: 'BUKAN_HAK' });
  });

  test('[HB-62] only the calls of the contract, only by POST, by their one name', async () => {
    for (const path of [
      '/rpc/join/me/',
      '/rpc//join/me',
      '/rpc/join%2Fme',
      '/rpc/sync/pull/../push',
      '/rpc/constructor/name',
      '/rpc/__proto__/me',
      '/rpc',
      '/etc/passwd',
    ]) {
      expect((await send({ path })).status, path).toBe(path.includes('..') ? 400 : 404);
    }
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await send({ method })).status, method).toBe(404);
    }
  });

  test('[HB-62] what is no JSON, or says it is something else, is no call', async () => {
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    ]) {
      expect(await send({ headers: { 'content-type': type } }), type).toMatchObject({
        status: 415,
        code: 'ISI_DITOLAK',
      });
    }
    expect(await send({ body: '{"json":' })).toMatchObject({ status: 415, code: 'ISI_DITOLAK' });
    expect(await send({ headers: { 'content-encoding': 'br' } })).toMatchObject({ status: 415 });
    expect(await send({ headers: { 'content-encoding': 'gzip' }, body: 'not gzip' })).toMatchObject({
      status: 415,
    });
    const odd = '{"json":{"__proto__":{"by":"x"},"constructor":1}}';
    expect(await send({ path: '/rpc/devices/list', body: odd })).toMatchObject({ status: 400 });
  });

  test('[HB-63] a body has a largest size, also one that grows when it is unpacked, also from who has no token', async () => {
    const large = JSON.stringify({ json: { streams: ['x'.repeat(MEGABYTE)] } });
    expect(await send({ path: '/rpc/sync/heads', body: large })).toMatchObject({
      status: 413,
      code: 'ISI_TERLALU_BESAR',
    });
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * MEGABYTE, 0x20)));
    const packed = { 'content-encoding': 'gzip' };
    expect(await send({ path: '/rpc/sync/push', headers: packed, body: bomb })).toMatchObject({
      status: 413,
    });
    expect(await send({ path: '/rpc/join/redeem', body: 'x'.repeat(20_000) })).toMatchObject({ status: 413 });
    expect(await send({})).toMatchObject({ status: 200 });
  });

  test('[HB-63] slow headers and slow bodies end their line', async () => {
    const head = `POST /rpc/join/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n`;
    expect(await raw(head)).toMatch(/^HTTP\/1.1 408|^$/);
    const body = `${head}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"json`;
    expect(await raw(body)).toMatch(/408|^$/);
    expect(await raw(`GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/431/);
  });

  test('[HB-64] who asks too fast waits, device by device; strangers share what their address may', async () => {
    const statuses = await Promise.all(Array.from({ length: 45 }, async () => (await send({})).status));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(38);
    const { status, answer } = await send({});
    expect(status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = (await world.joined('replika-k', koordinator.personId)).token;
    expect(await send({ headers: { authorization: `Bearer ${other}` } })).toMatchObject({ status: 200 });
    const strangers = await Promise.all(
      Array.from({ length: 35 }, async () => (await send({ headers: { authorization: '' } })).status),
    );
    expect(new Set(strangers)).toEqual(new Set([401, 429]));
  });

  test('[HB-64] an invitation is not guessed over many lines at once, nor used twice', async () => {
    const code = await world.codeFor(koordinator.personId);
    const redeem = async (typed: string) => {
      const proof = { by: 'undangan', code: typed };
      const pc = { deviceName: 'x', replica: 'x', signingKey: PUBLIC_KEY, encryptionKey: PUBLIC_KEY };
      const body = JSON.stringify({ json: { proof, ...pc } });
      return send({ path: '/rpc/join/redeem', headers: { authorization: '' }, body });
    };
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, at) => redeem(`${code.slice(0, 5)}000${at % 10}-0000-0000-0000`)),
    );
    expect(guesses.map((one) => one.code).sort()).toEqual([
      ...Array.from({ length: 7 }, () => 'TERLALU_CEPAT'),
      ...Array.from({ length: 5 }, () => 'UNDANGAN_TIDAK_BERLAKU'),
    ]);
    world.clock.now += 2_000;
    expect((await redeem(code)).status).toBe(200);
    expect(await redeem(code)).toMatchObject({ status: 410, code: 'UNDANGAN_TERPAKAI' });
  });

  test('[HB-65] a program that speaks no protocol of the hub is told which ones there are', async () => {
    expect(await send({ headers: { 'meja-protokol': '0' } })).toMatchObject({ status: 426, code: 'VERSI' });
    expect(await send({ headers: { 'meja-protokol': 'x' } })).toMatchObject({ status: 426 });
    const { status, answer } = await send({ headers: { 'meja-protokol': '7' } });
    expect([status, answer.headers.get('meja-protokol')]).toEqual([200, '2']);
  });
});
