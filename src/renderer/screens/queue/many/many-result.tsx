import Alert from '@mui/material/Alert';
import type { TFunction } from 'i18next';
import type { QueueItem } from '#contract/window/queue.ts';
import type { ManyOutcome } from '#renderer/screens/queue/many/use-act-on-many.ts';
import { numberOf } from '#renderer/screens/queue/number-of.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly outcome: ManyOutcome;
  readonly items: ReadonlyMap<string, QueueItem>;
  readonly onClose: () => void;
};

/** What became of an act on many: how many were done, and every refused case under its reason in words. */
export function ManyResult({ outcome, items, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const { done, refused, left, error } = outcome;
  const reasons = new Map<string, string[]>();
  for (const { id, refusal } of refused) {
    const words = sentence(refusal.code, refusal.params);
    reasons.set(words, [...(reasons.get(words) ?? []), id]);
  }
  const number = (value: number): string => value.toLocaleString(i18n.language);
  return (
    <DialogFrame title={t('queue.result.title')} onClose={onClose}>
      {error === null ? null : <ErrorNote error={error} />}
      <Alert severity={done.length === 0 ? 'warning' : 'success'} role="status">
        {t('queue.result.done', { n: number(done.length) })}
        {refused.length === 0 ? '' : ` ${t('queue.result.refused', { n: number(refused.length) })}`}
        {left.length === 0 ? '' : ` ${t('queue.result.left', { n: number(left.length) })}`}
      </Alert>
      <Typography variant="body2">{t('queue.result.selected')}</Typography>
      {[...reasons].map(([words, ids]) => (
        <section key={words}>
          <Typography variant="h3" sx={{ mb: '0.35em' }}>
            {words} ({number(ids.length)})
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: '14rem', overflow: 'auto' }} tabIndex={0}>
            {ids.map((id) => (
              <li key={id}>{nameOf(id, items.get(id), t)}</li>
            ))}
          </Box>
        </section>
      ))}
    </DialogFrame>
  );
}

function nameOf(id: string, item: QueueItem | undefined, t: TFunction): string {
  const number = numberOf(item?.trackingId ?? id, t);
  return item === undefined || item.title === null ? number : `${number} · ${item.title}`;
}
