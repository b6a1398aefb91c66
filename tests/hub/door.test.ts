import { X509Certificate } from 'node:crypto';
import { request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { CALLS } from '#hub/door/call-policy.ts';
import { fingerprintOf, makeCertificate } from '#hub/door/self-signed.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { wireCase, written } from '#tests/support/wire-case.ts';

const { admin, koordinator } = STAFF;
const open: OpenHub[] = [];

async function hub(overrides: Parameters<typeof openHub>[0] = {}): Promise<OpenHub> {
  const one = await openHub(overrides);
  open.push(one);
  return one;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ http }) => http.close()));
});

const observed = written(wireCase(), admin, 'observe-lapor', observation({ officeId: '416' }));

describe('the door', () => {
  test('[HB-55] the contract over HTTP: push on one device, hint and pull on another', async () => {
    const world = await hub();
    const office = world.over((await world.joined('replika-a', admin.personId)).token);
    const coordinator = world.over((await world.joined('replika-k', koordinator.personId)).token);
    const stop = new AbortController();
    const hints = await coordinator.sync.hints(undefined, { signal: stop.signal });
    const next = hints.next();
    const keys = [{ stream: observed.stream, key: observed.key }];
    const pushed = await office.sync.push({ epoch: 'masa-1', steps: [...observed.steps], keys });
    expect(pushed.results).toMatchObject([{ outcome: 'diterima' }]);
    expect((await next).value).toEqual({ feeds: ['semua'] });
    stop.abort();
    const { streams } = await coordinator.sync.pull({ epoch: 'masa-1', cursors: {} });
    expect(streams.map(({ stream }) => stream)).toContain(observed.stream);
  });

  test('[HB-55] long answers are compressed for who can read them; a compressed push is taken', async () => {
    const world = await hub();
    const { token } = await world.joined('replika-a', admin.personId);
    const ask = (path: string, json: unknown, headers: Record<string, string> = {}, zip = false) => {
      const body = JSON.stringify({ json });
      return fetch(`${world.origin}/rpc/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        body: zip ? gzipSync(body) : body,
      });
    };
    const push = { epoch: 'masa-1', steps: observed.steps, keys: [] };
    const pushed = await ask('sync/push', push, { 'content-encoding': 'gzip' }, true);
    expect(await pushed.json()).toMatchObject({ json: { results: [{ outcome: 'diterima' }] } });
    const pull = { epoch: 'masa-1', cursors: {} };
    const packed = await ask('sync/pull', pull, { 'accept-encoding': 'gzip' });
    const plain = await ask('sync/pull', pull, { 'accept-encoding': 'identity' });
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([
      'gzip',
      null,
    ]);
    expect(await packed.json()).toEqual(await plain.json());
  });

  test('[HB-56] alive, ready with its database, figures for this machine alone', async () => {
    let ready = true;
    const world = await hub({ isReady: async () => ready, behindProxy: true, metricsFor: ['10.9.9.9'] });
    const get = (path: string, from?: string) =>
      fetch(`${world.origin}${path}`, from === undefined ? {} : { headers: { 'x-forwarded-for': from } });
    expect(await (await get('/health')).json()).toEqual({ status: 'hidup' });
    expect((await get('/health/ready')).status).toBe(200);
    ready = false;
    expect((await get('/health/ready')).status).toBe(503);
    await world
      .over(null)
      .sync.hello({ oldest: 1, newest: 1, replica: 'x' })
      .catch(() => undefined);
    const text = await (await get('/metrics')).text();
    expect(text).toContain('meja_hub_calls_total{call="sync.hello",status="401"} 1');
    expect(text).toContain('meja_hub_call_seconds_count{call="sync.hello"} 1');
    expect((await get('/metrics', '203.0.113.7')).status).toBe(404);
    expect((await get('/metrics', '10.9.9.9')).status).toBe(200);
  });

  test('[HB-57] the OpenAPI document names every call, and what it names is answered', async () => {
    const world = await hub();
    const { token } = await world.joined('replika-a', admin.personId);
    const asked = await fetch(`${world.origin}/openapi.json`);
    const document = (await asked.json()) as { readonly paths: object; readonly servers: readonly object[] };
    expect(Object.keys(document.paths).sort()).toEqual(
      Object.keys(CALLS)
        .map((name) => `/${name.replace('.', '/')}`)
        .sort(),
    );
    expect(document.servers).toEqual([{ url: '/api' }]);
    const answer = await fetch(`${world.origin}/api/join/me`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ name: 'PC replika-a', state: 'aktif' });
  });

  test('[HB-58] the log names calls and devices; no token, address, name or text, not even of a fault', async () => {
    const world = await hub();
    const { token, deviceId } = await world.joined('replika-a', admin.personId);
    const client = world.over(token);
    await client.join.me();
    const secret = 'Nama pelapor: Siti';
    Object.assign(world.devices, {
      byId: async () => {
        throw new Error(secret);
      },
    });
    await expect(client.join.me()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR', status: 500 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const log = world.log();
    expect(log).toContain(`"call":"join.me","status":200`);
    expect(log).toContain(`"device":"${deviceId}"`);
    expect(log).toContain('"msg":"fault"');
    for (const word of [token, secret, '127.0.0.1:', 'Petugas', 'PC replika-a'])
      expect(log).not.toContain(word);
  });

  test('[HB-59] it stops: who listens is let go, what is under way is answered, whoever comes is turned away', async () => {
    const world = await hub();
    const { token } = await world.joined('replika-a', admin.personId);
    const hints = await world.over(token).sync.hints();
    const letGo = expect(hints.next()).rejects.toThrow();
    await world.over(token).join.me();
    const began = Date.now();
    await world.http.close();
    expect(Date.now() - began).toBeLessThan(5_000);
    await letGo;
    await expect(world.over(token).join.me()).rejects.toThrow();
  });

  test('[HB-60] beyond this machine it answers by TLS, with the certificate that invitations name', async () => {
    const certificate = await makeCertificate(['localhost', '127.0.0.1'], Date.now());
    const world = await hub({ certificate, host: '0.0.0.0' });
    const seen = await new Promise<{ readonly status: number; readonly fingerprint: string }>(
      (resolve, reject) => {
        httpsRequest(`https://127.0.0.1:${world.http.port}/health`, { ca: certificate.cert }, (response) => {
          const raw = (response.socket as TLSSocket).getPeerCertificate().raw;
          response.resume();
          resolve({
            status: response.statusCode ?? 0,
            fingerprint: fingerprintOf(new X509Certificate(raw).toString()),
          });
        })
          .on('error', reject)
          .end();
      },
    );
    expect(seen).toEqual({ status: 200, fingerprint: fingerprintOf(certificate.cert) });
    await expect(openHub({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'hub-tanpa-tls' });
    const allowed = await hub({ host: '0.0.0.0', allowHttp: true });
    expect((await fetch(`http://127.0.0.1:${allowed.http.port}/health`)).status).toBe(200);
  });
});
