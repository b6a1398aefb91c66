import { sentenceOf } from '#contract/sentences.ts';
import { type CliCommand, DONE, textOf, UsageError, writeJson } from '#main/cli/command.ts';
import { officeOf } from '#main/cli/office-of.ts';
import { tellRefusal } from '#main/cli/tell-refusal.ts';
import { typedDay } from '#main/cli/typed-day.ts';
import { outPath, writeOut } from '#main/cli/write-out.ts';
import { DeskError } from '#main/desk/desk-error.ts';

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
    const from = typedDay(values, 'from');
    const to = typedDay(values, 'to');
    if (to < from) throw new UsageError('--to tidak boleh sebelum --from');
    const out = outPath(context);
    const format = formatOf(out);
    const opd = textOf(values, 'opd');
    const officeId = opd === undefined ? null : officeOf(desk, opd);
    const revealReason = textOf(values, 'reveal')?.trim() ?? null;
    if (revealReason === '') throw new UsageError('--reveal memerlukan alasan');
    const actor = await context.actor();
    const result = await desk.exports.summary(actor, { from, to, officeId, format, revealReason });
    if (!result.ok) return tellRefusal(context, result.refusal);
    await writeOut(desk, out, result.bytes);
    for (const year of result.yearsWithoutCalendar) {
      context.output.err(`${sentenceOf('tahun-tanpa-kalender', { year })}\n`);
    }
    if (context.json)
      writeJson(context, { out, rows: result.rows, yearsWithoutCalendar: result.yearsWithoutCalendar });
    else context.output.out(`Rekap ditulis: ${out} (${result.rows} laporan dalam daftar)\n`);
    return DONE;
  },
};

function formatOf(out: string): 'xlsx' | 'csv' {
  if (out.toLowerCase().endsWith('.xlsx')) return 'xlsx';
  if (out.toLowerCase().endsWith('.csv')) return 'csv';
  throw new UsageError('--out harus berakhiran .xlsx atau .csv');
}
