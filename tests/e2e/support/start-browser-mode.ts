import { type ChildProcess, spawn } from 'node:child_process';

export type BrowserMode = {
  /** The first link it tells on its standard output. */
  readonly link: Promise<string>;
  /** All it said so far, there and on its standard error. */
  readonly said: () => string;
  readonly ended: Promise<void>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
};

/** Starts the desk on a folder in browser mode, as `npm start` does, without a window of its own. */
export function startBrowserMode(folder: string, ...more: readonly string[]): BrowserMode {
  const words = ['scripts/start.mjs', '--browser', '--no-open', '--data', folder, ...more];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const told: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => told.push(chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => {
    told.push(chunk.toString('utf8'));
    process.stderr.write(chunk);
  });
  const said = (): string => told.join('');
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    link: linkFrom(child, said),
    said,
    ended,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

function linkFrom(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const link = /^http:\S+$/m.exec(said());
      if (link !== null) resolve(link[0]);
    });
    child.once('close', (code) => reject(new Error(`the desk ended (${code}) before it told its link`)));
  });
}
