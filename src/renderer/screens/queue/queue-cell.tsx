import type { QueueItem } from '#contract/window/queue.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { addressOf } from '#renderer/app/route.ts';
import type { ColumnKey } from '#renderer/screens/queue/columns.ts';
import { numberOf } from '#renderer/screens/queue/number-of.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { dayThere } from '#renderer/text/shown-zone.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DueMark } from '#renderer/ui/due-mark.tsx';
import { reasonsInWords } from '#renderer/ui/escalation-mark.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { StageMark } from '#renderer/ui/stage-mark.tsx';

/** What one cell says of a case. */
export function QueueCell({ column, item }: { readonly column: ColumnKey; readonly item: QueueItem }) {
  const { t, i18n } = useTranslation();
  switch (column) {
    case 'tracking-id':
      return <span className="number">{numberOf(item.trackingId, t)}</span>;
    case 'title':
      return <TitleCell item={item} />;
    case 'class':
      return <span className="clamped">{t(`queue.class.${item.class ?? 'none'}`)}</span>;
    case 'stage':
      return <StageCell item={item} />;
    case 'lapor-status':
      return <LaporCell item={item} />;
    case 'office':
      return <Words text={item.office} />;
    case 'officer':
      return <Words text={item.officer} />;
    case 'received':
      return item.receivedAt === null ? (
        <Nothing />
      ) : (
        <span className="number">{shortDate(dayThere(item.receivedAt), i18n.language)}</span>
      );
    case 'due':
      return <DueCell item={item} />;
    default:
      return assertNever(column);
  }
}

function Words({ text }: { readonly text: string | null }) {
  if (text === null) return <Nothing />;
  return (
    <span className="clamped" title={text}>
      {text}
    </span>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <span className="nothing" title={t('common.none')}>
      –
    </span>
  );
}

function TitleCell({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation();
  return (
    <span className="title">
      {item.priority === 'biasa' ? null : (
        <Mark tone={item.priority === 'mendesak' ? 'late' : 'soon'}>{t(`priority.${item.priority}`)}</Mark>
      )}
      {item.confidential ? <Mark tone="waiting">{t('queue.mark.confidential')}</Mark> : null}
      {item.duplicate ? <Mark tone="quiet">{t('queue.mark.duplicate')}</Mark> : null}
      {item.readOnly ? <Mark tone="quiet">{t('queue.mark.readOnly')}</Mark> : null}
      <a
        href={addressOf({ screen: 'laporan', id: item.id })}
        tabIndex={-1}
        className="clamped"
        title={item.title ?? undefined}
      >
        {item.title === null ? t('common.erased') : item.title.trim() || t('workbench.noTitle')}
      </a>
    </span>
  );
}

/** The stage; below it why the supervisor is told of the case, else how its answer stands. */
function StageCell({ item }: { readonly item: QueueItem }) {
  const { t, i18n } = useTranslation();
  const answer = item.answer === null || item.answer === 'terkirim' ? null : t(`queue.answer.${item.answer}`);
  const [first] = item.escalations;
  return (
    <span className="stack">
      <StageMark stage={item.stage} />
      {first !== undefined ? (
        <span className="small why" title={reasonsInWords(item.escalations, i18n.language)}>
          {t(`queue.why.${first.rule}`)}
        </span>
      ) : answer === null ? null : (
        <span className="small">{answer}</span>
      )}
    </span>
  );
}

function LaporCell({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation();
  const { laporStatus, laporStatusKnown, closedInLapor } = item;
  if (laporStatus === null) return <Nothing />;
  if (laporStatusKnown && !closedInLapor) return <Words text={laporStatus} />;
  return (
    <span className="stack" title={laporStatus}>
      <Mark tone="soon">{t(closedInLapor ? 'queue.mark.closedInLapor' : 'queue.mark.unknownStatus')}</Mark>
      <span className="small">{laporStatus}</span>
    </span>
  );
}

function DueCell({ item }: { readonly item: QueueItem }) {
  const { t, i18n } = useTranslation();
  const [uncertain] = item.uncertainYears;
  return (
    <span className="stack">
      {item.due === null ? <span className="small">{t('due.none')}</span> : <DueMark due={item.due} />}
      {uncertain !== undefined ? (
        <span className="small">{t('queue.mark.noCalendar', { year: uncertain })}</span>
      ) : item.due === null ? null : (
        <span className="small">{shortDate(item.due.dueOn, i18n.language)}</span>
      )}
    </span>
  );
}
