import Alert from '@mui/material/Alert';
import { refusedBy } from '#renderer/api/refusal.ts';
import type { KeptState } from '#renderer/screens/case/answer/text-keeper.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { dayThere, there } from '#renderer/text/shown-zone.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly kept: KeptState;
  readonly today: string;
  /** What is said while nothing waits: what the text is the same as, or that there is none. */
  readonly atRest: string;
  readonly resting: boolean;
  readonly onRetry: () => void;
};

/** Whether what is typed is safe, in words. Only what went wrong is read aloud. */
export function KeptLine({ kept, today, atRest, resting, onRetry }: Props) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  if (kept.kind === 'failed') {
    const { code, params } = refusedBy(kept.error);
    return (
      <Alert
        severity="error"
        role="alert"
        action={
          <Button onClick={onRetry} sx={{ whiteSpace: 'nowrap' }}>
            {t('common.retry')}
          </Button>
        }
      >
        {t('answer.kept.failed', { sentence: sentence(code, params) })} {t('answer.kept.failedNote')}
      </Alert>
    );
  }
  const words =
    kept.kind === 'pending'
      ? t('answer.kept.pending')
      : resting || kept.kind === 'idle'
        ? atRest
        : t('answer.kept.at', { at: clockTime(kept.at, today, i18n.language) });
  return (
    <Typography
      variant="caption"
      color="text.secondary"
      component="p"
      data-kept={resting && kept.kind !== 'pending' ? 'rest' : kept.kind}
    >
      {words}
    </Typography>
  );
}

/** `09.12.03`; the day too where it was not today. */
function clockTime(at: string, today: string, language: string): string {
  if (dayThere(at) !== today) return shortMoment(at, language);
  const [, hours = '', minutes = '', seconds = ''] = /T(\d\d):(\d\d):(\d\d)/.exec(there(at)) ?? [];
  return [hours, minutes, seconds].join(language === 'en' ? ':' : '.');
}
