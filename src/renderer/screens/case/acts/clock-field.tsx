import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FieldProps } from '#renderer/screens/case/acts/field-props.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useRuleName } from '#renderer/screens/case/work/use-rule-name.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The open clock that is given more time; those whose rule allows none are not offered. */
export function ClockField({ values, change, fault, first = false }: FieldProps) {
  const { t } = useTranslation();
  const { view } = useBench();
  const nameOf = useRuleName();
  const clocks = view.clocks.filter(
    ({ open, mayExtendBy, extendedBy }) => open && mayExtendBy !== null && extendedBy === 0,
  );
  const wrong = fault('ruleId');
  return (
    <TextField
      select
      label={t('fields.label.ruleId')}
      required
      value={values.ruleId ?? ''}
      autoFocus={first}
      error={wrong !== undefined}
      helperText={wrong ?? (clocks.length === 0 ? t('fields.hint.noClock') : undefined)}
      onChange={(event) => change({ ruleId: event.target.value })}
    >
      {clocks.map((clock) => (
        <MenuItem key={clock.ruleId} value={clock.ruleId}>
          {t('fields.clock', { rule: nameOf(clock), count: clock.mayExtendBy ?? 0 })}
        </MenuItem>
      ))}
    </TextField>
  );
}
