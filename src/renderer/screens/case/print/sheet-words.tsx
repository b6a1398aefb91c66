import { useBench } from '#renderer/screens/case/bench-context.ts';
import type { OnPaper } from '#renderer/screens/case/print/sheet-order.ts';
import { tellAll } from '#renderer/screens/case/timeline/event-words.ts';
import { shortDate, shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

type Props = { readonly onPaper: OnPaper };

/** The words of the report. */
export function SheetTexts({ onPaper }: Props) {
  const { t } = useTranslation();
  const { registration, lapor } = useBench().view.complaint;
  const original = lapor?.personal?.originalText ?? '';
  const edited = lapor?.personal?.finalText ?? '';
  const texts = [
    { title: t('workbench.text.registered'), text: registration?.text ?? '' },
    { title: t('workbench.text.original'), text: original },
    { title: t('workbench.text.edited'), text: edited === original ? '' : edited },
  ].filter(({ text }) => text.trim() !== '');
  return (
    <>
      <h2>{t('workbench.text.one')}</h2>
      {texts.length === 0 ? <p>{t('workbench.text.none')}</p> : null}
      {texts.map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{onPaper(text)}</p>
        </section>
      ))}
    </>
  );
}

/** Each answer with when it was sent, or where it stands. */
export function SheetAnswers({ onPaper }: Props) {
  const { t, i18n } = useTranslation();
  const { answers } = useBench().view.complaint;
  if (answers.length === 0) return null;
  return (
    <>
      <h2>{t('register.sheet.answers')}</h2>
      {answers.map(({ answerId, text, state, sentOn }) => (
        <section key={answerId}>
          <h3>
            {sentOn === null
              ? t('register.sheet.notSent', { state: t(`answerState.${state}`) })
              : t('register.sheet.sentOn', { on: shortDate(sentOn, i18n.language) })}
          </h3>
          <p>{text === null ? t('common.erased') : onPaper(text)}</p>
        </section>
      ))}
    </>
  );
}

/** The history in words, from its beginning. */
export function SheetHistory({ onPaper }: Props) {
  const { t, i18n } = useTranslation();
  const { view, names } = useBench();
  const told = tellAll(view.timeline, { t, language: i18n.language, names });
  return (
    <>
      <h2>{t('timeline.title')}</h2>
      <ol>
        {told.map(({ line, said, forDay, details, results }) => (
          <li key={line.eventId}>
            {shortMoment(line.at, i18n.language)} · {line.person} · {said}
            {forDay === null ? '' : ` ${forDay}`}
            {details.map(({ label, text }) => (
              <p key={`${label} ${text}`}>
                {label === null ? '' : `${label}: `}
                {onPaper(text)}
              </p>
            ))}
            {results.map(({ text }) => (
              <p key={text}>{text}</p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
