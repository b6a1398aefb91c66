import { resolve } from 'node:path';
import { sentenceOf } from '#contract/sentences.ts';
import { mayCommand } from '#domain/authority.ts';
import { isCivilDate } from '#domain/deadline/civil-date.ts';
import {
  type CliCommand,
  type CliContext,
  type CliEnd,
  DONE,
  REFUSED,
  textOf,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { tellRefusal } from '#main/cli/tell-refusal.ts';
import type { ImportPreview, ImportResult } from '#main/desk/imports.ts';
import { laporFileAt } from '#main/desk/lapor-file-at.ts';
import type { FileProgress } from '#main/desk/workers.ts';

/** `import`: a LAPOR export; first what it would do, and with `--yes` (or a yes at the terminal) all of it or nothing. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: 'BERKAS [--yes] [--as-of YYYY-MM-DD]',
  summary: 'memasukkan ekspor LAPOR (xlsx, csv, xls, html, json)',
  options: { yes: { type: 'boolean' }, 'as-of': { type: 'string' } },
  positionals: [1, 1],
  run: async (context) => {
    const { desk, signal, values } = context;
    const actor = await context.actor();
    if (!mayCommand(actor.role, 'observe-lapor'))
      return tellRefusal(context, {
        code: 'tidak-berwenang',
        params: { role: actor.role, command: 'observe-lapor' },
      });
    const file = await laporFileAt(resolve(context.request.cwd, context.positionals[0] ?? ''));
    const asOf = textOf(values, 'as-of');
    const options = {
      signal,
      onProgress: progressOn(context),
      ...(asOf === undefined ? {} : { asOf: startOf(asOf) }),
    };
    const preview = await desk.imports.preview(actor, file, options);
    const good = preview.added.length + preview.updated.length + preview.unchanged;
    if (values.yes !== true || good === 0) return showPreview(context, preview);
    const result = await desk.imports.confirm(actor, preview, options);
    tell(context, result, true);
    return DONE;
  },
};

/** The start of a day, WIB. */
function startOf(date: string): string {
  if (!isCivilDate(date)) throw new UsageError(sentenceOf('tanggal-tidak-sah', { date }));
  return `${date}T00:00:00.000+07:00`;
}

/** One line that is written over, for a person who watches; at most ten a second. */
function progressOn({ output, request }: CliContext): (progress: FileProgress) => void {
  let last = 0;
  return ({ done, total }) => {
    const now = performance.now();
    const over = done === total;
    if (!request.watched || (now - last < 100 && !over)) return;
    last = now;
    output.err(
      `\r${total === null ? done : `${Math.floor((done / Math.max(total, 1)) * 100)}%`} ${over ? '\n' : ''}`,
    );
  };
}

function showPreview(context: CliContext, preview: ImportPreview): CliEnd {
  const { added, updated, unchanged, problems } = preview;
  tellAsOf(context, preview);
  tell(context, { added: added.length, updated: updated.length, unchanged, problems }, false);
  if (added.length + updated.length + unchanged === 0) return REFUSED;
  if (added.length + updated.length === 0) return DONE;
  context.output.err('Belum ada yang ditulis. Ulangi dengan --yes untuk memasukkan semuanya.\n');
  return { code: 0, ask: 'confirm-import' };
}

/** Which export is newer decides what is shown, so the moment it speaks for is told, and where it comes from. */
function tellAsOf({ output, values }: CliContext, { asOf, facts }: ImportPreview): void {
  const from =
    facts.asOf !== null ? 'menurut berkas' : values['as-of'] === undefined ? 'waktu berkas' : '--as-of';
  output.err(`Data LAPOR per ${asOf.slice(0, 16).replace('T', ' ')} WIB (${from}).\n`);
}

function tell(context: CliContext, result: ImportResult, written: boolean): void {
  const problems = result.problems.map(({ row, trackingId, code, detail, cells }) => ({
    row,
    trackingId,
    code,
    detail: detail === '' ? sentenceOf(code, {}) : detail,
    cells,
  }));
  const { added, updated, unchanged } = result;
  if (context.json) {
    writeJson(context, { added, updated, unchanged, problems, written });
    return;
  }
  const { out } = context.output;
  out(
    `${written ? 'Ditambah' : 'Akan ditambah'}: ${added}, diperbarui: ${updated}, tetap: ${unchanged}, bermasalah: ${problems.length}\n`,
  );
  for (const { row, trackingId, code, detail } of problems) {
    out(`  baris ${row} (${trackingId ?? 'tanpa nomor'}): ${detail} [${code}]\n`);
  }
}
