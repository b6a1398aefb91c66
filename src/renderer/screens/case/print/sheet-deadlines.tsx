import type { CaseView } from '#contract/window/complaint.ts';
import type { Explanation } from '#domain/deadline/explain-due.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { explainedDays } from '#renderer/screens/case/work/explained-days.ts';
import { useDayWords } from '#renderer/screens/case/work/use-day-words.ts';
import { useRuleName } from '#renderer/screens/case/work/use-rule-name.ts';
import { longDate, shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** How each date came about: rule, source, and for one that runs every day. */
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
      {clock.open ? <DayList explanation={explanation} /> : null}
    </section>
  );
}

/** Every day of a count, in columns: which of the counted days it is, and why it counts or not. */
function DayList({ explanation }: Pick<ClockProps, 'explanation'>) {
  const { t, i18n } = useTranslation();
  const { complaint, timeline } = useBench().view;
  const inWords = useDayWords();
  return (
    <ol data-days="" aria-label={t('deadline.table')}>
      {explainedDays(explanation, complaint, timeline).map((day) => (
        <li key={day.date}>
          <b>{day.number ?? '–'}</b> {shortDate(day.date, i18n.language)}: {inWords(day)}
        </li>
      ))}
    </ol>
  );
}
