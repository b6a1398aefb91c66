import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { ZONES, type Zone } from '#domain/kernel/zone.ts';
import { ForeseenDialog } from '#renderer/screens/settings/foresee/foreseen-dialog.tsx';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Where the days of all moments are read, for the whole institution. */
export function TimeZone({ view }: { readonly view: InstitutionView }) {
  const { t } = useTranslation();
  const [zone, setZone] = useState(view.zone);
  const [act, setAct] = useState<DateAct | null>(null);
  const closed = mayNot(view, 'set-time-zone') !== null;
  return (
    <>
      <Typography variant="body2">{t('settings.calendar.zoneNote')}</Typography>
      <ZoneChoice zone={zone} closed={closed} onChange={setZone} />
      <Typography variant="caption">{t('settings.calendar.zoneLaporNote')}</Typography>
      <Box>
        <Button
          variant="outlined"
          disabled={closed || zone === view.zone}
          aria-label={t('settings.calendar.zoneAsk')}
          onClick={() => setAct({ command: 'set-time-zone', input: { zone } })}
        >
          {t('settings.foresee.ask')}
        </Button>
      </Box>
      <MayNotNote view={view} command="set-time-zone" />
      {act === null ? null : (
        <ForeseenDialog
          act={act}
          title={t('settings.calendar.zone')}
          onBack={() => setAct(null)}
          onDone={() => setAct(null)}
        />
      )}
    </>
  );
}

type ChoiceProps = {
  readonly zone: Zone;
  readonly closed: boolean;
  readonly onChange: (zone: Zone) => void;
};

function ZoneChoice({ zone, closed, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const choose = (value: string): void => onChange(ZONES.find((each) => each === value) ?? zone);
  return (
    <FormControl disabled={closed}>
      <RadioGroup
        row
        aria-label={t('settings.calendar.zone')}
        value={zone}
        onChange={(event) => choose(event.target.value)}
      >
        {ZONES.map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            label={t(`settings.calendar.zoneOf.${each}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
