import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { Preferences } from '#contract/window/app.ts';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const LANGUAGES = [
  { value: 'id', label: 'Indonesia' },
  { value: 'en', label: 'English' },
] as const;
const THEMES = ['sistem', 'terang', 'gelap'] as const;
const SIZES = [90, 100, 115, 130] as const;
const LONGEST_MINUTES = 240;

/** How this PC looks and when it locks; for everybody who works at it, and only for them. */
export function LookSettings() {
  const part = usePreferences();
  return (
    <>
      <Look {...part} />
      <IdleLock {...part} />
      <LetterKeys {...part} />
    </>
  );
}

type Part = ReturnType<typeof usePreferences>;

function Look({ preferences, change }: Part) {
  const { t } = useTranslation();
  return (
    <Panel title={t('settings.look.title')}>
      <SelectField
        label={t('settings.look.language')}
        value={preferences.language}
        options={LANGUAGES}
        onChange={(language: Preferences['language']) => change({ language })}
      />
      <SelectField
        label={t('settings.look.theme')}
        value={preferences.theme}
        options={THEMES.map((theme) => ({ value: theme, label: t(`settings.look.themeOf.${theme}`) }))}
        onChange={(theme) => change({ theme })}
      />
      <SelectField
        label={t('settings.look.size')}
        value={String(preferences.textSize)}
        options={SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
        onChange={(size) => {
          const textSize = SIZES.find((each) => String(each) === size);
          if (textSize !== undefined) change({ textSize });
        }}
      />
    </Panel>
  );
}

function IdleLock({ preferences, change }: Part) {
  const { t } = useTranslation();
  return (
    <Panel title={t('settings.look.lockTitle')}>
      <TextField
        type="number"
        label={t('settings.look.lockAfter')}
        helperText={t('settings.look.lockHint')}
        value={preferences.lockAfterMinutes}
        slotProps={{ htmlInput: { min: 0, max: LONGEST_MINUTES, step: 1 } }}
        onChange={(event) => {
          const minutes = Number(event.target.value);
          if (Number.isInteger(minutes) && minutes >= 0 && minutes <= LONGEST_MINUTES)
            change({ lockAfterMinutes: minutes });
        }}
      />
    </Panel>
  );
}

function LetterKeys({ preferences, change }: Part) {
  const { t } = useTranslation();
  return (
    <Panel title={t('settings.look.keysTitle')}>
      <FormControlLabel
        control={
          <Switch
            checked={preferences.letterKeys !== false}
            onChange={(event) => change({ letterKeys: event.target.checked })}
          />
        }
        label={t('settings.look.letterKeys')}
      />
      <Typography variant="body2" color="textSecondary">
        {t('settings.look.letterKeysNote')}
      </Typography>
    </Panel>
  );
}
