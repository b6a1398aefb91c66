import { useTranslation } from 'react-i18next';
import { shownClass } from '#domain/complaint/complaint.ts';
import { maskText } from '#domain/report/mask-text.ts';
import { shownCategory } from '#renderer/screens/case/acts/act-values.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { numberInWords } from '#renderer/screens/case/case-number.ts';
import { placeOf } from '#renderer/screens/case/place-of.ts';
import { SheetDeadlines } from '#renderer/screens/case/print/sheet-deadlines.tsx';
import type { OnPaper, SheetOrder } from '#renderer/screens/case/print/sheet-order.ts';
import { SheetAnswers, SheetHistory, SheetTexts } from '#renderer/screens/case/print/sheet-words.tsx';
import { longDate, shortMoment } from '#renderer/text/dates.ts';

const asItIs: OnPaper = (text) => text;

/** One case on paper: what it is, its words, how its dates came about, its answers and its history. */
export function CaseSheet({ order }: { readonly order: SheetOrder }) {
  const { t, i18n } = useTranslation();
  const { view, app, person } = useBench();
  const onPaper = order.revealed ? asItIs : maskText;
  const { item, complaint } = view;
  return (
    <article>
      <h1>{t('register.sheet.title', { number: numberInWords(item.trackingId, t) })}</h1>
      {item.confidential ? <p>{t('register.sheet.confidential')}</p> : null}
      <p>{item.title === null ? t('common.erased') : onPaper(item.title)}</p>
      <SheetFacts onPaper={onPaper} revealed={order.revealed} />
      <SheetTexts onPaper={onPaper} />
      <SheetDeadlines />
      <SheetAnswers onPaper={onPaper} />
      <SheetHistory onPaper={onPaper} />
      <p>
        {t('register.sheet.printed', {
          on: longDate(app.today, i18n.language),
          person: `${person.name} (${t(`role.${person.role}`)})`,
        })}
        {'. '}
        {t('register.sheet.purpose', { purpose: order.purpose })}
        {'. '}
        {t(order.revealed ? 'register.sheet.revealed' : 'register.sheet.masked')}
        {complaint.lapor === null
          ? null
          : ` ${t('workbench.fact.laporStatusAt', {
              status: `${t('workbench.fact.laporStatus')}: ${complaint.lapor.fields.status ?? '-'}`,
              asOf: shortMoment(complaint.lapor.asOf, i18n.language),
            })}.`}
      </p>
    </article>
  );
}

function SheetFacts({ onPaper, revealed }: { readonly onPaper: OnPaper; readonly revealed: boolean }) {
  const { t, i18n } = useTranslation();
  const { view, identity } = useBench();
  const { item, complaint } = view;
  const { registration, lapor } = complaint;
  const category = shownCategory(complaint);
  const cls = shownClass(complaint);
  const masked = registration?.reporterName ?? lapor?.personal?.reporterName ?? null;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('workbench.stage.now'), t(`stage.${item.stage}`)],
    [
      t('workbench.fact.received'),
      item.receivedAt === null ? null : shortMoment(item.receivedAt, i18n.language),
    ],
    [
      t('workbench.fact.origin'),
      complaint.origin === null ? null : t(`workbench.origin.${complaint.origin}`),
    ],
    [t('workbench.property.class'), cls === null ? t('class.none') : t(`class.${cls}`)],
    [t('workbench.property.category'), category.name ?? category.id],
    [t('workbench.property.office'), item.office],
    [t('workbench.property.officer'), item.officer],
    [t('workbench.property.priority'), t(`priority.${item.priority}`)],
    [t('workbench.reporter.title'), revealed ? identity?.reporterName : masked],
    ...(revealed
      ? ([
          [t('workbench.reporter.identityNumber'), identity?.identityNumber],
          [t('workbench.reporter.address'), identity?.address],
          [t('workbench.reporter.contact'), identity?.contact],
        ] as const)
      : []),
    [t('workbench.fact.place'), placeOf(complaint)],
    [t('workbench.fact.asked'), registration?.asked],
  ];
  return (
    <dl>
      {facts.map(([label, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <SheetFact key={label} label={label} value={revealed ? value : onPaper(value)} />
        ),
      )}
    </dl>
  );
}

function SheetFact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
