import type { InstitutionView } from '#contract/window/institution.ts';
import { ReasonDialog } from '#renderer/screens/settings/foresee/reason-dialog.tsx';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly holiday: InstitutionView['holidays'][number];
  readonly officeId: string | null;
  readonly onClose: () => void;
};

/** A day off is taken back: it counts as a working day again, with a reason. */
export function RemoveHolidayDialog({ holiday: { date, name }, officeId, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const forOffice = officeId === null ? {} : { officeId };
  return (
    <ReasonDialog
      title={t('settings.calendar.removeOf', { name })}
      actFor={(reason) => ({ command: 'remove-holiday', input: { date, reason, ...forOffice } })}
      onClose={onClose}
    >
      <Typography variant="body1">
        {t('settings.calendar.removeNote', { date: longDate(date, i18n.language) })}
      </Typography>
    </ReasonDialog>
  );
}
