import Alert from '@mui/material/Alert';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { AnswerFiles } from '#renderer/screens/case/answer/answer-files.tsx';
import { ExactText } from '#renderer/screens/case/answer/exact-text.tsx';
import { recordedAs } from '#renderer/screens/case/answer/recorded-as.ts';
import { openPlaceholders } from '#renderer/screens/case/answer/template-values.ts';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly desk: AnswerDesk; readonly onClose: () => void };

/** Shows exactly what is submitted, and what in it is still unfilled. */
export function SubmitDialog({ desk, onClose }: Props) {
  const { t } = useTranslation();
  const { editor, view } = desk;
  const text = editor.now.text.trim();
  const unfilled = openPlaceholders(text);
  const { mutate, isPending, error } = useAct(view.item.id, {
    work: async (act) => {
      await act('submit-answer', recordedAs(await editor.record(), text));
    },
    done: t('answer.submit.done'),
    onDone: onClose,
  });
  return (
    <DialogFrame
      title={t('answer.submit.title')}
      confirm={t('answer.submit.confirm')}
      onClose={onClose}
      onConfirm={mutate}
      busy={isPending}
      error={error}
      wide
    >
      <Typography variant="body2">{t('answer.submit.note')}</Typography>
      {unfilled.length === 0 ? null : (
        <Alert severity="warning" role="alert">
          {t('answer.placeholders.warn', { list: unfilled.join(', ') })}
        </Alert>
      )}
      <ExactText label={t('answer.editor.label')} text={text} />
      <AnswerFiles desk={desk} />
    </DialogFrame>
  );
}
