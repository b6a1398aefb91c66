import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { addressOf } from '#renderer/app/route.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { numberInWords } from '#renderer/screens/case/case-number.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** What is special about this case, said calmly at its top. */
export function CaseNotices({ stale }: { readonly stale: unknown }) {
  const { t } = useTranslation();
  const { item, complaint } = useBench().view;
  const { laporStatus, uncertainYears } = item;
  return (
    <Box sx={{ display: 'grid', gap: 1, px: 2, pb: 1.5, '&:empty': { display: 'none' } }}>
      {stale === null ? null : <Alert severity="warning">{t('workbench.notice.stale')}</Alert>}
      {item.readOnly ? <Alert severity="info">{t('workbench.notice.readOnly')}</Alert> : null}
      {complaint.erased ? <Alert severity="info">{t('workbench.notice.erased')}</Alert> : null}
      {item.closedInLapor ? <ClosedInLapor /> : null}
      {item.laporStatusKnown ? null : (
        <Alert severity="warning">{t('workbench.notice.unknownStatus', { status: laporStatus })}</Alert>
      )}
      {item.stage === 'ditunda' && !complaint.erased ? <OnHold /> : null}
      <DuplicateOf />
      {uncertainYears.length === 0 ? null : (
        <Alert severity="warning">
          {t('workbench.notice.noCalendar', { years: uncertainYears.join(', ') })}
        </Alert>
      )}
    </Box>
  );
}

/** LAPOR ended what is still open here: one click follows it. */
function ClosedInLapor() {
  const { t } = useTranslation();
  const { act, refusal } = useBench();
  const follow =
    refusal('adopt-lapor') === null ? (
      <Button color="inherit" onClick={() => act('adopt-lapor', { field: 'stage' })}>
        {t('workbench.difference.adoptShort')}
      </Button>
    ) : undefined;
  return (
    <Alert severity="info" action={follow}>
      {t('workbench.notice.closedInLapor')}
    </Alert>
  );
}

function OnHold() {
  const { t, i18n } = useTranslation();
  const { missing, remindOn } = useBench().view.complaint;
  return (
    <Alert severity="info">
      {t('workbench.notice.waitingFor', { missing: missing ?? t('common.unknown') })}
      {remindOn === null ? null : (
        <div>{t('workbench.notice.remindOn', { on: shortDate(remindOn, i18n.language) })}</div>
      )}
    </Alert>
  );
}

function DuplicateOf() {
  const { t } = useTranslation();
  const parent = useBench().view.duplicates.find(({ isParent }) => isParent);
  if (parent === undefined) return null;
  return (
    <Alert severity="info">
      {t('workbench.notice.duplicate')}{' '}
      <Link href={addressOf({ screen: 'laporan', id: parent.id })}>
        {numberInWords(parent.trackingId, t)}
      </Link>
      .
    </Alert>
  );
}
