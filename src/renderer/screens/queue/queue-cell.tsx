import { useTranslation } from 'react-i18next';
import type { QueueItem } from '#contract/window/queue.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { addressOf } from '#renderer/app/route.ts';
import type { ColumnKey } from '#renderer/screens/queue/columns.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { DueMark } from '#renderer/ui/due-mark.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { StageMark } from '#renderer/ui/stage-mark.tsx';

/** What one cell says of a case. */
export function QueueCell({ column, item }: { readonly column: ColumnKey; readonly item: QueueItem }) {
  const { t, i18n } = useTranslation();
  switch (column) {
    case 'tracking-id':
      return <NumberCell item={item} />;
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
      return (
        <span className="number">
          {item.receivedAt === null ? '–' : shortDate(item.receivedAt.slice(0, 10), i18n.language)}
        </span>
      );
    case 'due':
      return <DueCell item={item} />;
    default:
      return assertNever(column);
  }
}

/** LAPOR's number, or the end of its own id for a case that was registered by hand. */
function NumberCell({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation();
  const { trackingId } = item;
  if (!trackingId.startsWith('lokal:')) return <span className="number">{trackingId}</span>;
  return <span className="clamped">{t('queue.mark.byHand', { number: trackingId.slice(-6) })}</span>;
}

function Words({ text }: { readonly text: string | null }) {
  return (
    <span className="clamped" title={text ?? undefined}>
      {text ?? '–'}
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
        {item.title ?? t('common.erased')}
      </a>
    </span>
  );
}

function StageCell({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation();
  const answer = item.answer === null || item.answer === 'terkirim' ? null : item.answer;
  return (
    <span className="stack">
      <StageMark stage={item.stage} />
      {answer === null ? null : <span className="small">{t(`queue.answer.${answer}`)}</span>}
    </span>
  );
}

function LaporCell({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation();
  return (
    <span className="stack">
      {item.closedInLapor ? <Mark tone="soon">{t('queue.mark.closedInLapor')}</Mark> : null}
      <span className={item.closedInLapor || !item.laporStatusKnown ? 'small' : 'clamped'}>
        {item.laporStatus ?? '–'}
      </span>
      {item.laporStatusKnown ? null : <Mark tone="soon">{t('queue.mark.unknownStatus')}</Mark>}
    </span>
  );
}

function DueCell({ item }: { readonly item: QueueItem }) {
  const { t, i18n } = useTranslation();
  const [uncertain] = item.uncertainYears;
  return (
    <span className="stack">
      <DueMark due={item.due} />
      {uncertain !== undefined ? (
        <span className="small">{t('queue.mark.noCalendar', { year: uncertain })}</span>
      ) : item.due === null ? null : (
        <span className="small">{shortDate(item.due.dueOn, i18n.language)}</span>
      )}
    </span>
  );
}
