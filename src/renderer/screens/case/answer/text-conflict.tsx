import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { lastAbout } from '#renderer/screens/case/answer/answer-history.ts';
import type { RecordedText } from '#renderer/screens/case/answer/answer-text.ts';
import { ExactText } from '#renderer/screens/case/answer/exact-text.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DiffColumns } from '#renderer/ui/diff-columns.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

type Props = { readonly desk: AnswerDesk; readonly theirs: RecordedText };

/** Two texts, one typed here and one recorded by somebody else, until a person chooses. */
export function TextConflict({ desk, theirs }: Props) {
  const { t } = useTranslation();
  const { tell, tellError } = useMessages();
  const { editor } = desk;
  const what = whatHappened(theirs);
  const who = whoDid(desk, theirs) ?? t('answer.conflict.someone');
  const takeMine = (): void => {
    editor.takeMine();
    editor.record().catch(tellError);
  };
  const takeTheirs = (): void => {
    const { text } = editor.now;
    editor.takeRecorded();
    tell(t('answer.conflict.tookTheirs'), {
      label: t('answer.conflict.undo'),
      run: () => editor.type(text),
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Alert severity="warning" role="alert">
        <AlertTitle>{t(`answer.conflict.${what}`, { who })}</AlertTitle>
        {t(`answer.conflict.${what}Note`)}
      </Alert>
      {what === 'terkirim' ? (
        <Alone text={editor.now.text} onTake={takeMine} onDrop={takeTheirs} />
      ) : (
        <SideBySide mine={editor.now.text} theirs={theirs.text} onMine={takeMine} onTheirs={takeTheirs} />
      )}
    </Box>
  );
}

type Choice = {
  readonly mine: string;
  readonly theirs: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

function SideBySide({ mine, theirs, onMine, onTheirs }: Choice) {
  const { t } = useTranslation();
  const takeMine = (
    <Button variant="contained" onClick={onMine}>
      {t('answer.conflict.takeMine')}
    </Button>
  );
  const takeTheirs = (
    <Button variant="outlined" onClick={onTheirs}>
      {t('answer.conflict.takeTheirs')}
    </Button>
  );
  return (
    <DiffColumns
      legend={t('answer.conflict.legend')}
      before={{ label: t('answer.conflict.mine'), text: mine, action: takeMine }}
      after={{ label: t('answer.conflict.theirs'), text: theirs, action: takeTheirs }}
    />
  );
}

/** Nothing is recorded that it could be laid over: the answer it was typed for is gone. */
function Alone({
  text,
  onTake,
  onDrop,
}: {
  readonly text: string;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <ExactText label={t('answer.conflict.mine')} text={text} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" onClick={onTake}>
          {t('answer.conflict.takeFurther')}
        </Button>
        <Button variant="outlined" onClick={onDrop}>
          {t('answer.conflict.drop')}
        </Button>
      </Box>
    </>
  );
}

type Happened = 'changed' | 'diajukan' | 'disetujui' | 'terkirim';

function whatHappened({ answerId, state }: RecordedText): Happened {
  if (answerId === null) return 'terkirim';
  return state === 'diajukan' || state === 'disetujui' ? state : 'changed';
}

const KINDS: Readonly<Record<Exclude<Happened, 'terkirim'>, string>> = {
  changed: 'v1.AnswerDrafted',
  diajukan: 'v1.AnswerSubmitted',
  disetujui: 'v1.AnswerApproved',
};

function whoDid({ view }: AnswerDesk, theirs: RecordedText): string | null {
  const what = whatHappened(theirs);
  if (what === 'terkirim' || theirs.answerId === null) return null;
  return lastAbout(view.timeline, KINDS[what], theirs.answerId)?.person ?? null;
}
