import {
  type CliCommand,
  type CliContext,
  type CliEnd,
  DONE,
  REFUSED,
  writeJson,
} from '#main/cli/command.ts';
import type { VerifyReport } from '#main/desk/verify-desk.ts';

/** `verify`: reads everything that was ever recorded and says whether it is whole. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: '',
  summary: 'memeriksa keutuhan seluruh riwayat',
  positionals: [0, 0],
  onMissingFolder: (context) =>
    tell(context, { ok: true, events: 0, complaints: 0, segments: 0, problems: [] }),
  run: async (context) => tell(context, await context.desk.verify()),
};

/** Prints what was found; exit 1 when something is not whole. */
function tell(context: Pick<CliContext, 'json' | 'output'>, report: VerifyReport): CliEnd {
  const { ok, events, complaints, segments, problems } = report;
  if (context.json) writeJson(context, report);
  else {
    const { out } = context.output;
    out(`${ok ? 'Utuh' : 'TIDAK UTUH'}: ${events} peristiwa, ${complaints} laporan, ${segments} segmen\n`);
    for (const { code, where, detail } of problems) out(`  ${where}: ${detail} [${code}]\n`);
  }
  return ok ? DONE : REFUSED;
}
