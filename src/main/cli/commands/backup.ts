import { type CliCommand, DONE, writeJson } from '#main/cli/command.ts';
import { DeskError } from '#main/desk/desk-error.ts';

/** `backup`: a copy of everything that cannot be made again; the seven newest are kept. */
export const backupCommand: CliCommand = {
  name: 'backup',
  usage: '',
  summary: 'membuat cadangan (tujuh terbaru disimpan)',
  positionals: [0, 0],
  onMissingFolder: () => {
    throw new DeskError('bukan-folder-desk', {});
  },
  run: async (context) => {
    const path = await context.desk.backup();
    if (context.json) writeJson(context, { backup: path });
    else context.output.out(`Cadangan: ${path}\n`);
    return DONE;
  },
};
