import { caseFacts } from '#domain/complaint/case-facts.ts';
import { explainClock } from '#domain/deadline/clocks.ts';
import { explainInWords } from '#domain/deadline/explain-in-words.ts';
import { nameOf } from '#domain/institution/institution.ts';
import { momentIn } from '#domain/kernel/zone.ts';
import { type CliCommand, type CliContext, type CliEnd, DONE, textOf, writeJson } from '#main/cli/command.ts';
import { report } from '#main/cli/commands/act.ts';
import { daysInWords, listItem } from '#main/cli/commands/list.ts';
import { tellRefusal } from '#main/cli/tell-refusal.ts';
import { type CaseDetails, caseDetails } from '#main/desk/case-details.ts';

/** `show`: one case with its clocks, what may come next, and its history in order. */
export const showCommand: CliCommand = {
  name: 'show',
  usage: 'ID [--reveal ALASAN]',
  summary: 'satu laporan dengan riwayatnya',
  options: { reveal: { type: 'string' } },
  positionals: [1, 1],
  onMissingFolder: (context) => notFound(context, context.positionals[0] ?? ''),
  run: async (context) => {
    const { desk } = context;
    const [id = ''] = context.positionals;
    const reason = textOf(context.values, 'reveal');
    const actor = reason === undefined ? await context.reader() : await context.actor();
    if (reason !== undefined) {
      const revealed = await desk.complaints.act(actor, id, 'reveal-identity', { reason });
      if (!revealed.outcome.ok) return report(context, revealed.id, revealed.outcome);
    }
    const entry = await desk.complaints.find(actor, id);
    if (entry === null) return notFound(context, id);
    const steps = await desk.complaints.history(entry);
    const details = caseDetails(desk, actor, entry, steps, reason !== undefined);
    if (context.json) writeJson(context, jsonOf(context, details));
    else context.output.out(textOfCase(context, details));
    return DONE;
  },
};

function notFound(context: Pick<CliContext, 'output' | 'json'>, id: string): CliEnd {
  return tellRefusal(context, { code: 'tidak-ditemukan', params: { id } }, { id });
}

function jsonOf({ desk }: CliContext, { item, complaint, clocks, missing, next, timeline }: CaseDetails) {
  const people = desk.settings.state();
  return {
    ...listItem(desk, item),
    erased: complaint.erased,
    missing,
    clocks,
    next,
    complaint,
    timeline: timeline.map((line) => ({ ...line, person: nameOf(people, line.personId) })),
  };
}

function textOfCase(
  { desk }: CliContext,
  { item, complaint, clocks, missing, next, timeline }: CaseDetails,
): string {
  const shown = listItem(desk, item);
  const settings = desk.settings.queueSettings(desk.settings.dayOf(desk.now()));
  const facts = caseFacts(item.row, settings);
  const personal = complaint.lapor?.personal;
  const reporter = complaint.registration?.reporterName ?? personal?.reporterName ?? null;
  const clockLines = clocks.map((clock) => {
    const explanation =
      clock.open && facts !== null ? explainClock(facts, settings.book, clock.ruleId) : null;
    const state = clock.open
      ? clock.paused
        ? 'dijeda'
        : daysInWords(clock.daysLeft)
      : `berakhir ${clock.endedOn ?? '-'}`;
    const words = explanation === null || clock.paused ? '' : `\n      ${explainInWords(explanation)}`;
    return `  ${clock.ruleId}${clock.provisional ? ' (sementara)' : ''}: ${clock.dueOn ?? '-'} · ${state}${clock.late === true ? ' · TERLAMBAT' : ''}${words}`;
  });
  const people = desk.settings.state();
  const history = timeline.map(
    (line) =>
      `  ${momentIn(line.at, settings.book.zone).slice(0, 16).replace('T', ' ')}  ${line.kind}  ${nameOf(people, line.personId)}`,
  );
  return [
    `${shown.trackingId}  ${complaint.erased ? '(data pribadi dihapus)' : (shown.title ?? '-')}`,
    `Tahap: ${shown.status}   Status LAPOR: ${shown.laporStatus ?? '-'}${shown.laporStatusKnown ? '' : ' (tidak dikenal)'}   OPD: ${shown.opd ?? '-'}`,
    `Pelapor: ${reporter ?? '-'}`,
    '',
    complaint.registration?.text ?? personal?.finalText ?? personal?.originalText ?? '(tidak ada teks)',
    '',
    `Belum lengkap: ${missing.length === 0 ? '-' : missing.join(', ')}`,
    'Batas waktu:',
    ...clockLines,
    `Dapat dilakukan: ${next.join(', ')}`,
    'Riwayat:',
    ...history,
    '',
  ].join('\n');
}
