import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addAnswers } from '#tests/e2e/support/add-answers.ts';
import { AT_WORK, FOLDERS, PEOPLE, PIN, SAMPLE } from '#tests/e2e/support/folders.ts';
import { buildIfNeeded } from '../../../scripts/build-if-needed.mjs';

/** Builds what runs, and prepares the folders that walks start from: each walk gets a copy. */
export default async function prepare(): Promise<void> {
  await buildIfNeeded('node', 'renderer', 'preload', 'hub');
  rmSync(FOLDERS, { recursive: true, force: true });
  mkdirSync(FOLDERS, { recursive: true });
  const office = join(FOLDERS, 'office');
  const [first, ...others] = PEOPLE;
  const as = ['--as', first.name];
  meja('profile', 'add', first.name, '--role', first.role, '--data', office);
  for (const { name, role } of others) meja('profile', 'add', name, '--role', role, '--data', office, ...as);
  cpSync(office, join(FOLDERS, 'lapor'), { recursive: true });
  meja('import', SAMPLE, '--yes', '--data', join(FOLDERS, 'lapor'), ...as);
  cpSync(join(FOLDERS, 'lapor'), join(FOLDERS, 'proses'), { recursive: true });
  meja('act', AT_WORK.join(','), 'handle', '--data', join(FOLDERS, 'proses'), ...as);
  meja('sample', '--complaints', '120', '--seed', 'jalan', '--data', join(FOLDERS, 'sample'));
  cpSync(join(FOLDERS, 'sample'), join(FOLDERS, 'answers'), { recursive: true });
  addAnswers(join(FOLDERS, 'answers'));
}

function meja(...words: readonly string[]): void {
  execFileSync(process.execPath, ['out/node/cli.js', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, MEJA_PIN: PIN, MEJA_NEW_PIN: PIN },
  });
}
