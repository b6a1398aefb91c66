import type { TimelineLine } from '#contract/window/complaint.ts';
import { isClockDoubt } from '#domain/clock/clock-doctor.ts';
import type { ComplaintEventKind } from '#domain/complaint/events.ts';
import { spanInWords } from '#renderer/app/reminders/clock-words.ts';
import { TELL_ANSWER } from '#renderer/screens/case/timeline/tell-answer.ts';
import { TELL_CASE } from '#renderer/screens/case/timeline/tell-case.ts';
import {
  type Detail,
  type EventWords,
  type TellersOf,
  type Telling,
  wordsOf,
} from '#renderer/screens/case/timeline/telling.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { dayThere } from '#renderer/text/shown-zone.ts';

/** Every kind of event has its sentence: one that is missing does not compile. */
const TELL: TellersOf<ComplaintEventKind> = { ...TELL_CASE, ...TELL_ANSWER };

export type ToldLine = EventWords & {
  readonly line: TimelineLine;
  /** The day it counts for, where that is not the day it was written. */
  readonly forDay: string | null;
  /** What the clocks it ended came to. */
  readonly results: readonly { readonly text: string; readonly late: boolean }[];
  /** What was said against the clock of the PC that wrote it. */
  readonly doubt: string | null;
  /** Its words can no longer be read: erased, or the key is missing. */
  readonly sealed: boolean;
};

/** The history in words, in its own order. A kind this program does not know is said plainly, never hidden. */
export function tellAll(history: readonly TimelineLine[], telling: Telling): readonly ToldLine[] {
  let observed: TimelineLine | null = null;
  return history.map((line) => {
    const told = tellLine(line, telling, observed);
    if (line.kind === 'v1.LaporObserved') observed = line;
    return told;
  });
}

function tellLine(line: TimelineLine, telling: Telling, observed: TimelineLine | null): ToldLine {
  const { t, language } = telling;
  const { kind, facts, at } = line;
  const known = isKnown(kind);
  const words = known
    ? TELL[kind](line, telling, observed)
    : { said: t('timeline.unknown', { kind }), details: [] };
  const on = typeof facts.on === 'string' && facts.on !== dayThere(at) ? facts.on : null;
  return {
    ...words,
    details: [...words.details, ...backdated(line, telling)],
    line,
    forDay: on === null ? null : t('timeline.forDay', { on: shortDate(on, language) }),
    results: resultsOf(facts.results, telling),
    doubt: doubtOf(facts.clockDoubt, t),
    sealed: known && line.personal === null && kind !== 'v1.PersonErased',
  };
}

function doubtOf(clock: unknown, t: Telling['t']): string | null {
  if (!isClockDoubt(clock)) return null;
  return t(`reminders.clock.doubtedWhy.${clock.why}`, { by: spanInWords(clock.by, t) });
}

function isKnown(kind: string): kind is ComplaintEventKind {
  return Object.hasOwn(TELL, kind);
}

function backdated(line: TimelineLine, { t }: Telling): readonly Detail[] {
  const why = wordsOf(line, 'backdateReason');
  return why === null ? [] : [{ label: t('timeline.backdated'), text: why }];
}

function resultsOf(results: unknown, { t, language }: Telling): ToldLine['results'] {
  if (!Array.isArray(results)) return [];
  return results.map(({ ruleId, dueOn, late }) => {
    const rule = t(`rule.${String(ruleId)}`, String(ruleId));
    const due = typeof dueOn === 'string' ? shortDate(dueOn, language) : null;
    if (due === null) return { text: t('timeline.result.noDate', { rule }), late: false };
    return {
      text:
        late === true ? t('timeline.result.late', { rule, due }) : t('timeline.result.inTime', { rule, due }),
      late: late === true,
    };
  });
}
