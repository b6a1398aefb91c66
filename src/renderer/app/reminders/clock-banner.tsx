import Alert from '@mui/material/Alert';
import { useReminders, useRemindersAct } from '#renderer/api/use-reminders.ts';
import { findingInWords } from '#renderer/app/reminders/clock-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

/** What is wrong with this PC's clock, by how much, and what to do; nothing while it is right. */
export function ClockBanner() {
  const { t } = useTranslation();
  const { tellError } = useMessages();
  const clock = useReminders()?.clock ?? null;
  const { mutate, isPending } = useRemindersAct((desk) => desk.reminders.confirmClock());
  if (clock === null) return null;
  // What the hub says is not settled by a click.
  const confirm =
    clock.code === 'beda-dengan-pusat' ? undefined : (
      <Button
        color="inherit"
        loading={isPending}
        onClick={() => mutate(undefined, { onError: tellError })}
        sx={{ whiteSpace: 'nowrap' }}
      >
        {t('reminders.clock.confirm')}
      </Button>
    );
  return (
    <Alert severity="warning" square action={confirm}>
      <strong>{findingInWords(clock, t)}</strong> {t('reminders.clock.what')}
    </Alert>
  );
}
