import type { Identity } from '#contract/window/complaint.ts';
import { type Complaint, shownConfidentiality } from '#domain/complaint/complaint.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { FactList, fact } from '#renderer/screens/case/fact-list.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Who reported it: masked, until somebody asks with a reason that is recorded. */
export function ReporterPart() {
  const { t } = useTranslation();
  const { view, identity, refusal } = useBench();
  const { complaint, item } = view;
  const why = refusal('reveal-identity');
  return (
    <Panel title={t('workbench.reporter.title')} actions={<Reveal />}>
      <Known />
      {shownConfidentiality(complaint) === 'anonim' ? (
        <Typography variant="body2">{t('workbench.reporter.anonymous')}</Typography>
      ) : null}
      {identity === null ? null : (
        <Typography variant="caption" color="text.secondary" role="status">
          {t('workbench.reporter.shown')}
        </Typography>
      )}
      {why === null || complaint.erased || item.readOnly ? null : (
        <Typography variant="caption" color="text.secondary">
          {why}
        </Typography>
      )}
    </Panel>
  );
}

/** To see who it is, or to hide it again. */
function Reveal() {
  const { t } = useTranslation();
  const { view, identity, refusal, ask, hideIdentity } = useBench();
  if (identity !== null) return <Button onClick={hideIdentity}>{t('workbench.reporter.hide')}</Button>;
  return (
    <>
      {view.complaint.erased ? null : <Mark tone="quiet">{t('workbench.reporter.masked')}</Mark>}
      {refusal('reveal-identity') === null ? (
        <Button
          startIcon={<Icon name="eye" size={16} />}
          aria-haspopup="dialog"
          onClick={() => ask('reveal-identity')}
        >
          {t('acts.of.reveal-identity.button')}
        </Button>
      ) : null}
    </>
  );
}

function Known() {
  const { t } = useTranslation();
  const { view, identity } = useBench();
  const { complaint } = view;
  const shown = identity ?? maskedIn(complaint);
  const nobody = t(complaint.erased ? 'common.erased' : 'common.unknown');
  return (
    <FactList
      facts={[
        fact(t('workbench.reporter.name'), shown.reporterName ?? nobody),
        fact(t('workbench.reporter.identityNumber'), shown.identityNumber),
        fact(t('workbench.reporter.address'), shown.address),
        fact(t('workbench.reporter.contact'), shown.contact),
        ...Object.entries(shown.extra).map(([heading, text]) => fact(heading, text)),
      ]}
    />
  );
}

/** Unknown columns are not shown at all while they are masked. */
function maskedIn({ registration, lapor }: Complaint): Identity {
  return {
    reporterName: registration?.reporterName ?? lapor?.personal?.reporterName ?? null,
    identityNumber: registration?.identityNumber ?? null,
    address: registration?.address ?? null,
    contact: registration?.contact ?? null,
    extra: {},
  };
}
