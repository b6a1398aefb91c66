import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { anOpenDoor, knownLines } from '#tests/support/open-door.ts';

/** A line that nobody speaks on; whether the other side ends it is nobody's fault. */
async function aLine(port: number): Promise<Socket> {
  const line = connect(port, '127.0.0.1');
  line.on('error', () => undefined);
  onTestFinished(() => {
    line.destroy();
  });
  await once(line, 'connect');
  return line;
}

/** One request on a line that stays; answers the first bytes that come back. */
async function askOn(line: Socket, head: string): Promise<string> {
  line.write(`${head}\r\n\r\n`);
  const [first] = (await once(line, 'data')) as [Buffer];
  return first.toString('latin1');
}

describe('another program on this PC', () => {
  test('[BR-24] that opens more lines than there are keeps no page of the desk out', async () => {
    const { door, host, call, cookie } = await anOpenDoor();
    const headers = { cookie: await cookie() };
    const presence = `HEAD /hadir HTTP/1.1\r\nHost: ${host}\r\nCookie: ${headers.cookie}`;
    const page = await aLine(door.port);
    expect(await askOn(page, presence)).toMatch(/^HTTP\/1\.1 204 /);
    for (let count = 0; count < 300; count += 1) await aLine(door.port);
    expect(await call('/rpc/app/state', { headers })).toMatchObject({ status: 200 });
    expect(await askOn(page, presence)).toMatch(/^HTTP\/1\.1 204 /);
    expect(door.presence.anybody()).toBe(true);
  });

  test('[BR-24] that was not let in has no line after its answer', async () => {
    const { door, host, cookie } = await anOpenDoor();
    const asked = async (head: string): Promise<readonly [string, boolean]> => {
      const line = await aLine(door.port);
      const ended = once(line, 'close');
      const answer = await askOn(line, head);
      const stays = /\r\nconnection: keep-alive\r\n/i.test(answer);
      if (!stays) await ended;
      return [answer.slice(9, 12), stays];
    };
    const good = `Host: ${host}`;
    expect(await asked(`GET / HTTP/1.1\r\n${good}`)).toEqual(['401', false]);
    expect(await asked(`GET /masuk HTTP/1.1\r\n${good}`)).toEqual(['200', false]);
    expect(await asked('GET / HTTP/1.1\r\nHost: evil.example')).toEqual(['403', false]);
    expect(await asked(`GET / HTTP/1.1\r\n${good}\r\nCookie: ${await cookie()}`)).toEqual(['200', true]);
  });
});

describe('a request that is written in an odd way', () => {
  test.each([
    ['two hosts', 'GET / HTTP/1.1\r\nHost: evil.example\r\nHost: HOST'],
    ['two hosts, ours first', 'GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example'],
    ['no host', 'GET / HTTP/1.1'],
    ['an old one without a host', 'GET / HTTP/1.0'],
    ['a host with a blank inside', 'GET / HTTP/1.1\r\nHost: HOST evil.example'],
    ['another address in the first line', 'GET http://evil.example/ HTTP/1.1\r\nHost: HOST'],
    ['asked what is allowed', 'OPTIONS / HTTP/1.1\r\nHost: HOST'],
    ['asked to repeat itself', 'TRACE / HTTP/1.1\r\nHost: HOST'],
    ['asked for a way through', 'CONNECT evil.example:80 HTTP/1.1\r\nHost: HOST'],
    [
      'another way to ask, in a header',
      'GET /rpc/app/state HTTP/1.1\r\nHost: HOST\r\nX-HTTP-Method-Override: POST',
    ],
    ['two lengths', 'POST /rpc/app/state HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\nContent-Length: 3'],
    [
      'a length, and none',
      'POST /rpc/app/state HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked',
    ],
    ['a header folded over two lines', 'GET / HTTP/1.1\r\nHost: HOST\r\nX: a\r\n\tb'],
  ])('[BR-25] %s: nothing of the desk', async (_, head) => {
    const { door, host, cookie } = await anOpenDoor();
    const line = await aLine(door.port);
    const pieces: Buffer[] = [];
    line.on('data', (piece: Buffer) => pieces.push(piece));
    const ended = once(line, 'close');
    const known = head.includes('\r\n') ? `\r\n${knownLines(door.port, await cookie())}` : '';
    line.write(`${head.replaceAll('HOST', host)}${known}\r\nConnection: close\r\n\r\n{}`);
    await ended;
    const answer = Buffer.concat(pieces).toString('latin1');
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    expect(answer).not.toMatch(/access-control|setUp/i);
  });

  test('[BR-25] a wish for another protocol is not heard', async () => {
    const { door, host, cookie } = await anOpenDoor();
    const line = await aLine(door.port);
    const wish = `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==`;
    const answer = await askOn(
      line,
      `GET / HTTP/1.1\r\nHost: ${host}\r\n${wish}\r\nCookie: ${await cookie()}`,
    );
    expect(answer).not.toMatch(/^HTTP\/1\.1 101 /);
  });
});
