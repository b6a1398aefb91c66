import type { TFunction } from 'i18next';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { LaporPersonal } from '#domain/complaint/lapor-fields.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { numberInWords } from '#renderer/screens/case/case-number.ts';
import { FactList, fact } from '#renderer/screens/case/fact-list.tsx';
import { placeOf } from '#renderer/screens/case/place-of.ts';
import { shortDate, shortMoment } from '#renderer/text/dates.ts';
import { dayThere } from '#renderer/text/shown-zone.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

/** The facts of the report: number, when and how it came in, where, and what LAPOR says of it. */
export function ComplaintFacts() {
  const { t, i18n } = useTranslation();
  const { item, complaint } = useBench().view;
  const { lapor, registration, origin, archiveReason, satisfaction } = complaint;
  const occurredOn = registration?.occurredOn ?? null;
  const { language } = i18n;
  return (
    <>
      <FactList
        facts={[
          fact(t('workbench.fact.trackingId'), numberInWords(item.trackingId, t)),
          fact(t('workbench.fact.received'), receivedInWords(item.receivedAt, complaint, language)),
          fact(t('workbench.fact.origin'), origin && t(`workbench.origin.${origin}`)),
          fact(t('workbench.fact.source'), lapor?.personal?.source),
          fact(t('workbench.fact.place'), placeOf(complaint)),
          fact(t('workbench.fact.occurredOn'), occurredOn && shortDate(occurredOn, language)),
          fact(t('workbench.fact.asked'), registration?.asked),
          fact(t('workbench.fact.laporStatus'), statusInWords(complaint, t, language)),
          fact(t('workbench.fact.toWhom'), complaint.toWhom),
          fact(
            t('workbench.fact.archiveReason'),
            archiveReason && t(`fields.archiveReason.${archiveReason}`),
          ),
          fact(
            t('workbench.fact.rating'),
            satisfaction === null ? null : t('workbench.fact.satisfaction', { rating: satisfaction }),
          ),
        ]}
      />
      <MoreOfLapor />
    </>
  );
}

function statusInWords({ lapor }: Complaint, t: TFunction, language: string): string | null {
  const status = lapor?.fields.status ?? null;
  if (lapor === null || status === null) return null;
  return t('workbench.fact.laporStatusAt', { status, asOf: shortMoment(lapor.asOf, language) });
}

/** LAPOR's midnight may only mean that its export has no time. */
function receivedInWords(at: string | null, { lapor, registration }: Complaint, language: string) {
  if (at === null) return null;
  const dayOnly = registration === null && lapor?.fields.receivedHasTime === false;
  return dayOnly ? shortDate(dayThere(at), language) : shortMoment(at, language);
}

/** What LAPOR's export tells besides; closed until it is asked for. */
function MoreOfLapor() {
  const { t, i18n } = useTranslation();
  const { lapor } = useBench().view.complaint;
  if (lapor === null || lapor.personal === null) return null;
  const { fields, personal } = lapor;
  const moment = (at: string | null | undefined): string | null =>
    at === null || at === undefined ? null : shortMoment(at, i18n.language);
  const known = [
    fact(t('workbench.fact.disposedAt'), moment(fields.disposedAt)),
    fact(t('workbench.fact.closedAt'), moment(fields.closedAt)),
    fact(t('workbench.fact.laporReason'), personal.reason),
    ...MORE.map((name) => fact(t(`workbench.lapor.${name}`), personal[name])),
    ...Object.entries(personal.extra ?? {}).map(([heading, text]) => fact(heading, text)),
  ].filter((one) => one !== null);
  if (known.length === 0) return null;
  return (
    <Box component="details" sx={{ fontSize: '0.8125rem' }}>
      <summary>{t('workbench.fact.more')}</summary>
      <FactList facts={known} />
    </Box>
  );
}

const MORE = [
  'parentOffice',
  'classText',
  'confidentialityText',
  'ratingText',
  'decreeNumber',
  'decreeUrl',
  'annualReportUrl',
  'setwapres',
] as const satisfies readonly (keyof LaporPersonal)[];
