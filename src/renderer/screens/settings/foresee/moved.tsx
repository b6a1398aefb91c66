import Alert from '@mui/material/Alert';
import type { Foresight } from '#contract/window/institution.ts';
import { useRuleName } from '#renderer/screens/case/work/use-rule-name.ts';
import { SettingsTable } from '#renderer/screens/settings/settings-table.tsx';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** How many cases move and what becomes late, with the first of them by name. */
export function Moved({ foresight }: { readonly foresight: Foresight }) {
  const { t } = useTranslation();
  const { looked, moved, becomeLate, noLongerLate, uncertainYears, examples } = foresight;
  const sentences = [
    moved === 0
      ? t('settings.foresee.none', { count: looked })
      : t('settings.foresee.moved', { count: moved, looked }),
    ...(becomeLate === 0 ? [] : [t('settings.foresee.becomeLate', { count: becomeLate })]),
    ...(noLongerLate === 0 ? [] : [t('settings.foresee.noLongerLate', { count: noLongerLate })]),
  ];
  return (
    <>
      <Typography variant="body1" role="status">
        {sentences.join(' ')}
      </Typography>
      {uncertainYears.map((year) => (
        <Alert key={year} severity="warning" role="note">
          {t('settings.calendar.missingYear', { year })}
        </Alert>
      ))}
      {examples.length === 0 ? null : <Examples foresight={foresight} />}
      <Typography variant="body2" color="textSecondary">
        {t('settings.foresee.results')}
      </Typography>
    </>
  );
}

function Examples({ foresight: { examples, moved } }: { readonly foresight: Foresight }) {
  const { t, i18n } = useTranslation();
  const nameOf = useRuleName();
  const day = (date: string | null): string =>
    date === null ? t('settings.foresee.noDate') : shortDate(date, i18n.language);
  return (
    <>
      <SettingsTable
        caption={t('settings.foresee.examples')}
        columns={[
          { key: 'case', label: t('settings.foresee.case') },
          { key: 'rule', label: t('settings.foresee.rule') },
          { key: 'before', label: t('settings.foresee.before') },
          { key: 'after', label: t('settings.foresee.after') },
        ]}
        rows={examples.flatMap(({ id, laporId, title, dates }) =>
          dates.map(({ ruleId, before, after }) => ({
            key: `${id} ${ruleId}`,
            cells: [`${laporId ?? id} ${title ?? ''}`, nameOf({ ruleId }), day(before), day(after)],
          })),
        )}
      />
      {moved > examples.length ? (
        <Typography variant="caption">
          {t('settings.foresee.more', { count: moved - examples.length })}
        </Typography>
      ) : null}
    </>
  );
}
