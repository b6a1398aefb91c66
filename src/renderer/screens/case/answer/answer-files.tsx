import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { FileNames, filesOf } from '#renderer/screens/case/answer/file-names.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Which attachments go with the answer as it stands. */
export function AnswerFiles({ desk: { view, editor } }: { readonly desk: AnswerDesk }) {
  const { t } = useTranslation();
  const { chosen, base } = editor.now;
  const files = filesOf(view.complaint.attachments, chosen ?? base.attachments);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
      <Typography variant="body2" component="span">
        {t('answer.files.withAnswer')}:
      </Typography>
      {files.length === 0 ? (
        <Typography variant="body2" component="span" color="text.secondary">
          {t('answer.files.noneChosen')}
        </Typography>
      ) : (
        <FileNames id={view.item.id} files={files} label={t('answer.files.withAnswer')} />
      )}
    </Box>
  );
}
