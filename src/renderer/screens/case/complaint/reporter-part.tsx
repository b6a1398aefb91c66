import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Identity } from '#contract/window/complaint.ts';
import { type Complaint, shownConfidentiality } from '#domain/complaint/complaint.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { FactList, fact } from '#renderer/screens/case/fact-list.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

/** Who reported it: masked, until somebody asks with a reason that is recorded. */
export function ReporterPart() {
  const { t } = useTranslation();
  const { view, identity, refusal, ask, hideIdentity } = useBench();
  const { complaint } = view;
  const why = refusal('reveal-identity');
  const shown = identity ?? maskedIn(complaint);
  const anonymous = shownConfidentiality(complaint) === 'anonim';
  return (
    <Panel
      title={t('workbench.reporter.title')}
      actions={
        identity !== null ? (
          <Button onClick={hideIdentity}>{t('workbench.reporter.hide')}</Button>
        ) : (
          <>
            {complaint.erased ? null : <Mark tone="quiet">{t('workbench.reporter.masked')}</Mark>}
            {why === null ? (
              <Button
                startIcon={<Icon name="eye" size={16} />}
                aria-haspopup="dialog"
                onClick={() => ask('reveal-identity')}
              >
                {t('acts.of.reveal-identity.button')}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <FactList
        facts={[
          fact(
            t('workbench.reporter.name'),
            shown.reporterName ?? t(complaint.erased ? 'common.erased' : 'common.unknown'),
          ),
          fact(t('workbench.reporter.identityNumber'), shown.identityNumber),
          fact(t('workbench.reporter.address'), shown.address),
          fact(t('workbench.reporter.contact'), shown.contact),
          ...(identity === null
            ? []
            : Object.entries(identity.extra).map(([heading, text]) => fact(heading, text))),
        ]}
      />
      {anonymous ? <Typography variant="body2">{t('workbench.reporter.anonymous')}</Typography> : null}
      {identity === null ? null : (
        <Typography variant="caption" color="text.secondary" role="status">
          {t('workbench.reporter.shown')}
        </Typography>
      )}
      {why === null || complaint.erased || view.item.readOnly ? null : (
        <Typography variant="caption" color="text.secondary">
          {why}
        </Typography>
      )}
    </Panel>
  );
}

function maskedIn({ registration, lapor }: Complaint): Identity {
  return {
    reporterName: registration?.reporterName ?? lapor?.personal?.reporterName ?? null,
    identityNumber: registration?.identityNumber ?? null,
    address: registration?.address ?? null,
    contact: registration?.contact ?? null,
    extra: {},
  };
}
