import TextField from '@mui/material/TextField';
import type { KeyboardEvent, RefObject } from 'react';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { differs } from '#renderer/screens/case/answer/answer-text.ts';
import { KeptLine } from '#renderer/screens/case/answer/kept-line.tsx';
import { OpenPlaceholders } from '#renderer/screens/case/answer/open-placeholders.tsx';
import { useRecordNow } from '#renderer/screens/case/answer/use-record-now.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { growingText } from '#renderer/ui/growing-text.ts';
import { Typography } from '#renderer/ui/typography.tsx';

const MOST_CHARACTERS = 100_000;
const GROWING = growingText(6, MOST_CHARACTERS);

type Props = {
  readonly desk: AnswerDesk;
  readonly further: boolean;
  readonly textRef: RefObject<HTMLTextAreaElement | null>;
};

/** The text as it is written; grows with it. Escape gives the letter keys back, Ctrl Enter asks to submit, Ctrl S makes a draft. */
export function AnswerEditor({ desk, further, textRef }: Props) {
  const { t, i18n } = useTranslation();
  const { editor } = desk;
  const { text } = editor.now;
  const record = useRecordNow(editor);
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <TextField
        multiline
        label={further ? t('answer.editor.further') : t('answer.editor.label')}
        placeholder={t('answer.editor.hint')}
        value={text}
        inputRef={textRef}
        onChange={(event) => editor.type(event.target.value)}
        onBlur={editor.flush}
        onKeyDown={(event) => onKey(event, desk, record)}
        slotProps={GROWING}
      />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <KeptWords desk={desk} />
        <Typography variant="caption" color="text.secondary">
          {text.length >= MOST_CHARACTERS
            ? t('answer.editor.full', { most: MOST_CHARACTERS.toLocaleString(i18n.language) })
            : t('answer.editor.length', { length: text.length.toLocaleString(i18n.language) })}
        </Typography>
      </Box>
      <OpenPlaceholders text={text} textRef={textRef} />
    </Box>
  );
}

function KeptWords({ desk: { editor, app } }: Pick<Props, 'desk'>) {
  const { t } = useTranslation();
  const { now, kept } = editor;
  const emptied = now.text.trim() === '';
  const nothing = now.base.text === '' ? t('answer.kept.empty') : t('answer.kept.cleared');
  if (now.sending !== null) return <Typography variant="caption">{t('answer.kept.recording')}</Typography>;
  return (
    <KeptLine
      kept={kept}
      today={app.today}
      resting={emptied || !differs(now)}
      atRest={emptied ? nothing : t('answer.kept.idle')}
      onRetry={editor.flush}
    />
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, desk: AnswerDesk, record: () => void): void {
  const { key, ctrlKey, currentTarget, target } = event;
  if (key === 'Escape' && target instanceof HTMLElement) {
    target.blur();
    return;
  }
  if (!ctrlKey || currentTarget === null) return;
  const does = { Enter: () => desk.open('submit'), s: record, i: () => desk.open('template') }[key];
  if (does === undefined) return;
  event.preventDefault();
  does();
}
