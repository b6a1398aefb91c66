import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterAll, beforeAll } from 'vitest';
import { DESK_KEY } from '#contract/desk-key.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import { openBrowserDoor } from '#main/hosts/browser/browser-door.ts';
import { readPageFiles } from '#main/hosts/browser/page-files.ts';
import type { WindowApp } from '#main/window/window-app.ts';
import type { DeskClient } from '#renderer/api/client.ts';
import { type Transported, windowTransportSuite } from '#tests/contract/window-transport-suite.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { pageClient } from '#tests/support/page-client/page-client.ts';
import { runDouble } from '#tests/support/run-double.ts';
import { openWindow } from '#tests/support/window-world.ts';

/* One contract, four ways to it: the calls themselves, a message port, HTTP on the loopback, and a page of the built
   program on the double of Electron. */

let room = '';
let copies = 0;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'meja-uji-'));
  await withDesk(join(room, 'sample'), (desk) => fillWithSample(desk, { complaints: 30, seed: 'pintu' }));
});
afterAll(() => rm(room, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

async function sampleFolder(): Promise<string> {
  copies += 1;
  const folder = join(room, `copy-${copies}`);
  await cp(join(room, 'sample'), folder, { recursive: true });
  return folder;
}

async function openApp(folder: string): Promise<WindowApp> {
  const { opened } = await openWindow(folder);
  if (opened.kind !== 'open') throw new Error('another process has the folder');
  return opened.app;
}

async function inProcess(folder: string): Promise<Transported> {
  const app = await openApp(folder);
  const client = createRouterClient(app.router, { context: { session: app.newSession() } });
  return { client: client as unknown as DeskClient, close: app.close };
}

async function overPort(folder: string): Promise<Transported> {
  const app = await openApp(folder);
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(app.router).upgrade(port1, { context: { session: app.newSession() } });
  const client: DeskClient = createORPCClient(new PortLink({ port: port2 }));
  const close = async (): Promise<void> => {
    port2.close();
    await app.close();
  };
  return { client, close };
}

async function overHttp(folder: string): Promise<Transported> {
  const app = await openApp(folder);
  const door = await openBrowserDoor({
    app,
    folderId: 'uji',
    files: await readPageFiles('out/renderer'),
    port: 0,
    clock: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    onFault: (_id, error) => {
      throw error;
    },
  });
  const [address = '', token = ''] = door.newLink().split('/masuk#');
  const headers = { origin: address, 'content-type': 'application/json' };
  const body = JSON.stringify({ token });
  const entered = await fetch(`${address}/masuk`, { method: 'POST', headers, body });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const key = entered.headers.get(DESK_KEY) ?? '';
  const link = new FetchLink({
    url: `${address}/rpc`,
    headers: { cookie, origin: address, [DESK_KEY]: key },
  });
  const close = async (): Promise<void> => {
    await door.close();
    await app.close();
  };
  return { client: createORPCClient(link), close };
}

async function onDouble(folder: string): Promise<Transported> {
  const desk = runDouble(['--data', folder]);
  const client = await pageClient(await desk.page());
  return { client, close: desk.end };
}

windowTransportSuite('the calls themselves', inProcess, sampleFolder);
windowTransportSuite('a message port', overPort, sampleFolder);
windowTransportSuite('HTTP on the loopback', overHttp, sampleFolder);
windowTransportSuite('the built program on the double of Electron', onDouble, sampleFolder);
