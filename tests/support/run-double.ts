import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { DoubleSystem, Told } from '#tests/support/electron-double/told.ts';

const REGISTER = resolve('tests/support/electron-double/register.mjs');
const PROGRAM = resolve('out/node/electron.js');
const PATIENCE_MS = 30_000;

export type RunningDouble = {
  readonly told: readonly Told[];
  /** The next word of this kind, or one that was already said. */
  readonly hear: <K extends Told['kind']>(kind: K) => Promise<Extract<Told, { kind: K }>>;
  readonly ask: (question: { readonly permission: string; readonly origin: string }) => void;
  /** The window's page. */
  readonly page: () => Promise<Page>;
  readonly ended: Promise<number | null>;
  /** Closes the window, as a person does, and waits for the process to end. */
  readonly close: () => Promise<number | null>;
  /** Ends it with everything it started, without the program being asked. */
  readonly end: () => Promise<void>;
};

/** Starts the built main bundle on the double of Electron. */
export function runDouble(words: readonly string[], system: Partial<DoubleSystem> = {}): RunningDouble {
  const child = spawn(process.execPath, ['--import', REGISTER, PROGRAM, ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, MEJA_DOUBLE: JSON.stringify(system) },
  });
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  child.on('message', (message) => {
    told.push(message as Told);
    for (const look of [...waiting]) look();
  });
  const ended = new Promise<number | null>((settle) => child.once('exit', settle));
  const hear = hearing(told, waiting, ended);
  let browser: Browser | null = null;
  const page = async (): Promise<Page> => {
    const { endpoint } = await hear('page');
    browser ??= await chromium.connectOverCDP(endpoint);
    const [first] = browser.contexts()[0]?.pages() ?? [];
    if (first === undefined) throw new Error('the window has no page');
    return first;
  };
  return {
    told,
    hear,
    ask: (question) => child.send(question),
    page,
    ended,
    close: async () => {
      await (await page()).close();
      return ended;
    },
    end: () => over(child, ended),
  };
}

async function over(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.connected) child.send({ over: true });
  await ended;
}

function hearing(told: readonly Told[], waiting: Set<() => void>, ended: Promise<number | null>) {
  return <K extends Told['kind']>(kind: K): Promise<Extract<Told, { kind: K }>> =>
    new Promise((settle, reject) => {
      const give = (why: string): void => {
        waiting.delete(look);
        clearTimeout(timer);
        reject(new Error(`${why} before "${kind}"; heard: ${JSON.stringify(told)}`));
      };
      const look = (): void => {
        const found = told.find((word): word is Extract<Told, { kind: K }> => word.kind === kind);
        if (found === undefined) return;
        waiting.delete(look);
        clearTimeout(timer);
        settle(found);
      };
      const timer = setTimeout(() => give('nothing was heard'), PATIENCE_MS);
      waiting.add(look);
      ended.then(() => {
        if (waiting.has(look)) give('the process ended');
      });
      look();
    });
}
