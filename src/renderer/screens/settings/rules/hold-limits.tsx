import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { HOLD_CAUSES, type HoldCause } from '#domain/complaint/vocabulary.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** How long a Tunda of each cause may last. */
export function HoldLimits({ view }: { readonly view: InstitutionView }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('settings.rules.holds')}>
      <Typography variant="body2">{t('settings.rules.holdsNote')}</Typography>
      {HOLD_CAUSES.map((cause) => (
        <HoldLimit key={cause} view={view} cause={cause} />
      ))}
      <MayNotNote view={view} command="set-hold-limit" />
    </Panel>
  );
}

function HoldLimit({ view, cause }: { readonly view: InstitutionView; readonly cause: HoldCause }) {
  const { t } = useTranslation();
  const standing = view.holdLimits[cause];
  const [days, setDays] = useState(standing === undefined ? '' : String(standing));
  const { mutate, isPending, error } = useInstitutionAct();
  const closed = mayNot(view, 'set-hold-limit') !== null;
  const wanted = days === '' ? null : Number(days);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    mutate({ command: 'set-hold-limit', input: { cause, days: wanted } });
  };
  return (
    <Box component="form" noValidate onSubmit={save} sx={line}>
      <TextField
        label={t(`fields.holdCause.${cause}`)}
        value={days}
        disabled={closed}
        helperText={t('settings.rules.holdHint')}
        onChange={(event) => setDays(event.target.value.replace(/\D/g, ''))}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
        sx={{ flex: '1 1 16rem', maxWidth: '24rem' }}
      />
      <Button
        type="submit"
        variant="outlined"
        loading={isPending}
        disabled={closed || wanted === (standing ?? null) || wanted === 0}
        aria-label={t('settings.rules.saveHold', { cause: t(`fields.holdCause.${cause}`) })}
      >
        {t('common.save')}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </Box>
  );
}

const line = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' } as const;
