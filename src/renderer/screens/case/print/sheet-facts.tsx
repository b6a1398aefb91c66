import { shownClass } from '#domain/complaint/complaint.ts';
import { shownCategory } from '#renderer/screens/case/acts/act-values.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { placeOf } from '#renderer/screens/case/place-of.ts';
import type { OnPaper } from '#renderer/screens/case/print/sheet-order.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

type Props = { readonly onPaper: OnPaper; readonly revealed: boolean };

/** Where the case stands, whose it is, and who reported it: masked unless that was revealed and ticked. */
export function SheetFacts({ onPaper, revealed }: Props) {
  const { t, i18n } = useTranslation();
  const { item, complaint } = useBench().view;
  const { origin, registration } = complaint;
  const category = shownCategory(complaint);
  const received = item.receivedAt;
  return (
    <dl>
      <Fact label={t('workbench.stage.now')}>{t(`stage.${item.stage}`)}</Fact>
      <Fact label={t('workbench.fact.received')}>{received && shortMoment(received, i18n.language)}</Fact>
      <Fact label={t('workbench.fact.origin')}>{origin && t(`workbench.origin.${origin}`)}</Fact>
      <Fact label={t('workbench.property.class')}>{t(`class.${shownClass(complaint) ?? 'none'}`)}</Fact>
      <Fact label={t('workbench.property.category')}>{category.name ?? category.id}</Fact>
      <Fact label={t('workbench.property.office')}>{item.office}</Fact>
      <Fact label={t('workbench.property.officer')}>{item.officer}</Fact>
      <Fact label={t('workbench.property.priority')}>{t(`priority.${item.priority}`)}</Fact>
      {revealed ? <RevealedReporter /> : <MaskedReporter />}
      <Fact label={t('workbench.fact.place')}>{onPaper(placeOf(complaint) ?? '')}</Fact>
      <Fact label={t('workbench.fact.asked')}>{onPaper(registration?.asked ?? '')}</Fact>
    </dl>
  );
}

function RevealedReporter() {
  const { t } = useTranslation();
  const { identity } = useBench();
  return (
    <>
      <Fact label={t('workbench.reporter.title')}>{identity?.reporterName}</Fact>
      <Fact label={t('workbench.reporter.identityNumber')}>{identity?.identityNumber}</Fact>
      <Fact label={t('workbench.reporter.address')}>{identity?.address}</Fact>
      <Fact label={t('workbench.reporter.contact')}>{identity?.contact}</Fact>
    </>
  );
}

function MaskedReporter() {
  const { t } = useTranslation();
  const { registration, lapor } = useBench().view.complaint;
  const masked = registration?.reporterName ?? lapor?.personal?.reporterName;
  return <Fact label={t('workbench.reporter.title')}>{masked}</Fact>;
}

/** One line of the list; none where nothing is known. */
function Fact({ label, children }: { readonly label: string; readonly children: string | null | undefined }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
