import Alert from '@mui/material/Alert';
import { refusedBy } from '#renderer/api/refusal.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';

type Props = { readonly error: unknown; readonly onRetry?: () => void };

/** What went wrong, in the person's words: what happened, what is safe, what to do. */
export function ErrorNote({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { code, params } = refusedBy(error);
  return (
    <Alert
      severity="error"
      role="alert"
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('common.retry')}</Button>}
    >
      {sentence(code, params)}
    </Alert>
  );
}
