import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import {
  arePointsWrong,
  isDigestQuiet,
  type ReminderForm,
} from '#renderer/screens/settings/reminders/reminder-form.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

type Part = { readonly form: ReminderForm; readonly change: (part: Partial<ReminderForm>) => void };

type ToggleProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function Toggle({ label, checked, onChange }: ToggleProps) {
  return (
    <FormControlLabel
      control={<Switch checked={checked} onChange={(event) => onChange(event.target.checked)} />}
      label={label}
    />
  );
}

/** How long before a date. */
export function PointsPart({ form, change }: Part) {
  const { t } = useTranslation();
  const wrong = arePointsWrong(form);
  return (
    <>
      <Toggle
        label={t('reminders.settings.ownPoints')}
        checked={form.ownPoints}
        onChange={(ownPoints) => change({ ownPoints, points: ownPoints ? '3, 1, 0' : '' })}
      />
      {form.ownPoints ? (
        <TextField
          label={t('reminders.settings.points')}
          value={form.points}
          error={wrong}
          helperText={t(wrong ? 'reminders.settings.pointsWrong' : 'reminders.settings.pointsHint')}
          onChange={(event) => change({ points: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 40 } }}
        />
      ) : null}
    </>
  );
}

/** From when in the morning, and when not. */
export function TimesPart({ form, change }: Part) {
  const { t } = useTranslation();
  const quiet = isDigestQuiet(form);
  return (
    <>
      <Time
        label={t('reminders.settings.digestAt')}
        value={form.digestAt}
        error={quiet ? t('reminders.settings.digestInQuiet') : null}
        onChange={(digestAt) => change({ digestAt })}
      />
      <Toggle
        label={t('reminders.settings.quietOn')}
        checked={form.quietOn}
        onChange={(quietOn) => change({ quietOn })}
      />
      {form.quietOn ? (
        <Box sx={{ display: 'flex', gap: 1.5 }}>
          <Time
            label={t('reminders.settings.quietFrom')}
            value={form.quietFrom}
            onChange={(quietFrom) => change({ quietFrom })}
          />
          <Time
            label={t('reminders.settings.quietTo')}
            value={form.quietTo}
            onChange={(quietTo) => change({ quietTo })}
          />
        </Box>
      ) : null}
    </>
  );
}

type TimeProps = {
  readonly label: string;
  readonly value: string;
  readonly error?: string | null;
  readonly onChange: (time: string) => void;
};

function Time({ label, value, error = null, onChange }: TimeProps) {
  return (
    <TextField
      type="time"
      label={label}
      value={value}
      error={error !== null}
      helperText={error}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
