import Alert from '@mui/material/Alert';
import type { RefObject } from 'react';
import { AnswerActsRow } from '#renderer/screens/case/answer/answer-acts-row.tsx';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { AnswerEditor } from '#renderer/screens/case/answer/answer-editor.tsx';
import { AnswerFiles } from '#renderer/screens/case/answer/answer-files.tsx';
import { isEditable, isRecordable } from '#renderer/screens/case/answer/answer-text.ts';
import { ExactText } from '#renderer/screens/case/answer/exact-text.tsx';
import { RemarkNote } from '#renderer/screens/case/answer/remark-note.tsx';
import { RestoredNote } from '#renderer/screens/case/answer/restored-note.tsx';
import { TextConflict } from '#renderer/screens/case/answer/text-conflict.tsx';
import { useApprovedBy } from '#renderer/screens/case/answer/use-approved-by.ts';
import { useObstacleWords } from '#renderer/screens/case/answer/use-obstacle-words.ts';
import { useRecordNow } from '#renderer/screens/case/answer/use-record-now.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly desk: AnswerDesk;
  readonly further: boolean;
  readonly textRef: RefObject<HTMLTextAreaElement | null>;
};

/** The answer that is being worked on: its text, what is said about it, and what comes next. */
export function OpenAnswer({ desk, further, textRef }: Props) {
  const { now } = desk.editor;
  const { answer } = desk;
  if (answer === null && now.theirs === null && desk.obstacle('draft-answer') !== null) {
    return <TextOf desk={desk} further={further} textRef={textRef} />;
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      {answer === null ? null : <RemarkNote desk={desk} answer={answer} />}
      {now.theirs === null ? (
        <>
          {now.restoredAt === null || now.restoredAt === '' ? null : (
            <RestoredNote desk={desk} at={now.restoredAt} />
          )}
          <TextOf desk={desk} further={further} textRef={textRef} />
          <Tools desk={desk} />
        </>
      ) : (
        <TextConflict desk={desk} theirs={now.theirs} />
      )}
      <AnswerActsRow desk={desk} />
    </Box>
  );
}

/** The editor where this person may write now; otherwise the text as it stands, and why. */
function TextOf({ desk, further, textRef }: Props) {
  const { t } = useTranslation();
  const words = useObstacleWords();
  const { editor, answer } = desk;
  const obstacle = desk.obstacle('draft-answer');
  if (obstacle === null && isEditable(editor.now)) {
    return (
      <>
        {desk.rewriting ? (
          <Alert severity="warning" role="note">
            {answer?.state === 'disetujui'
              ? t('answer.bound.rewritingApproved')
              : t('answer.bound.rewriting')}
          </Alert>
        ) : null}
        <AnswerEditor desk={desk} further={further} textRef={textRef} />
      </>
    );
  }
  const recorded = answer?.text ?? '';
  return (
    <>
      {recorded === '' ? null : <ExactText label={t('answer.editor.label')} text={recorded} />}
      {obstacle === null || (obstacle.kind === 'role' && recorded !== '') ? null : (
        <Typography variant="body2" color="text.secondary">
          {t('answer.cannot.line', { act: t('answer.act.draft-answer'), reason: words(obstacle) })}
        </Typography>
      )}
      {obstacle !== null && editor.now.text.trim() !== recorded.trim() ? (
        <Leftover text={editor.now.text} />
      ) : null}
      <ApprovedLine desk={desk} />
    </>
  );
}

/** What was typed while an answer could still be written: never shown as lost. */
function Leftover({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <Alert severity="info" role="note">
      {t('answer.leftover.note')}
      <ExactText label={t('answer.leftover.title')} text={text} />
    </Alert>
  );
}

function ApprovedLine({ desk: { answer } }: Pick<Props, 'desk'>) {
  const { t } = useTranslation();
  const approved = useApprovedBy({ approval: answer?.approval ?? null });
  const words = answer?.state === 'diajukan' ? t('answer.waiting') : approved;
  return words === '' ? null : <Typography variant="body2">{words}</Typography>;
}

function TemplateAndFiles({ desk }: Pick<Props, 'desk'>) {
  const { t } = useTranslation();
  return (
    <>
      <Button aria-haspopup="dialog" aria-keyshortcuts="i" onClick={() => desk.open('template')}>
        {t('answer.template.button')}
      </Button>
      <Button
        startIcon={<Icon name="clip" size={14} />}
        aria-haspopup="dialog"
        onClick={() => desk.open('files')}
      >
        {t('answer.files.button')}
      </Button>
    </>
  );
}

/** Template, files, versions; and the way into a text that is bound. */
function Tools({ desk }: Pick<Props, 'desk'>) {
  const { t } = useTranslation();
  const { editor, view } = desk;
  const mayWrite = desk.obstacle('draft-answer') === null;
  const editable = mayWrite && isEditable(editor.now);
  const record = useRecordNow(editor);
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {editable ? (
          <>
            <TemplateAndFiles desk={desk} />
            {isRecordable(editor.now) ? (
              <Button aria-keyshortcuts="Control+S" onClick={record}>
                {t('answer.editor.record')}
              </Button>
            ) : null}
          </>
        ) : null}
        {view.versions.length + editor.now.letGo.length === 0 ? null : (
          <Button aria-haspopup="dialog" onClick={() => desk.open('versions')}>
            {t('answer.versions.button')} ({view.versions.length})
          </Button>
        )}
        {mayWrite && !editable ? (
          <Button aria-haspopup="dialog" onClick={() => desk.open('release')}>
            {t('answer.editor.change')}
          </Button>
        ) : null}
        {desk.rewriting ? (
          <Button onClick={editor.takeRecorded}>{t('answer.editor.stopChange')}</Button>
        ) : null}
      </Box>
      <AnswerFiles desk={desk} />
    </Box>
  );
}
