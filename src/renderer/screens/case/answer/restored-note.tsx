import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useState } from 'react';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DiffColumns } from '#renderer/ui/diff-columns.tsx';

/** Says that what is in the editor was typed before and is no draft yet, shows how it differs, and offers the way back. */
export function RestoredNote({ desk: { editor }, at }: { readonly desk: AnswerDesk; readonly at: string }) {
  const { t, i18n } = useTranslation();
  const [compared, setCompared] = useState(false);
  const { text, base } = editor.now;
  const hasDraft = base.text !== '';
  return (
    <Alert severity="info" role="status">
      <AlertTitle>{t('answer.restored.title', { at: shortMoment(at, i18n.language) })}</AlertTitle>
      {hasDraft ? t('answer.restored.note') : t('answer.restored.noteAlone')}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 0.5 }}>
        {hasDraft ? (
          <Button color="inherit" aria-expanded={compared} onClick={() => setCompared(!compared)}>
            {t('answer.restored.compare')}
          </Button>
        ) : null}
        <Button color="inherit" onClick={editor.takeRecorded}>
          {hasDraft ? t('answer.restored.drop') : t('answer.restored.dropEmpty')}
        </Button>
      </Box>
      {compared ? (
        <DiffColumns
          legend={t('answer.restored.legend')}
          before={{ label: t('answer.restored.recorded'), text: base.text }}
          after={{ label: t('answer.conflict.mine'), text }}
        />
      ) : null}
    </Alert>
  );
}
