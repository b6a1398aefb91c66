import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { KeptFile } from '#renderer/screens/calendar/kept-file.tsx';
import { type CalendarPlace, filterOf } from '#renderer/screens/calendar/use-calendar-place.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly place: CalendarPlace; readonly onClose: () => void };

/** The due dates for another program: once, or as a file that is kept up to date. */
export function FileDialog({ place, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { tell } = useMessages();
  const [allClocks, setAllClocks] = useState(true);
  const filter = filterOf({ ...place, allClocks });
  const isFiltered = place.officeId !== undefined || place.officerId !== undefined;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => desk.calendar.file(filter),
    onSuccess: (file) => {
      saveFile(file);
      tell(t('calendar.ics.saved', { name: file.name }));
    },
  });
  return (
    <DialogFrame title={t('calendar.ics.title')} onClose={onClose}>
      <Typography variant="body2">{t('calendar.ics.note')}</Typography>
      <RadioGroup aria-label={t('calendar.ics.which')} value={allClocks ? 'all' : 'queue'}>
        {(['all', 'queue'] as const).map((which) => (
          <FormControlLabel
            key={which}
            value={which}
            control={<Radio size="small" onChange={() => setAllClocks(which === 'all')} />}
            label={t(`calendar.ics.${which}`)}
          />
        ))}
      </RadioGroup>
      {isFiltered ? <Typography variant="body2">{t('calendar.ics.filtered')}</Typography> : null}
      <Typography variant="h3">{t('calendar.ics.once')}</Typography>
      <Box>
        <Button variant="outlined" loading={isPending} onClick={() => mutate()}>
          {t('calendar.ics.save')}
        </Button>
      </Box>
      {error === null ? null : <ErrorNote error={error} />}
      <KeptFile filter={filter} />
    </DialogFrame>
  );
}
