import { useRef, useState } from 'react';
import type { InstitutionView, ReadCalendar } from '#contract/window/institution.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { CalendarFileDialog } from '#renderer/screens/settings/calendar/calendar-file-dialog.tsx';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FileInput } from '#renderer/ui/file-input.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

type Props = { readonly view: InstitutionView; readonly officeId: string | null };

/** Days off from a file: a yearly pack, a list, or iCalendar. */
export function CalendarFileButton({ view, officeId }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { tellError } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<ReadCalendar | null>(null);
  const take = ([file]: readonly File[]): void => {
    if (file === undefined) return;
    desk.institution.readCalendar({ file, officeId }).then(setRead, tellError);
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Icon name="upload" size={16} />}
        disabled={mayNot(view, 'add-holidays') !== null}
        onClick={() => input.current?.click()}
      >
        {t('settings.calendar.fromFile')}
      </Button>
      <FileInput ref={input} label={t('settings.calendar.fileInput')} accept=".json,.ics" onFiles={take} />
      {read === null ? null : <CalendarFileDialog read={read} onClose={() => setRead(null)} />}
    </>
  );
}
