import type { AppState } from '#contract/window/app.ts';
import type { CaseView } from '#contract/window/complaint.ts';
import type { Profile } from '#contract/window/session.ts';
import { NewNote } from '#renderer/screens/case/answer/new-note.tsx';
import { NoteList } from '#renderer/screens/case/answer/note-list.tsx';
import { useObstacleWords } from '#renderer/screens/case/answer/use-obstacle-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: CaseView; readonly app: AppState; readonly person: Profile };

/** What colleagues write to each other about a case; a note being typed is as safe as an answer. */
export function NotesPanel({ view, app, person }: Props) {
  const { t } = useTranslation();
  const words = useObstacleWords();
  const refusal = view.allowed.find(({ command }) => command === 'note')?.refusal ?? null;
  return (
    <Panel title={t('answer.notes.title')}>
      {refusal === null ? (
        <NewNote view={view} personId={person.personId} today={app.today} />
      ) : (
        <Typography variant="body2" color="text.secondary">
          {words({ kind: 'refused', ...refusal })}
        </Typography>
      )}
      <NoteList notes={view.complaint.notes} />
    </Panel>
  );
}
