import { resolve } from 'node:path';
import { runCli } from '#main/cli/main.ts';
import { deskWorld } from '#tests/support/desk-world.ts';

export type MejaRun = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly json: () => unknown;
};

export type MejaOptions = {
  readonly pin?: string;
  readonly newPin?: string;
  readonly cwd?: string;
  readonly now?: number;
};

/** Runs one command line in this process, as `meja` does, on a data folder. */
export async function meja(
  folder: string,
  argv: readonly string[],
  options: MejaOptions = {},
): Promise<MejaRun> {
  let out = '';
  let err = '';
  const { now } = options;
  const world = deskWorld(folder, now === undefined ? {} : { clock: () => now });
  const code = await runCli(
    {
      argv: [...argv, '--data', folder],
      cwd: resolve(options.cwd ?? '.'),
      pin: options.pin ?? null,
      newPin: options.newPin ?? null,
      stdin: null,
      watched: false,
    },
    {
      ...world,
      output: {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
      },
      defaultFolder: folder,
      interactive: false,
      signal: new AbortController().signal,
    },
  );
  return { code, out, err, json: () => JSON.parse(out) };
}

/** The same with `--json`, which must leave one JSON value alone on standard output. */
export async function mejaJson(folder: string, argv: readonly string[], options: MejaOptions = {}) {
  const run = await meja(folder, [...argv, '--json'], options);
  return { ...run, value: run.json() };
}
