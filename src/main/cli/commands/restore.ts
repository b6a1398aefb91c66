import { join, resolve } from 'node:path';
import {
  type CliCommand,
  DONE,
  type NoDeskContext,
  neededText,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { readErasedList } from '#main/store/key-files.ts';
import { restoreBackup } from '#main/store/restore.ts';

/**
 * `restore`: makes a new data folder out of a backup, whatever became of the old one. Persons erased in the old folder
 * (`--data`) stay erased in the new one.
 */
export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'CADANGAN --into FOLDER_BARU',
  summary: 'memulihkan cadangan ke folder baru',
  options: { into: { type: 'string' } },
  positionals: [1, 1],
  withoutDesk: restore,
  run: () => Promise.reject(new UsageError('restore tidak memerlukan desk yang terbuka')),
};

async function restore(context: NoDeskContext) {
  const { request, world, folder } = context;
  const { files, shred } = world;
  const from = resolve(request.cwd, context.positionals[0] ?? '');
  const into = resolve(request.cwd, neededText(context.values, 'into'));
  const erased = await readErasedList(files, join(folder, 'keys'));
  const label = await restoreBackup({ files, shred, from, into, erased });
  if (context.json) writeJson(context, { folder: into, backupAt: label.at });
  else context.output.out(`Dipulihkan ke ${into} (cadangan ${label.at}). Buka dengan --data ${into}\n`);
  return DONE;
}
