import Link from '@mui/material/Link';
import type { SnoozedCase } from '#contract/window/reminders.ts';
import { shortCaseNumber } from '#domain/reminder/notice-words.ts';
import { useRemindersAct } from '#renderer/api/use-reminders.ts';
import { addressOf } from '#renderer/app/route.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Cases whose reminders were put off, until when and why. */
export function SnoozedCases({ snoozed }: { readonly snoozed: readonly SnoozedCase[] }) {
  const { t, i18n } = useTranslation();
  const { tellError } = useMessages();
  const { mutate } = useRemindersAct((desk, id: string) => desk.reminders.endSnooze({ id }));
  return (
    <Panel title={t('reminders.snoozed.title')}>
      {snoozed.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('reminders.snoozed.none')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {snoozed.map(({ id, trackingId, title, until, reason }) => (
            <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'start', gap: 1.5 }}>
              <Box sx={{ minWidth: 0, flex: 1 }}>
                <Typography component="p">
                  <Link href={addressOf({ screen: 'laporan', id })}>{shortCaseNumber(trackingId)}</Link>{' '}
                  {t('reminders.snoozed.until', { date: shortDate(until, i18n.language) })}
                  {reason === null ? '' : `: ${reason}`}
                </Typography>
                <Typography variant="body2" color="textSecondary" component="p">
                  {title}
                </Typography>
              </Box>
              <Button color="inherit" onClick={() => mutate(id, { onError: tellError })}>
                {t('reminders.snoozed.end')}
              </Button>
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
}
