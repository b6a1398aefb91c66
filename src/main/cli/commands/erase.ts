import { type CliCommand, neededText } from '#main/cli/command.ts';
import { report } from '#main/cli/commands/act.ts';

/** `erase`: forgets a person for good (UU 27/2022): the case's key is destroyed here and in the kept backups. */
export const eraseCommand: CliCommand = {
  name: 'erase',
  usage: 'ID --reason ALASAN',
  summary: 'menghapus data pribadi satu laporan untuk selamanya; alasan tetap terbaca, jangan sebut nama',
  options: { reason: { type: 'string' } },
  positionals: [1, 1],
  run: async (context) => {
    const [id = ''] = context.positionals;
    const reason = neededText(context.values, 'reason');
    const { id: caseId, outcome } = await context.desk.complaints.act(await context.actor(), id, 'erase', {
      reason,
    });
    return report(context, caseId, outcome);
  },
};
