import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { DESK_KEY } from '#contract/desk-key.ts';
import { anOpenDoor, askAt, cookieOf, keyBeside, knownLines, tokenOf } from '#tests/support/open-door.ts';

const MEGABYTE = 1024 * 1024;
const FORM = 'multipart/form-data; boundary=x';

/** Sends bytes as they stand and answers all that comes back until the other side ends. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

describe('who may ask', () => {
  test('[BR-3] without a cookie no call is answered, and no page but the entrance', async () => {
    const { ask, call } = await anOpenDoor();
    for (const path of ['/rpc/queue/list', '/rpc/app/state', '/rpc/complaint/act', '/rpc/nothing/here']) {
      expect(await call(path)).toMatchObject({ status: 401, code: 'perlu-tautan' });
      expect(await ask(path)).toMatchObject({ status: 401, code: 'perlu-tautan' });
      expect(await ask(path, { method: 'POST' })).toMatchObject({ status: 401, code: 'perlu-tautan' });
    }
    for (const path of ['/', '/index.html', '/assets/app.js', '/hadir']) {
      expect(await ask(path)).toMatchObject({ status: 401, code: 'perlu-tautan' });
    }
    for (const path of ['/masuk', '/assets/masuk.js']) expect(await ask(path)).toMatchObject({ status: 200 });
  });

  test('[BR-3] a cookie of nobody, of another name or shape is none', async () => {
    const { call, cookie } = await anOpenDoor();
    const good = await cookie();
    const [name = '', value = ''] = good.split('=');
    const bad = [`${name}=`, `${name}=${'A'.repeat(43)}`, `meja-0000=${value}`, `x${good}`, value];
    for (const header of bad) {
      expect(await call('/rpc/app/state', { headers: { cookie: header } })).toMatchObject({ status: 401 });
    }
    for (const header of [good, `other=1; ${good}`, `${name}=thrown-in-by-another-port; ${good}`]) {
      expect(await call('/rpc/app/state', { headers: { cookie: header } })).toMatchObject({ status: 200 });
    }
  });

  test('[BR-2] a link is good once', async () => {
    const { door, enter } = await anOpenDoor();
    const token = tokenOf(door.newLink());
    expect(await enter(token)).toMatchObject({ status: 204 });
    expect(await enter(token)).toMatchObject({ status: 401, code: 'tautan-tidak-berlaku' });
    for (const guess of ['', 'x', token.slice(1), token.toLowerCase()]) {
      expect(await enter(guess)).toMatchObject({ status: 401, code: 'tautan-tidak-berlaku' });
    }
  });

  test('[BR-2] a link is good for ten minutes', async () => {
    let now = Date.now();
    const { door, enter } = await anOpenDoor({ clock: () => now });
    const [early, late] = [tokenOf(door.newLink()), tokenOf(door.newLink())];
    now += 10 * 60_000 - 1;
    expect(await enter(early)).toMatchObject({ status: 204 });
    now += 1;
    expect(await enter(late)).toMatchObject({ status: 401, code: 'tautan-tidak-berlaku' });
  });

  test('[BR-2] opening a used link where one is in already is no attack, and opens no second session', async () => {
    const { door, origin, enter, call } = await anOpenDoor();
    const token = tokenOf(door.newLink());
    const cookie = cookieOf(await enter(token));
    const again = await enter(token, { origin, cookie });
    expect(again).toMatchObject({ status: 204 });
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(await call('/rpc/app/state', { headers: { cookie } })).toMatchObject({ status: 200 });
  });

  test('[BR-4] another Host is refused, with cookie and all', async () => {
    const { door, ask, call, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    const hosts = ['localhost', 'evil.example', '127.0.0.1', `evil.example:${door.port}`, '[::1]'];
    for (const host of [...hosts, `localhost:${door.port}`, `127.0.0.1:${door.port + 1}`]) {
      expect(await call('/rpc/app/state', { headers: { ...headers, host } })).toMatchObject({
        status: 403,
        code: 'alamat-ditolak',
      });
      expect(await ask('/masuk', { headers: { host } })).toMatchObject({ status: 403 });
    }
  });

  test('[BR-5] another Origin is refused, with cookie and all', async () => {
    const { door, host, call, cookie, enter } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    const origins = ['null', 'http://evil.example', `https://${host}`, `http://localhost:${door.port}`];
    for (const origin of [...origins, `http://127.0.0.1:${door.port + 1}`, `http://${host}.evil.example`]) {
      expect(await call('/rpc/app/state', { headers: { ...headers, origin } })).toMatchObject({
        status: 403,
        code: 'asal-ditolak',
      });
      expect(await enter(tokenOf(door.newLink()), { origin })).toMatchObject({ status: 403 });
    }
  });

  test('[BR-5] a page of another port or site cannot load anything, only be left for the desk', async () => {
    const { ask, call, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    for (const site of ['same-site', 'cross-site']) {
      const foreign = { ...headers, 'sec-fetch-site': site };
      expect(await call('/rpc/app/state', { headers: foreign })).toMatchObject({ status: 403 });
      const image = { ...foreign, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
      const frame = { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
      const visit = { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
      expect(await ask('/assets/app.js', { headers: image })).toMatchObject({ status: 403 });
      expect(await ask('/', { headers: frame })).toMatchObject({ status: 403 });
      expect(await ask('/assets/app.js', { headers: visit })).toMatchObject({ status: 403 });
      expect(await ask('/', { headers: visit })).toMatchObject({ status: 200 });
      expect(await ask('/masuk', { headers: visit })).toMatchObject({ status: 200 });
    }
  });

  test('[BR-26] the cookie alone, which a program on another port may be sent, is worth no call and no key', async () => {
    const { door, origin, call, ask, cookie, enter } = await anOpenDoor();
    const [stolen, other] = [await cookie(), await cookie()];
    const { [DESK_KEY]: key = '' } = keyBeside(door.port, stolen);
    const { [DESK_KEY]: others = '' } = keyBeside(door.port, other);
    expect(key).toMatch(/^[\w-]{43}$/);
    for (const wrong of ['', 'x', others, `${key}x`, `${key}, ${key}`]) {
      const headers = { cookie: stolen, [DESK_KEY]: wrong };
      for (const path of ['/rpc/app/state', '/rpc/session/profiles', '/rpc/nothing/here']) {
        expect(await call(path, { headers })).toMatchObject({ status: 401, code: 'perlu-tautan' });
      }
    }
    const again = await enter('a guess', { origin, cookie: stolen });
    expect(again.status).toBe(204);
    expect(again.headers).not.toHaveProperty(DESK_KEY);
    expect((await ask('/', { headers: { cookie: stolen } })).headers).not.toHaveProperty(DESK_KEY);
    expect(await call('/rpc/app/state', { headers: { cookie: stolen } })).toMatchObject({ status: 200 });
    const renewed = await enter(tokenOf(door.newLink()), { origin, cookie: stolen });
    expect(renewed.headers[DESK_KEY]).toMatch(/^[\w-]{43}$/);
    const before = { cookie: stolen, [DESK_KEY]: key };
    expect(await call('/rpc/app/state', { headers: before })).toMatchObject({ status: 401 });
  });

  test('[BR-10] two desks in one browser do not mix', async () => {
    const [one, two] = [await anOpenDoor(), await anOpenDoor()];
    const cookies = `${await one.cookie()}; ${await two.cookie()}`;
    for (const desk of [one, two]) {
      const answer = await desk.call('/rpc/app/state', { headers: { cookie: cookies } });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(desk.app.folder);
    }
    const foreign = await one.call('/rpc/app/state', { headers: { cookie: await two.cookie() } });
    expect(foreign.status).toBe(401);
    expect(await one.enter(tokenOf(two.door.newLink()))).toMatchObject({ status: 401 });
  });
});

describe('what may be asked', () => {
  test('[BR-6] a plain form of any page is refused, whoever sends it', async () => {
    const { ask, origin, cookie } = await anOpenDoor();
    const known = await cookie();
    const bodies = ['application/x-www-form-urlencoded', 'text/plain', FORM, 'text/event-stream', ''];
    for (const type of bodies) {
      const form = { 'content-type': type, cookie: known };
      const what = { method: 'POST', body: '{"json":{}}' };
      expect((await ask('/rpc/app/state', { ...what, headers: form })).status).toBeGreaterThanOrEqual(403);
      const foreign = { ...form, origin: 'http://evil.example' };
      expect(await ask('/rpc/app/state', { ...what, headers: foreign })).toMatchObject({ status: 403 });
      const entrance = await ask('/masuk', { ...what, headers: { ...form, origin } });
      expect(entrance).toMatchObject({ status: 415, code: 'isi-ditolak' });
    }
  });

  test('[BR-6] a body of unknown length, or packed, is refused', async () => {
    const { door, host, origin, call, cookie } = await anOpenDoor();
    const known = await cookie();
    const packed = { cookie: known, 'content-encoding': 'gzip' };
    expect(await call('/rpc/app/state', { headers: packed })).toMatchObject({ status: 415 });
    const named = { cookie: known, 'content-disposition': 'attachment; filename="x.js"' };
    expect(await call('/rpc/app/state', { headers: named })).toMatchObject({ status: 415 });
    const head = `POST /rpc/app/state HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${knownLines(door.port, known)}\r\n`;
    const chunked =
      'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n';
    expect(await raw(door.port, head + chunked)).toMatch(/^HTTP\/1\.1 415 /);
  });

  test('[BR-6] a huge body is refused before it is read', async () => {
    const { door, host, origin, call, cookie } = await anOpenDoor();
    const known = await cookie();
    const body = new Uint8Array(4 * MEGABYTE + 1);
    expect(await call('/rpc/app/state', { headers: { cookie: known }, body })).toMatchObject({
      status: 413,
      code: 'isi-terlalu-besar',
    });
    const head = `POST /rpc/imports/previewFile HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${knownLines(door.port, known)}\r\n`;
    const claimed = `Content-Type: ${FORM}\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n`;
    expect(await raw(door.port, head + claimed)).toMatch(/^HTTP\/1\.1 413 /);
    expect(await call('/masuk', { body: JSON.stringify({ token: 'x'.repeat(5_000) }) })).toMatchObject({
      status: 401,
    });
  });

  test('[BR-6] a body that is no call is refused with its code', async () => {
    const { call, cookie, faults } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    const broken = ['{', '[1', '{"json":{},"meta":[[1,"__proto__","polluted"]]}', '{"json":1,"meta":{}}'];
    for (const body of broken) {
      expect(await call('/rpc/app/state', { headers, body })).toMatchObject({
        status: 400,
        code: 'isi-ditolak',
      });
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(faults).toEqual([]);
  });

  test('[BR-7] other methods are refused; a call is never a link', async () => {
    const { door, host, ask, call, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    for (const method of ['OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      for (const path of ['/', '/rpc/app/state', '/masuk']) {
        expect(await ask(path, { method, headers })).toMatchObject({ status: 405, code: 'cara-ditolak' });
      }
    }
    expect(await ask('/rpc/app/state?data={}', { headers })).toMatchObject({ status: 405 });
    expect(await ask('/rpc/app/state', { method: 'HEAD', headers })).toMatchObject({ status: 405, text: '' });
    expect(await raw(door.port, `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toBe('');
    const upgrade = `GET / HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n`;
    expect(await raw(door.port, upgrade)).toMatch(/^HTTP\/1\.1 401 /);
    expect(await call('/rpc/app/state', { headers })).toMatchObject({ status: 200 });
  });

  test('[BR-8] no path leads out of the page, however it is written', async () => {
    const { ask, call, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    const paths = [
      '/../rahasia.js',
      '/assets/../../rahasia.js',
      '/%2e%2e/rahasia.js',
      '/..%2frahasia.js',
      '/assets/..%5c..%5crahasia.js',
      '/assets\\..\\..\\rahasia.js',
      '/....//rahasia.js',
      '//rahasia.js',
      '/./index.html',
      '/assets/app.js%00.css',
      '/assets/app.js/',
      '/assets/app.js.map',
      '/assets/',
      '/assets',
      'http://evil.example/index.html',
      '*',
    ];
    for (const path of paths) {
      const answer = await ask(path, { headers });
      expect([path, answer.status, answer.code]).toEqual([path, 404, 'halaman-tidak-ada']);
    }
    for (const path of [
      '/rpc/../index.html',
      '/rpc/app/constructor',
      '/rpc/__proto__/toString',
      '/rpc/',
      '/x',
    ]) {
      expect((await call(path, { headers })).status).toBe(404);
    }
  });

  test('[BR-11] it listens on the loopback alone', async () => {
    const { door } = await anOpenDoor();
    const refused = new Promise((resolve) => {
      connect(door.port, '127.0.0.2')
        .once('error', resolve)
        .once('connect', () => resolve(null));
    });
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
    expect(await askAt(door.port, '/masuk', { headers: { host: `127.0.0.1:${door.port}` } })).toMatchObject({
      status: 200,
    });
  });

  test('[BR-11] a request that never ends is cut off, and does not hold up others', async () => {
    const limits = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
    const { door, host, origin, ask, cookie } = await anOpenDoor({ limits });
    const known = await cookie();
    const slowHead = raw(door.port, `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `);
    const head = `POST /rpc/app/state HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${knownLines(door.port, known)}\r\n`;
    const slowBody = raw(door.port, `${head}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{`);
    expect(await ask('/masuk')).toMatchObject({ status: 200 });
    expect(await slowHead).toMatch(/^HTTP\/1\.1 408 /);
    expect(await slowBody).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    const large = await raw(door.port, `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(large).toMatch(/^HTTP\/1\.1 431 /);
  });
});
