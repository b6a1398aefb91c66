import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { addressOf } from '#renderer/app/route.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { numberInWords } from '#renderer/screens/case/case-number.ts';
import { shortDate } from '#renderer/text/dates.ts';

/** What is special about this case, said calmly at its top. */
export function CaseNotices({ stale }: { readonly stale: unknown }) {
  const { t, i18n } = useTranslation();
  const { view, act, refusal } = useBench();
  const { item, complaint, duplicates } = view;
  const parent = duplicates.find(({ isParent }) => isParent);
  const missing = complaint.missing ?? t('common.unknown');
  return (
    <Box sx={{ display: 'grid', gap: 1, px: 2, pb: 1.5, '&:empty': { display: 'none' } }}>
      {stale === null ? null : <Alert severity="warning">{t('workbench.notice.stale')}</Alert>}
      {item.readOnly ? <Alert severity="info">{t('workbench.notice.readOnly')}</Alert> : null}
      {complaint.erased ? <Alert severity="info">{t('workbench.notice.erased')}</Alert> : null}
      {item.closedInLapor ? (
        <Alert
          severity="info"
          action={
            refusal('adopt-lapor') === null ? (
              <Button color="inherit" onClick={() => act('adopt-lapor', { field: 'stage' })}>
                {t('workbench.difference.adoptShort')}
              </Button>
            ) : undefined
          }
        >
          {t('workbench.notice.closedInLapor')}
        </Alert>
      ) : null}
      {item.laporStatusKnown ? null : (
        <Alert severity="warning">{t('workbench.notice.unknownStatus', { status: item.laporStatus })}</Alert>
      )}
      {item.stage === 'ditunda' && !complaint.erased ? (
        <Alert severity="info">
          {t('workbench.notice.waitingFor', { missing })}
          {complaint.remindOn === null ? null : (
            <div>{t('workbench.notice.remindOn', { on: shortDate(complaint.remindOn, i18n.language) })}</div>
          )}
        </Alert>
      ) : null}
      {parent === undefined ? null : (
        <Alert severity="info">
          {t('workbench.notice.duplicate')}{' '}
          <Link href={addressOf({ screen: 'laporan', id: parent.id })}>
            {numberInWords(parent.trackingId, t)}
          </Link>
          .
        </Alert>
      )}
      {item.uncertainYears.length === 0 ? null : (
        <Alert severity="warning">
          {t('workbench.notice.noCalendar', { years: item.uncertainYears.join(', ') })}
        </Alert>
      )}
    </Box>
  );
}
