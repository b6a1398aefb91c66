import { useRef, useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { CaseView } from '#contract/window/complaint.ts';
import type { Profile } from '#contract/window/session.ts';
import { AnswerDialogs } from '#renderer/screens/case/answer/answer-dialogs.tsx';
import { AnswerStateMark } from '#renderer/screens/case/answer/answer-state-mark.tsx';
import { OpenAnswer } from '#renderer/screens/case/answer/open-answer.tsx';
import { SentAnswers } from '#renderer/screens/case/answer/sent-answers.tsx';
import { useAnswerDesk } from '#renderer/screens/case/answer/use-answer-desk.ts';
import { useAnswerKeys } from '#renderer/screens/case/answer/use-answer-keys.ts';
import { useTextEditing } from '#renderer/screens/case/answer/use-text-editing.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: CaseView; readonly app: AppState; readonly person: Profile };

/** The answer to a report, from the first word to the record that it was sent, and every answer after it. */
export function AnswerPanel(props: Props) {
  const { t } = useTranslation();
  const textRef = useRef<HTMLTextAreaElement>(null);
  const { desk, dialog, blocked, close } = useAnswerDesk(props);
  const [begun, setBegun] = useState(false);
  const editing = useTextEditing(desk.editor, textRef, close);
  const { answer, editor, view } = desk;
  const sentBefore = view.complaint.answers.some(({ state }) => state === 'terkirim');
  const further = sentBefore && answer?.state !== 'terkirim';
  const isOpen = answer !== null || !sentBefore || begun || editor.now.text.trim() !== '';
  useAnswerKeys(desk, textRef, () => setBegun(true));
  return (
    <Panel
      title={t('answer.title')}
      actions={answer === null ? null : <AnswerStateMark state={answer.state} />}
    >
      <SentAnswers desk={desk} />
      {further ? <Typography variant="h3">{t('answer.further')}</Typography> : null}
      {isOpen ? (
        <OpenAnswer desk={desk} further={further} textRef={textRef} />
      ) : (
        <BeginFurther
          onBegin={() => {
            setBegun(true);
            editing.focus();
          }}
        />
      )}
      <Typography role="status" variant="body2" color="error" sx={{ '&:empty': { display: 'none' } }}>
        {blocked}
      </Typography>
      {dialog === null ? null : (
        <AnswerDialogs desk={desk} dialog={dialog} editing={editing} onClose={close} />
      )}
    </Panel>
  );
}

function BeginFurther({ onBegin }: { readonly onBegin: () => void }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Typography variant="body2" color="text.secondary">
        {t('answer.furtherNote')}
      </Typography>
      <Button variant="outlined" onClick={onBegin} sx={{ justifySelf: 'start' }}>
        {t('answer.beginFurther')}
      </Button>
    </Box>
  );
}
