import Alert from '@mui/material/Alert';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { CaseView } from '#contract/window/complaint.ts';
import type { Explanation } from '#domain/deadline/explain-due.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { FactList, fact } from '#renderer/screens/case/fact-list.tsx';
import { DayBand } from '#renderer/screens/case/work/day-band.tsx';
import { explainedDays } from '#renderer/screens/case/work/explained-days.ts';
import { useDayWords } from '#renderer/screens/case/work/use-day-words.ts';
import { useRuleName } from '#renderer/screens/case/work/use-rule-name.ts';
import { longDate, shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly clock: CaseView['clocks'][number];
  readonly explanation: Explanation;
  readonly onClose: () => void;
};

/** How a date came about: the rule with its source, the sum in words, and every day. */
export function ExplanationDialog({ clock, explanation, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const name = useRuleName()(clock);
  const { limit, unit, from, warnings } = explanation;
  return (
    <DialogFrame title={t('deadline.how', { rule: name })} onClose={onClose} wide>
      <Typography>
        {t(`deadline.sum.${unit}`, { limit, from: longDate(from, i18n.language) })}{' '}
        <strong>
          <Outcome explanation={explanation} />
        </strong>
      </Typography>
      {clock.provisional ? <Alert severity="info">{t('deadline.provisional')}</Alert> : null}
      {warnings.map(({ year }) => (
        <Alert key={year} severity="warning">
          {t('deadline.noYear', { year })}
        </Alert>
      ))}
      <FactList
        facts={[
          fact(t('deadline.source'), clock.source),
          fact(
            t('deadline.rule'),
            t('deadline.version', {
              from: shortDate(clock.ruleVersion.slice(0, 10), i18n.language),
              calendar: clock.calendarVersion,
            }),
          ),
        ]}
      />
      <DayBand days={explanation.steps} />
      <DayTable explanation={explanation} />
    </DialogFrame>
  );
}

/** When it is due, or since when it stands still. */
function Outcome({ explanation: { dueOn, steps } }: Pick<Props, 'explanation'>) {
  const { t, i18n } = useTranslation();
  if (dueOn !== null) return t('deadline.due', { on: longDate(dueOn, i18n.language) });
  const stopped = steps.at(-1)?.date;
  return t('deadline.noDue', {
    on: stopped === undefined ? t('common.unknown') : longDate(stopped, i18n.language),
    counted: steps.filter(({ counted }) => counted).length,
  });
}

function DayTable({ explanation }: Pick<Props, 'explanation'>) {
  const { t, i18n } = useTranslation();
  const { complaint, timeline } = useBench().view;
  const inWords = useDayWords();
  return (
    <Table size="small" aria-label={t('deadline.table')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('deadline.date')}</TableCell>
          <TableCell align="right">{t('deadline.counted')}</TableCell>
          <TableCell>{t('deadline.why')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {explainedDays(explanation, complaint, timeline).map((day) => (
          <TableRow key={day.date} sx={day.counted ? {} : { bgcolor: 'ground' }}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{longDate(day.date, i18n.language)}</TableCell>
            <TableCell align="right">{day.number ?? '-'}</TableCell>
            <TableCell>{inWords(day)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
