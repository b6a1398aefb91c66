import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Answer, askAt, cookieOf, tokenOf } from '#tests/support/open-door.ts';

const START = resolve('scripts/start.mjs');

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type StartedDesk = {
  readonly process: ChildProcess;
  /** The first line on standard output. */
  readonly link: Promise<string>;
  readonly ended: Promise<Ended>;
};

export type StartChange = {
  readonly env?: Readonly<Record<string, string>>;
  readonly script?: string;
};

/** `npm start -- WORDS` as a process; ended with the test, whatever becomes of it. */
export function startDesk(
  words: readonly string[],
  { env = {}, script = START }: StartChange = {},
): StartedDesk {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...plain } = process.env;
  const child = spawn(process.execPath, [script, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...plain, ...env },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString('utf8');
  });
  const ended = new Promise<Ended>((settle) => child.once('close', (code) => settle({ code, out, err })));
  const link = new Promise<string>((settle, fail) => {
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString('utf8');
      const [line = '', rest] = out.split('\n');
      if (rest !== undefined) settle(line);
    });
    ended.then(() => fail(new Error(`no link: ${err}`)));
  });
  // A test that does not ask for the link is not failed by there being none.
  link.catch(() => undefined);
  return { process: child, link, ended };
}

/** What a browser does with a link: goes in, and calls from then on. */
export type Visitor = { readonly call: (path: string, json?: unknown) => Promise<Answer> };

export async function visit(link: string): Promise<Visitor> {
  const { port, origin } = new URL(link);
  const headers = { origin, 'content-type': 'application/json' };
  const post = (path: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    askAt(Number(port), path, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
  const entered = await post('/masuk', { token: tokenOf(link) });
  if (entered.status !== 204) throw new Error(`not let in: ${entered.code}`);
  const cookie = cookieOf(entered);
  return { call: (path, json = {}) => post(join('/rpc', path), { json }, { cookie }) };
}
