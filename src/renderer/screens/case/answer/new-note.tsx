import TextField from '@mui/material/TextField';
import { useRef } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import { KeptLine } from '#renderer/screens/case/answer/kept-line.tsx';
import { type NewNote as Note, useNewNote } from '#renderer/screens/case/answer/use-new-note.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { growingText } from '#renderer/ui/growing-text.ts';
import { Typography } from '#renderer/ui/typography.tsx';

const MOST_CHARACTERS = 100_000;
const GROWING = growingText(2, MOST_CHARACTERS);

type Props = { readonly view: CaseView; readonly personId: string; readonly today: string };

/** The form of a note: Ctrl Enter saves it, Escape gives the letter keys back. */
export function NewNote({ view, personId, today }: Props) {
  const { t, i18n } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useNewNote(view, personId, field);
  useKeys({ note: () => field.current?.focus() });
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        note.save();
      }}
      sx={{ display: 'grid', gap: 0.75 }}
    >
      {note.restoredAt === null ? null : (
        <Typography variant="body2" role="status">
          {t('answer.notes.restored', { at: shortMoment(note.restoredAt, i18n.language) })}
        </Typography>
      )}
      <TextField
        multiline
        label={t('answer.notes.label')}
        helperText={t('answer.notes.hint')}
        value={note.text}
        inputRef={field}
        onChange={(event) => note.type(event.target.value)}
        onBlur={note.flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.current?.blur();
          if (event.key === 'Enter' && event.ctrlKey) note.save();
        }}
        slotProps={GROWING}
      />
      {note.error === null ? null : <ErrorNote error={note.error} />}
      <Foot note={note} today={today} />
    </Box>
  );
}

function Foot({ note, today }: { readonly note: Note; readonly today: string }) {
  const { t } = useTranslation();
  const isEmpty = note.text.trim() === '';
  return (
    <>
      {isEmpty && note.kept.kind !== 'failed' ? null : (
        <KeptLine kept={note.kept} today={today} resting={false} atRest="" onRetry={note.flush} />
      )}
      <Button
        type="submit"
        variant="outlined"
        loading={note.busy}
        disabled={isEmpty}
        aria-keyshortcuts="Control+Enter"
        sx={{ justifySelf: 'start' }}
      >
        {t('answer.notes.save')}
      </Button>
    </>
  );
}
