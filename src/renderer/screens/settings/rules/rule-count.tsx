import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { UNITS } from '#domain/deadline/deadline.ts';
import type { PartProps } from '#renderer/screens/settings/rules/rule-draft.ts';
import { STARTS, type StartName } from '#renderer/screens/settings/rules/rule-draft.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

/** What a rule counts: how many days of which kind, since when, what stops it and what may lengthen it. */
export function RuleCount({ draft, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Box sx={row}>
        <Days
          name="limit"
          value={draft.limit}
          disabled={draft.hours !== ''}
          onChange={(limit) => change({ limit })}
        />
        <SelectField
          label={t('settings.rules.unitLabel')}
          value={draft.unit}
          disabled={draft.hours !== ''}
          options={UNITS.map((value) => ({ value, label: t(`settings.rules.unitName.${value}`) }))}
          onChange={(unit) => change({ unit })}
        />
        <Days name="hours" value={draft.hours} onChange={(hours) => change({ hours })} />
      </Box>
      <SelectField
        label={t('settings.rules.start')}
        value={draft.start}
        options={(Object.keys(STARTS) as StartName[]).map((value) => ({
          value,
          label: t(`settings.rules.startOf.${value}`),
        }))}
        onChange={(start) => change({ start })}
      />
      <Pausable draft={draft} change={change} />
      <Box sx={row}>
        <Days name="extension" value={draft.extension} onChange={(extension) => change({ extension })} />
        <TextField
          label={t('settings.rules.warnAt')}
          value={draft.warnAt}
          helperText={t('settings.rules.hint.warnAt')}
          onChange={(event) => change({ warnAt: event.target.value.replace(/[^\d,; ]/g, '') })}
        />
      </Box>
    </>
  );
}

function Pausable({ draft, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <FormControlLabel
      label={t('settings.rules.pausable')}
      control={
        <Checkbox checked={draft.pausable} onChange={(event) => change({ pausable: event.target.checked })} />
      }
    />
  );
}

function Days(props: {
  readonly name: 'limit' | 'hours' | 'extension';
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t(`settings.rules.field.${props.name}`)}
      value={props.value}
      disabled={props.disabled === true}
      helperText={t(`settings.rules.hint.${props.name}`)}
      onChange={(event) => props.onChange(event.target.value.replace(/\D/g, ''))}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
    />
  );
}

const row = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
  alignItems: 'start',
} as const;
