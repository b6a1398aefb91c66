import { appendFile, chown, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { answers } from '#hub/embedded/answers.ts';
import type { HubFolder } from '#hub/embedded/hub-folder.ts';
import { type Programs, programPath } from '#hub/embedded/postgres-programs.ts';
import { runningPostmaster } from '#hub/embedded/postmaster.ts';
import { type RunAs, runProgram } from '#hub/embedded/run-program.ts';
import { HubError } from '#hub/pg/hub-error.ts';

/** A PostgreSQL of ours: its programs, whom they run as, where its data is. */
export type Server = { readonly programs: Programs; readonly as: RunAs; readonly folder: HubFolder };

/** Another program may take the free port that was found. */
const MOST_TRIES = 3;
const START_S = 60;
const STOP_S = 30;
const SETTINGS = 'meja-hub.conf';

/** Starts it on a free port of the loopback and answers the port. */
export async function startServer(server: Server, password: string): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    await writeSettings(server, port);
    const { code, said } = await control(server, ['start', '-w', '-t', String(START_S), '-l', 'start.log']);
    if (code === 0 && (await answers(port, password, START_S * 1_000))) return port;
    if (code === 0 || tries === MOST_TRIES) throw new HubError('hub-basis-data-gagal', said);
  }
}

/** Stops it: connections are cut, what was committed is on the disk; harder where it does not obey. */
export async function stopServer(server: Server): Promise<void> {
  const softly = await control(server, ['stop', '-m', 'fast', '-w', '-t', String(STOP_S)]);
  if (softly.code === 0) return;
  const { said } = await control(server, ['stop', '-m', 'immediate', '-w', '-t', String(STOP_S)]);
  if ((await runningPostmaster(server.folder.data)) !== null)
    throw new HubError('hub-basis-data-gagal', said);
}

function control({ programs, as, folder }: Server, args: readonly string[]) {
  const [what = '', ...more] = args;
  return runProgram(programPath(programs, 'pg_ctl'), [what, '-D', folder.data, ...more], {
    as,
    cwd: folder.postgres,
  });
}

async function writeSettings({ as, folder }: Server, port: number): Promise<void> {
  const path = join(folder.data, SETTINGS);
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    max_wal_size: '1GB',
    jit: 'off',
    // A week of logs, without what statements carried.
    logging_collector: 'on',
    log_directory: '../log',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  await writeFile(path, `${lines.join('\n')}\n`);
  if (as !== null) await chown(path, as.uid, as.gid);
  const main = join(folder.data, 'postgresql.conf');
  const include = `include '${SETTINGS}'`;
  const text = await readFile(main, 'utf8');
  if (!text.includes(include)) await appendFile(main, `\n${include}\n`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
