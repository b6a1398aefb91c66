import { resolve } from 'node:path';
import { type CliCommand, DONE, neededText, writeJson } from '#main/cli/command.ts';
import { restoreBackup } from '#main/store/restore.ts';

/** `restore`: makes a new data folder out of a backup; persons erased in this folder stay erased in it. */
export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'CADANGAN --into FOLDER_BARU',
  summary: 'memulihkan cadangan ke folder baru',
  options: { into: { type: 'string' } },
  positionals: [1, 1],
  run: async (context) => {
    const { desk, request } = context;
    const from = resolve(request.cwd, context.positionals[0] ?? '');
    const into = resolve(request.cwd, neededText(context.values, 'into'));
    const { files, shred } = desk;
    const label = await restoreBackup({ files, shred, from, into, erased: desk.keys.erased() });
    if (context.json) writeJson(context, { folder: into, backupAt: label.at });
    else context.output.out(`Dipulihkan ke ${into} (cadangan ${label.at}). Buka dengan --data ${into}\n`);
    return DONE;
  },
};
