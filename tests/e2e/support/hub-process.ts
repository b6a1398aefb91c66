import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PIN } from '#tests/e2e/support/folders.ts';

/** A hub with its own PostgreSQL, as `npm run hub` starts it. */
export type HubUnderTest = {
  readonly folder: string;
  /** Where it answers; the same after it was stopped and started again. */
  readonly address: string;
  /** One command of its operator; answers what it tells as JSON. */
  readonly admin: (...words: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
  /** The text of an invitation's file for these people, for one PC. */
  readonly invite: (...personIds: readonly string[]) => Promise<string>;
  /** No line to the hub from here on. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly remove: () => Promise<void>;
};

const run = promisify(execFile);
/** Adding a person reads the PIN from here. */
const ENV = { ...process.env, MEJA_PIN: PIN };

/** Starts a hub on an empty folder. */
export async function startHub(): Promise<HubUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-e2e-hub-'));
  let child: ChildProcess | null = null;
  let address = '';
  const start = async (): Promise<void> => {
    const port = address === '' ? '0' : new URL(address).port;
    const words = ['scripts/hub.mjs', '--data', folder, '--port', port];
    child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'], env: ENV });
    address = await addressFrom(child);
  };
  const stop = async (): Promise<void> => {
    const ending = child;
    child = null;
    if (ending === null) return;
    const ended = new Promise((resolve) => ending.once('close', resolve));
    ending.kill('SIGTERM');
    await ended;
  };
  const admin: HubUnderTest['admin'] = async (...given) => {
    const words = ['scripts/hub.mjs', 'admin', ...given, '--data', folder, '--json'];
    return JSON.parse((await run(process.execPath, words, { env: ENV })).stdout);
  };
  await start();
  return {
    folder,
    address,
    admin,
    invite: async (...personIds) => JSON.stringify(await admin('invite', ...personIds)),
    stop,
    start,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /http:\S+/.exec(said);
      if (address !== null) resolve(address[0]);
    });
    child.once('close', (code) => reject(new Error(`the hub ended (${code}): ${said}`)));
  });
}
