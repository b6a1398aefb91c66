import type { ExportResult, FiguresResult, Period } from '#main/desk/exports.ts';
import type { SummaryFormat } from '#main/desk/workers.ts';
import { refusedWith } from '#main/window/base.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

const MEDIA_TYPES: Readonly<Record<SummaryFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** The summary of a period: its figures to look at, and the file, which is recorded before it is handed out. */
export function reportRouter({ desk, calls }: WindowParts) {
  const { report: call } = calls.signedIn;
  return call.router({
    summary: call.summary.handler(async ({ input, context: { actor } }) => {
      refuseBackwards(input);
      const { tables, yearsWithoutCalendar } = accepted(await desk.exports.figures(actor, input));
      return { tables, yearsWithoutCalendar };
    }),
    export: call.export.handler(async ({ input, context: { actor } }) => {
      refuseBackwards(input);
      const { from, to, format } = input;
      const { bytes } = accepted(await desk.exports.summary(actor, input));
      return new File([Uint8Array.from(bytes)], `rekap-${from}-sd-${to}.${format}`, {
        type: MEDIA_TYPES[format],
      });
    }),
  });
}

function refuseBackwards({ from, to }: Period): void {
  if (to < from) throw refusedWith('urutan-tanggal', { after: to, before: from });
}

function accepted<R extends ExportResult | FiguresResult>(result: R): Extract<R, { ok: true }> {
  if (!result.ok) throw refusedWith(result.refusal.code, result.refusal.params);
  return result as Extract<R, { ok: true }>;
}
