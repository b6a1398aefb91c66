import type { CaseView } from '#contract/window/complaint.ts';
import type { Explanation } from '#domain/deadline/explain-due.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { explainedDays } from '#renderer/screens/case/work/explained-days.ts';
import { explainedRuns } from '#renderer/screens/case/work/explained-runs.ts';
import { useDayWords } from '#renderer/screens/case/work/use-day-words.ts';
import { useRuleName } from '#renderer/screens/case/work/use-rule-name.ts';
import { longDate, shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** How each date came about: rule, source, and the days in runs. */
export function SheetDeadlines() {
  const { t } = useTranslation();
  const { clocks } = useBench().view;
  if (clocks.length === 0) return null;
  return (
    <>
      <h2>{t('deadline.title')}</h2>
      {clocks.map((clock) =>
        clock.explanation === null ? null : (
          <SheetClock key={clock.ruleId} clock={clock} explanation={clock.explanation} />
        ),
      )}
    </>
  );
}

type ClockProps = {
  readonly clock: CaseView['clocks'][number];
  readonly explanation: Explanation;
};

function SheetClock({ clock, explanation }: ClockProps) {
  const { t, i18n } = useTranslation();
  const name = useRuleName()(clock);
  const { limit, unit, from, dueOn } = explanation;
  return (
    <section>
      <h3>
        {name}
        {clock.endedOn === null
          ? ''
          : ` · ${t('register.sheet.ended', { on: shortDate(clock.endedOn, i18n.language) })}`}
      </h3>
      <p>
        {t(`deadline.sum.${unit}`, { limit, from: longDate(from, i18n.language) })}{' '}
        {dueOn === null ? t('deadline.paused') : t('deadline.due', { on: longDate(dueOn, i18n.language) })}{' '}
        {t('deadline.source')}: {clock.source}.
      </p>
      {clock.open ? <RunTable explanation={explanation} /> : null}
    </section>
  );
}

function RunTable({ explanation }: Pick<ClockProps, 'explanation'>) {
  const { t, i18n } = useTranslation();
  const { complaint, timeline } = useBench().view;
  const inWords = useDayWords();
  const runs = explainedRuns(explainedDays(explanation, complaint, timeline));
  return (
    <table>
      <thead>
        <tr>
          <th>{t('register.sheet.period')}</th>
          <th>{t('deadline.counted')}</th>
          <th>{t('deadline.why')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ first, last, days }) => (
          <tr key={first.date}>
            <td>
              {days === 1
                ? shortDate(first.date, i18n.language)
                : t('register.sheet.range', {
                    first: shortDate(first.date, i18n.language),
                    last: shortDate(last.date, i18n.language),
                  })}
            </td>
            <td>{numbersOf(first.number, last.number)}</td>
            <td>{inWords(first)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function numbersOf(first: number | null, last: number | null): string {
  if (first === null || last === null) return '-';
  return first === last ? `${first}` : `${first}–${last}`;
}
