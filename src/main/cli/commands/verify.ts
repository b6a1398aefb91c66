import { join } from 'node:path';
import {
  type CliCommand,
  type CliContext,
  type CliEnd,
  DONE,
  type NoDeskContext,
  REFUSED,
  writeJson,
} from '#main/cli/command.ts';
import type { VerifyReport } from '#main/desk/verify-desk.ts';
import { recoverJournal } from '#main/store/journal-recover.ts';

/** `verify`: reads everything that was ever recorded and says whether it is whole. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: '',
  summary: 'memeriksa keutuhan seluruh riwayat',
  positionals: [0, 0],
  onMissingFolder: (context) =>
    tell(context, { ok: true, events: 0, complaints: 0, segments: 0, problems: [] }),
  onDamage: async (context) => tell(context, await provable(context)),
  run: async (context) => tell(context, await context.desk.verify()),
};

/** What can still be proven of a journal that cannot be opened, and what is wrong with it. */
async function provable({ world, folder }: NoDeskContext): Promise<VerifyReport> {
  const streams = new Set<string>();
  let events = 0;
  const { damage } = await recoverJournal({
    files: world.files,
    folder: join(folder, 'journal'),
    visit: (step) => {
      events += step.events.length;
      if (step.stream.startsWith('complaint/')) streams.add(step.stream);
    },
  });
  const problems =
    damage === null
      ? []
      : [{ code: damage.code, where: `${damage.file}:${damage.offset}`, detail: damage.detail }];
  return { ok: false, events, complaints: streams.size, segments: 0, problems };
}

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
