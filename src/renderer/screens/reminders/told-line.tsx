import Link from '@mui/material/Link';
import { useState } from 'react';
import type { ReminderLine } from '#contract/window/reminders.ts';
import { digestInWords, shortCaseNumber, signInWords } from '#domain/reminder/notice-words.ts';
import { SnoozeDialog } from '#renderer/app/reminders/snooze-dialog.tsx';
import { addressOf } from '#renderer/app/route.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly line: ReminderLine; readonly today: string };

/** One thing that was told: when, of which case, what. */
export function ToldLine({ line, today }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Box component="li" sx={item}>
      <Typography variant="caption" color="textSecondary" component="div">
        <time dateTime={line.at}>{shortMoment(line.at, i18n.language)}</time>{' '}
        {line.read ? null : <Mark tone="calm">{t('reminders.fresh')}</Mark>}
      </Typography>
      {line.kind === 'laporan' ? <OfCase line={line} today={today} /> : <OfMorning line={line} />}
    </Box>
  );
}

function OfMorning({ line }: { readonly line: Extract<ReminderLine, { kind: 'ringkasan' }> }) {
  const { t, i18n } = useTranslation();
  const words = digestInWords(line.digest, i18n.language === 'en' ? 'en' : 'id');
  return (
    <Typography component="div">
      <Link href={addressOf({ screen: 'antrean', view: 'hari-ini' })}>
        {t('reminders.digest', { words })}
      </Link>
    </Typography>
  );
}

function OfCase({ line, today }: Props & { readonly line: Extract<ReminderLine, { kind: 'laporan' }> }) {
  const { t, i18n } = useTranslation();
  const [asked, setAsked] = useState(false);
  const number = shortCaseNumber(line.trackingId);
  return (
    <>
      <div>
        <Typography component="p">
          <Link href={addressOf({ screen: 'laporan', id: line.caseId })}>{number}</Link>:{' '}
          {signInWords(line.sign, i18n.language === 'en' ? 'en' : 'id')}
        </Typography>
        {line.title === null ? null : (
          <Typography variant="body2" color="textSecondary" component="p">
            {line.title}
          </Typography>
        )}
      </div>
      <Button
        color="inherit"
        aria-haspopup="dialog"
        aria-label={t('reminders.snooze.title', { number })}
        onClick={() => setAsked(true)}
        sx={{ justifySelf: 'end', whiteSpace: 'nowrap' }}
      >
        {t('reminders.snooze.button')}
      </Button>
      {asked ? (
        <SnoozeDialog id={line.caseId} number={number} today={today} onClose={() => setAsked(false)} />
      ) : null}
    </>
  );
}

const item = {
  display: 'grid',
  gap: { xs: 0, md: 1.5 },
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '13rem minmax(0, 1fr) auto' },
  pl: 1,
  borderLeft: 3,
  borderColor: 'divider',
} as const;
