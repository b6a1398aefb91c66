import { resolve, sep } from 'node:path';
import { sentenceOf } from '#contract/sentences.ts';
import { isCivilDate } from '#domain/deadline/civil-date.ts';
import {
  type CliCommand,
  type CliContext,
  DONE,
  neededText,
  textOf,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { tellRefusal } from '#main/cli/tell-refusal.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { writeDurably } from '#main/store/durable-file.ts';

/** `export`: the summary of a period as XLSX (all sheets) or CSV (the list of cases). */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: '--from YYYY-MM-DD --to YYYY-MM-DD [--opd OPD] --out BERKAS.xlsx|.csv [--reveal ALASAN]',
  summary: 'rekap satu periode',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    opd: { type: 'string' },
    out: { type: 'string' },
    reveal: { type: 'string' },
  },
  positionals: [0, 0],
  onMissingFolder: () => {
    throw new DeskError('bukan-folder-desk', {});
  },
  run: async (context) => {
    const { desk, values } = context;
    const from = day(values, 'from');
    const to = day(values, 'to');
    if (to < from) throw new UsageError('--to tidak boleh sebelum --from');
    const out = resolve(context.request.cwd, neededText(values, 'out'));
    if (out.startsWith(`${desk.folder}${sep}`))
      throw new UsageError('--out tidak boleh di dalam folder data');
    const format = formatOf(out);
    const opd = textOf(values, 'opd');
    const officeId = opd === undefined ? null : officeOf(desk, opd);
    const revealReason = textOf(values, 'reveal')?.trim() ?? null;
    if (revealReason === '') throw new UsageError('--reveal memerlukan alasan');
    const actor = await context.actor();
    const result = await desk.exports.summary(actor, { from, to, officeId, format, revealReason });
    if (!result.ok) return tellRefusal(context, result.refusal);
    await write(desk, out, result.bytes);
    for (const year of result.yearsWithoutCalendar) {
      context.output.err(`${sentenceOf('tahun-tanpa-kalender', { year })}\n`);
    }
    if (context.json)
      writeJson(context, { out, rows: result.rows, yearsWithoutCalendar: result.yearsWithoutCalendar });
    else context.output.out(`Rekap ditulis: ${out} (${result.rows} laporan dalam daftar)\n`);
    return DONE;
  },
};

function day(values: CliContext['values'], name: string): string {
  const date = neededText(values, name);
  if (!isCivilDate(date)) throw new UsageError(sentenceOf('tanggal-tidak-sah', { date }));
  return date;
}

function formatOf(out: string): 'xlsx' | 'csv' {
  if (out.toLowerCase().endsWith('.xlsx')) return 'xlsx';
  if (out.toLowerCase().endsWith('.csv')) return 'csv';
  throw new UsageError('--out harus berakhiran .xlsx atau .csv');
}

/** An office by id, or by the name LAPOR or the office itself gives it. */
function officeOf({ settings, picture }: Desk, opd: string): string {
  const wanted = opd.trim().toLowerCase();
  const alias = Object.entries(settings.state().offices).find(
    ([id, name]) => id === opd || name.toLowerCase() === wanted,
  );
  if (alias !== undefined) return alias[0];
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
    const row = picture.queue.row(ordinal);
    if (row?.officeId != null && (row.officeId === opd || row.officeName?.toLowerCase() === wanted))
      return row.officeId;
  }
  throw new UsageError(`OPD "${opd}" tidak dikenal`);
}

async function write({ files }: Desk, out: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(files, out, bytes);
  } catch (cause) {
    throw new DeskError('tujuan-tidak-tertulis', { path: out }, cause);
  }
}
