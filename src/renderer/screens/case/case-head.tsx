import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { neighbourOf } from '#renderer/app/list-order.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { CaseMenu } from '#renderer/screens/case/case-menu.tsx';
import { numberInWords } from '#renderer/screens/case/case-number.ts';
import { OpenInLapor } from '#renderer/screens/case/open-in-lapor.tsx';
import { backToList, toNeighbour } from '#renderer/screens/case/use-case-keys.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DueMark } from '#renderer/ui/due-mark.tsx';
import { EscalationMark } from '#renderer/ui/escalation-mark.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { StageMark } from '#renderer/ui/stage-mark.tsx';

/** Which case this is, where it stands, and the ways out of it. */
export function CaseHead() {
  const { t } = useTranslation();
  const { view } = useBench();
  const { item, complaint } = view;
  const title = item.title ?? t(complaint.erased ? 'common.erased' : 'workbench.noTitle');
  return (
    <PageHeader
      title={title === '' ? t('workbench.noTitle') : title}
      note={<Marks />}
      actions={
        <>
          <Button color="inherit" startIcon={<Icon name="back" size={16} />} onClick={backToList}>
            {t('workbench.back')}
          </Button>
          <Neighbour step={-1} />
          <Neighbour step={1} />
          {complaint.laporId === null ? null : <OpenInLapor laporId={complaint.laporId} />}
          <CaseMenu />
        </>
      }
    />
  );
}

function Marks() {
  const { t } = useTranslation();
  const { view } = useBench();
  const { item } = view;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mt: 0.25 }}>
      <Box component="span" sx={{ fontWeight: 650, color: 'text.primary' }}>
        {numberInWords(item.trackingId, t)}
      </Box>
      <StageMark stage={item.stage} />
      {item.due === null ? null : <DueMark due={item.due} withDate />}
      {item.confidential ? <Mark tone="late">{t('confidentiality.rahasia')}</Mark> : null}
      <EscalationMark escalations={item.escalations} />
      {item.priority === 'biasa' ? null : <Mark tone="soon">{t(`priority.${item.priority}`)}</Mark>}
    </Box>
  );
}

/** To the next or previous case of the list it was opened from; not shown where there is none. */
function Neighbour({ step }: { readonly step: 1 | -1 }) {
  const { t } = useTranslation();
  const { view } = useBench();
  if (neighbourOf(view.item.id, step) === null) return null;
  const name = step === 1 ? t('workbench.next') : t('workbench.previous');
  return (
    <Tooltip title={`${name} (${step === 1 ? 'j' : 'k'})`}>
      <IconButton size="small" aria-label={name} onClick={() => toNeighbour(view.item.id, step)}>
        <Icon name={step === 1 ? 'down' : 'up'} />
      </IconButton>
    </Tooltip>
  );
}
