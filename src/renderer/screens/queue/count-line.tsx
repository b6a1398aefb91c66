import type { QueueRows } from '#renderer/screens/queue/use-queue-rows.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly rows: QueueRows;
  /** How many cases the view has without filter and search. */
  readonly inView: number | undefined;
};

/** How much is in the list, and what changed meanwhile without moving the rows. */
export function CountLine({ rows, inView }: Props) {
  const { t, i18n } = useTranslation();
  const { total, held, showHeld } = rows;
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const isPart = total !== null && inView !== undefined && total < inView;
  return (
    <>
      <Typography variant="body2" color="textSecondary" role="status" sx={{ whiteSpace: 'nowrap' }}>
        {total === null
          ? ''
          : isPart
            ? t('queue.count.part', { n: number(total), of: number(inView) })
            : t('queue.count.all', { n: number(total) })}
        {held === 0 ? '' : ` · ${t('queue.count.changed', { n: number(held) })}`}
      </Typography>
      {held === 0 ? null : (
        <Button variant="outlined" onClick={showHeld}>
          {t('queue.count.show')}
        </Button>
      )}
    </>
  );
}
