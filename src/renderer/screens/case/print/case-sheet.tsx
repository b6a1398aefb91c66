import { maskText } from '#domain/report/mask-text.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { numberInWords } from '#renderer/screens/case/case-number.ts';
import { SheetDeadlines } from '#renderer/screens/case/print/sheet-deadlines.tsx';
import { SheetFacts } from '#renderer/screens/case/print/sheet-facts.tsx';
import type { OnPaper, SheetOrder } from '#renderer/screens/case/print/sheet-order.ts';
import { SheetAnswers, SheetHistory, SheetTexts } from '#renderer/screens/case/print/sheet-words.tsx';
import { longDate, shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

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
