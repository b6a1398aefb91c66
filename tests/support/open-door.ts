import { mkdir, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type ServerOptions } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DESK_KEY } from '#contract/desk-key.ts';
import { type BrowserDoor, openBrowserDoor } from '#main/hosts/browser/browser-door.ts';
import { folderId } from '#main/hosts/browser/folder-id.ts';
import { readPageFiles } from '#main/hosts/browser/page-files.ts';
import type { WindowApp } from '#main/window/window-app.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { openWindow } from '#tests/support/window-world.ts';

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The code of the refusal, by whichever form it was told; null for what was not refused. */
  readonly code: string | null;
};

export type Ask = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

export type OpenDoor = {
  readonly door: BrowserDoor;
  readonly app: WindowApp;
  readonly host: string;
  readonly origin: string;
  /** One request as it stands, path and headers unchanged. */
  readonly ask: (path: string, what?: Ask) => Promise<Answer>;
  /** What the entrance page sends; answers `name=value` of the cookie, or the refusal. */
  readonly enter: (token: string, headers?: Ask['headers']) => Promise<Answer>;
  /** A cookie of somebody who came in by a fresh link. */
  readonly cookie: () => Promise<string>;
  /** A call of the desk as the page makes it. */
  readonly call: (path: string, what?: Ask) => Promise<Answer>;
  readonly faults: readonly unknown[];
};

/** The token of a link. */
export function tokenOf(link: string): string {
  return link.split('#')[1] ?? '';
}

/** A small page as the build leaves one, with a secret beside it. */
async function aBuiltPage(): Promise<string> {
  const room = await temporaryFolder();
  const page = join(room, 'renderer');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(room, 'rahasia.js'), 'rahasia');
  await writeFile(
    join(page, 'index.html'),
    '<meta property="csp-nonce" nonce="__MEJA_NONCE__"><title>meja</title><script src="./assets/app.js"></script>',
  );
  await writeFile(join(page, 'masuk.html'), '<title>masuk</title><script src="./assets/masuk.js"></script>');
  await writeFile(join(page, 'assets', 'app.js'), 'app');
  await writeFile(join(page, 'assets', 'masuk.js'), 'masuk');
  await writeFile(join(page, 'assets', 'app.js.map'), 'peta');
  return page;
}

export type DoorChange = {
  readonly clock?: () => number;
  readonly limits?: ServerOptions;
};

/** A desk on its own new folder behind a door, with a small page. */
export async function anOpenDoor({ clock = Date.now, limits = {} }: DoorChange = {}): Promise<OpenDoor> {
  const folder = join(await temporaryFolder(), 'data');
  const { opened } = await openWindow(folder);
  if (opened.kind !== 'open') throw new Error('another process has the folder');
  const { app } = opened;
  const faults: unknown[] = [];
  const door = await openBrowserDoor({
    app,
    folderId: await folderId(folder),
    files: await readPageFiles(await aBuiltPage()),
    port: 0,
    clock,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    onFault: (_id, error) => faults.push(error),
    limits,
  });
  onTestFinished(async () => {
    await door.close();
    await app.close();
  });
  const host = `127.0.0.1:${door.port}`;
  const origin = `http://${host}`;
  const ask: OpenDoor['ask'] = (path, what) => askAt(door.port, path, what);
  const enter: OpenDoor['enter'] = (token, headers = { origin }) =>
    ask('/masuk', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ token }),
    });
  const cookie = async (): Promise<string> => cookieOf(await enter(tokenOf(door.newLink())));
  const call: OpenDoor['call'] = async (path, what = {}) =>
    ask(path, {
      method: 'POST',
      body: '{"json":{}}',
      ...what,
      headers: { origin, 'content-type': 'application/json', ...what.headers },
    });
  return { door, app, host, origin, ask, enter, cookie, call, faults };
}

/** `name=value` of the one cookie that an answer sets. */
export function cookieOf({ headers }: Answer): string {
  const [set = ''] = headers['set-cookie'] ?? [];
  return set.split(';')[0] ?? '';
}

/** The keys that browsers were let in with: the pages of these desks keep them as a browser does. */
const keys: { readonly port: number; readonly cookie: string; key: string }[] = [];

function keepKey(port: number, sent: string, answer: Answer): void {
  const { [DESK_KEY]: key } = answer.headers;
  if (typeof key !== 'string') return;
  const known = keys.find((kept) => kept.port === port && sent.includes(kept.cookie));
  if (known === undefined) keys.push({ port, cookie: cookieOf(answer), key });
  else known.key = key;
}

/** What a page of the desk says beside this cookie. */
export function keyBeside(port: number, cookie: string): Readonly<Record<string, string>> {
  const known = keys.find((kept) => kept.port === port && cookie.includes(kept.cookie));
  return known === undefined ? {} : { [DESK_KEY]: known.key };
}

/** The header lines of somebody who was let in, for a request that is written by hand. */
export function knownLines(port: number, cookie: string): string {
  const { [DESK_KEY]: key = '' } = keyBeside(port, cookie);
  return `Cookie: ${cookie}\r\n${DESK_KEY}: ${key}`;
}

export async function askAt(port: number, path: string, what: Ask = {}): Promise<Answer> {
  const sent = what.headers?.cookie ?? '';
  const answer = await send(port, path, { ...what, headers: { ...keyBeside(port, sent), ...what.headers } });
  keepKey(port, sent, answer);
  return answer;
}

function send(port: number, path: string, { method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, code: codeIn(text) });
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

function codeIn(text: string): string | null {
  const [, code] = /(?:"data":\{"code":"|Kode: <code>)([a-z-]+)/.exec(text) ?? [];
  return code ?? null;
}
