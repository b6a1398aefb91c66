import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#contract/window/app.ts';
import type { CaseView } from '#contract/window/complaint.ts';
import type { Profile } from '#contract/window/session.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import { KeptLine } from '#renderer/screens/case/answer/kept-line.tsx';
import { NoteList } from '#renderer/screens/case/answer/note-list.tsx';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { typedBefore, useKeeper } from '#renderer/screens/case/answer/use-keeper.ts';
import { focusText } from '#renderer/screens/case/answer/use-text-editing.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

type Props = { readonly view: CaseView; readonly app: AppState; readonly person: Profile };

/** What colleagues write to each other about a case; a note being typed is as safe as an answer. */
export function NotesPanel({ view, app, person }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const refusal = view.allowed.find(({ command }) => command === 'note')?.refusal ?? null;
  return (
    <Panel title={t('answer.notes.title')}>
      {refusal === null ? (
        <NewNote view={view} app={app} person={person} />
      ) : (
        <Typography variant="body2" color="text.secondary">
          {sentence(refusal.code, refusal.params)}
        </Typography>
      )}
      <NoteList notes={view.complaint.notes} />
    </Panel>
  );
}

function NewNote({ view, app, person }: Props) {
  const { t, i18n } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const { id } = view.item;
  const { keeper, kept } = useKeeper(id, person.personId, 'catatan');
  const [before] = useState(() => typedBefore(keeper, view.typed.catatan));
  const [text, setText] = useState(before?.text ?? '');
  const isEmpty = text.trim() === '';
  const { mutate, isPending, error } = useAct(id, {
    work: async (act) => {
      await act('note', { text });
      setText('');
      await keeper.forget(text);
    },
    done: t('answer.notes.saved'),
    onDone: () => focusText(field),
  });
  useKeys({ note: () => field.current?.focus() });
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !isPending) mutate();
      }}
      sx={{ display: 'grid', gap: 0.75 }}
    >
      {before === null || before.at === '' || before.text !== text ? null : (
        <Typography variant="body2" role="status">
          {t('answer.notes.restored', { at: shortMoment(before.at, i18n.language) })}
        </Typography>
      )}
      <TextField
        multiline
        minRows={2}
        label={t('answer.notes.label')}
        helperText={t('answer.notes.hint')}
        value={text}
        inputRef={field}
        onChange={(event) => {
          setText(event.target.value);
          keeper.typed(event.target.value);
        }}
        onBlur={() => keeper.flush()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.current?.blur();
          if (event.key === 'Enter' && event.ctrlKey && !isEmpty && !isPending) mutate();
        }}
        slotProps={{ htmlInput: { spellCheck: true, lang: 'id', maxLength: 100_000 } }}
      />
      {error === null ? null : <ErrorNote error={error} />}
      {isEmpty && kept.kind !== 'failed' ? null : (
        <KeptLine kept={kept} today={app.today} resting={false} atRest="" onRetry={() => keeper.flush()} />
      )}
      <Button
        type="submit"
        variant="outlined"
        loading={isPending}
        disabled={isEmpty}
        aria-keyshortcuts="Control+Enter"
        sx={{ justifySelf: 'start' }}
      >
        {t('answer.notes.save')}
      </Button>
    </Box>
  );
}
