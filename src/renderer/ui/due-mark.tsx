import type { TFunction } from 'i18next';
import type { QueueItem } from '#contract/window/queue.ts';
import type { Tone } from '#renderer/app/theme.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Mark } from '#renderer/ui/mark.tsx';

const SOON_WORKING_DAYS = 3;

/** A due date as colour, shape and words; `withDate` adds the day itself. */
export function DueMark({
  due,
  withDate = false,
}: {
  readonly due: QueueItem['due'];
  readonly withDate?: boolean;
}) {
  const { t, i18n } = useTranslation();
  if (due === null) return <span>{t('due.none')}</span>;
  const words = wordsOf(due, t);
  const provisional = due.provisional ? ` · ${t('due.provisional')}` : '';
  const date = shortDate(due.dueOn, i18n.language);
  return (
    <Mark tone={toneOf(due)} title={`${date} · ${t(`rule.${due.ruleId}`, due.ruleId)}${provisional}`}>
      {withDate ? `${date} · ${words}${provisional}` : `${words}${provisional}`}
    </Mark>
  );
}

type Due = NonNullable<QueueItem['due']>;

function toneOf({ late, daysLeft, ruleId }: Due): Tone {
  if (late) return 'late';
  if (ruleId === 'tanggapan-pelapor') return daysLeft < 0 ? 'done' : 'waiting';
  return daysLeft <= SOON_WORKING_DAYS ? 'soon' : 'calm';
}

function wordsOf({ daysLeft, ruleId }: Due, t: TFunction): string {
  if (ruleId === 'tanggapan-pelapor' && daysLeft < 0) return t('due.mayClose');
  if (daysLeft < 0) return t('due.late', { days: -daysLeft });
  return daysLeft === 0 ? t('due.today') : t('due.left', { days: daysLeft });
}
