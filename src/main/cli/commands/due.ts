import { sentenceOf } from '#contract/sentences.ts';
import { isCivilDate } from '#domain/deadline/civil-date.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { explainDue } from '#domain/deadline/explain-due.ts';
import { explainInWords, sameDayInWords } from '#domain/deadline/explain-in-words.ts';
import { parsePause } from '#domain/deadline/pauses.ts';
import { type DeadlineRule, ruleOn } from '#domain/deadline/rules.ts';
import {
  type CliCommand,
  type CliContext,
  DONE,
  neededText,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { createSharedSettings, type SharedSettings } from '#main/desk/shared-settings.ts';

/** `due`: when a rule that starts on a day falls due, with every day on the way and why it counts or not. */
export const dueCommand: CliCommand = {
  name: 'due',
  usage: '--rule ATURAN --from YYYY-MM-DD [--pause A..B]...',
  summary: 'batas waktu menurut satu aturan, hari demi hari',
  options: { rule: { type: 'string' }, from: { type: 'string' }, pause: { type: 'string', multiple: true } },
  positionals: [0, 0],
  onMissingFolder: (context) => due(context, createSharedSettings(null)),
  run: async (context) => due(context, context.desk.settings),
};

function due(context: Pick<CliContext, 'values' | 'json' | 'output'>, settings: SharedSettings): typeof DONE {
  const { rules, calendar } = settings.book();
  const ruleId = neededText(context.values, 'rule');
  const from = dateOf(neededText(context.values, 'from'));
  const rule = ruleOn(rules, ruleId, from);
  if (rule === null) {
    throw new UsageError(
      `aturan "${ruleId}" tidak ada untuk ${from}; pilih: ${[...rules.keys()].join(', ')}`,
    );
  }
  const pauses = [context.values.pause ?? []].flat().map((pause) => pauseOf(String(pause)));
  if (rule.hours !== undefined) return sameDay(context, rule, rule.hours, from);
  const explanation = explainDue(calendar, { from, limit: rule.limit, unit: rule.unit, pauses });
  const { dueOn, steps, warnings } = explanation;
  if (context.json) {
    writeJson(context, {
      dueOn,
      steps,
      warnings,
      rule: { id: rule.id, limit: rule.limit, unit: rule.unit, source: rule.source },
    });
  } else context.output.out(`${explainInWords(explanation)}\nDasar: ${rule.source}\n`);
  for (const { year } of warnings) context.output.err(`${sentenceOf('tahun-tanpa-kalender', { year })}\n`);
  return DONE;
}

/** A limit in hours is told with its day: somebody has to watch the hour. */
function sameDay(
  context: Pick<CliContext, 'json' | 'output'>,
  { id, source }: DeadlineRule,
  hours: number,
  from: string,
): typeof DONE {
  if (context.json) writeJson(context, { dueOn: from, steps: [], warnings: [], rule: { id, hours, source } });
  else {
    context.output.out(`${sameDayInWords(from, hours)}\nDasar: ${source}\n`);
  }
  return DONE;
}

function dateOf(text: string): string {
  if (!isCivilDate(text)) throw new UsageError(sentenceOf('tanggal-tidak-sah', { date: text }));
  return text;
}

function pauseOf(text: string) {
  return asUsage(() => parsePause(text));
}

function asUsage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DeadlineError)
      throw new UsageError(sentenceOf(error.code, error.params), { cause: error });
    throw error;
  }
}
