import TextField from '@mui/material/TextField';
import { PERIODS, type Period, type periodProblem } from '#renderer/screens/summary/period.ts';
import type { useChoice } from '#renderer/screens/summary/use-choice.ts';
import { useOffices } from '#renderer/screens/summary/use-offices.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Chosen = ReturnType<typeof useChoice>;

type Props = {
  readonly choice: Chosen['choice'];
  readonly period: Period;
  readonly problem: ReturnType<typeof periodProblem>;
  readonly onChoose: Chosen['choose'];
};

/** Stands for all offices; no office has such an id. */
const ALL = '*';

/** Which days and which office. */
export function PeriodBar({ choice, period, problem, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Box data-screen-only="" sx={bar}>
      <Box sx={{ flex: '0 1 12rem', minWidth: '9rem' }}>
        <SelectField
          label={t('summary.period')}
          value={choice.name}
          options={PERIODS.map((name) => ({ value: name, label: t(`summary.periods.${name}`) }))}
          onChange={(name) => onChoose({ name })}
        />
      </Box>
      {choice.name === 'own' ? (
        <OwnDates period={period} problem={problem} onChange={(own) => onChoose({ own })} />
      ) : null}
      {/* Also beside dates that were typed: a browser writes them its own way. */}
      {problem === null ? (
        <Typography variant="body2" color="textSecondary" sx={{ alignSelf: 'center' }}>
          {t('summary.range', {
            from: shortDate(period.from, i18n.language),
            to: shortDate(period.to, i18n.language),
          })}
        </Typography>
      ) : null}
      <OfficeFilter officeId={choice.officeId} onChange={(officeId) => onChoose({ officeId })} />
    </Box>
  );
}

function OwnDates({
  period,
  problem,
  onChange,
}: Pick<Props, 'period' | 'problem'> & { readonly onChange: (own: Period) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        type="date"
        label={t('summary.from')}
        value={period.from}
        onChange={(event) => onChange({ ...period, from: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ flex: '0 1 11rem' }}
      />
      <TextField
        type="date"
        label={t('summary.to')}
        value={period.to}
        error={problem !== null}
        helperText={problem === null ? undefined : t(`summary.${problem}`)}
        onChange={(event) => onChange({ ...period, to: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ flex: '0 1 11rem' }}
      />
    </>
  );
}

function OfficeFilter({
  officeId,
  onChange,
}: {
  readonly officeId: string | null;
  readonly onChange: (officeId: string | null) => void;
}) {
  const { t } = useTranslation();
  const { offices: all, error, retry } = useOffices();
  if (error !== null) return <ErrorNote error={error} onRetry={retry} />;
  const offices = all.map(({ id, name }) => ({ value: id, label: name }));
  const known = officeId === null || offices.some(({ value }) => value === officeId);
  return (
    <Box sx={{ flex: '1 1 14rem', maxWidth: '28rem', minWidth: '9rem' }}>
      <SelectField
        label={t('summary.office')}
        value={officeId ?? ALL}
        options={[
          { value: ALL, label: t('summary.allOffices') },
          ...offices,
          ...(known ? [] : [{ value: officeId, label: officeId }]),
        ]}
        onChange={(chosen) => onChange(chosen === ALL ? null : chosen)}
      />
    </Box>
  );
}

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: 1.5,
  px: 2.5,
  pt: 0.75,
  pb: 2,
} as const;
