import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Preferences } from '#contract/window/app.ts';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** Each language under its own name, whatever language is shown. */
const LANGUAGES: readonly { readonly code: Preferences['language']; readonly name: string }[] = [
  { code: 'id', name: 'Indonesia' },
  { code: 'en', name: 'English' },
];

/** The language of this PC, to be chosen before anybody is set up; later it stands in Settings. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={t('entry.language')}
      value={preferences.language}
      onChange={(_event, language: Preferences['language'] | null) => {
        if (language !== null) change({ language });
      }}
    >
      {LANGUAGES.map(({ code, name }) => (
        <ToggleButton key={code} value={code} lang={code} sx={{ py: 0.25, textTransform: 'none' }}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
