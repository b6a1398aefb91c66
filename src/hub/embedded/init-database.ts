import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMBEDDED_USER } from '#hub/embedded/answers.ts';
import { syncFolder } from '#hub/embedded/hub-folder.ts';
import { programPath } from '#hub/embedded/postgres-programs.ts';
import { runProgram } from '#hub/embedded/run-program.ts';
import type { Server } from '#hub/embedded/server.ts';
import { HubError } from '#hub/pg/hub-error.ts';

/** Makes the database where there is none: beside first, so that one half made is never taken for one. */
export async function initDatabase({ programs, as, folder }: Server, password: string): Promise<void> {
  const { data, postgres } = folder;
  const made = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (made !== null) {
    const [major = ''] = programs.version.split('.');
    if (made.trim() === major) return;
    throw new HubError('hub-basis-data-gagal', `PostgreSQL ${made.trim()} / ${major}`);
  }
  const fresh = join(postgres, 'data.new');
  const secret = join(postgres, 'password.new');
  await rm(fresh, { recursive: true, force: true });
  try {
    await writeFile(secret, `${password}\n`, { mode: 0o600 });
    if (as !== null) await chown(secret, as.uid, as.gid);
    const { code, said } = await runProgram(
      programPath(programs, 'initdb'),
      [
        ['-D', fresh, '-U', EMBEDDED_USER, '--pwfile', secret],
        ['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-locale', '--no-instructions'],
      ].flat(),
      { as, cwd: postgres },
    );
    if (code !== 0) throw new HubError('hub-basis-data-gagal', said);
  } finally {
    await rm(secret, { force: true });
  }
  await rename(fresh, data);
  await syncFolder(postgres);
}
