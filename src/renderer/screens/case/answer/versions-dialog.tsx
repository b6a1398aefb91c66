import { useState } from 'react';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { isEditable, sameWords } from '#renderer/screens/case/answer/answer-text.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';
import { wordDiff } from '#renderer/ui/word-diff.ts';
import { WordDiffText } from '#renderer/ui/word-diff-text.tsx';

type Props = {
  readonly desk: AnswerDesk;
  readonly onRestore: (text: string) => void;
  readonly onClose: () => void;
};
type Version = {
  readonly value: string;
  readonly label: string;
  readonly text: string;
  readonly recorded: boolean;
};

/** Every text this answer had, any two of them laid over each other; an older one can be used again. */
export function VersionsDialog({ desk, onRestore, onClose }: Props) {
  const { t } = useTranslation();
  const versions = useVersions(desk);
  const [to, setTo] = useState(versions.at(-1)?.value ?? '');
  const [from, setFrom] = useState(recordedBefore(versions)?.value ?? '');
  const before = versions.find(({ value }) => value === from);
  const after = versions.find(({ value }) => value === to);
  const mayWrite = desk.obstacle('draft-answer') === null && isEditable(desk.editor.now);
  return (
    <DialogFrame title={t('answer.versions.title')} onClose={onClose} wide>
      {before === undefined || after === undefined ? (
        <OneVersion versions={versions} />
      ) : (
        <>
          <Box sx={choices}>
            <SelectField
              label={t('answer.versions.from')}
              value={from}
              options={versions}
              onChange={setFrom}
            />
            <SelectField label={t('answer.versions.to')} value={to} options={versions} onChange={setTo} />
          </Box>
          <Compared before={before} after={after} />
          {mayWrite && !sameWords(after.text, desk.editor.now.text) ? (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Button variant="contained" onClick={() => onRestore(after.text)}>
                {t('answer.versions.restore')}
              </Button>
              <Typography variant="body2" color="text.secondary">
                {t('answer.versions.restoreNote')}
              </Typography>
            </Box>
          ) : null}
        </>
      )}
    </DialogFrame>
  );
}

/** What the newest text is compared with first: the recorded one before it. */
function recordedBefore(versions: readonly Version[]): Version | undefined {
  const before = versions.slice(0, -1);
  return before.findLast(({ recorded }) => recorded) ?? before.at(-1);
}

function OneVersion({ versions: [only] }: { readonly versions: readonly Version[] }) {
  const { t } = useTranslation();
  if (only === undefined) return <EmptyState title={t('answer.versions.none')} />;
  return (
    <>
      <Typography variant="h3" component="p">
        {only.label}
      </Typography>
      <Box role="group" aria-label={only.label} tabIndex={0} sx={laidOver}>
        {only.text}
      </Box>
    </>
  );
}

function Compared({ before, after }: { readonly before: Version; readonly after: Version }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography variant="body2" role="status">
        {before.text === after.text ? t('answer.versions.same') : t('answer.versions.legend')}
      </Typography>
      <Box role="group" aria-label={t('answer.versions.difference')} tabIndex={0} sx={laidOver}>
        <WordDiffText pieces={wordDiff(before.text, after.text)} />
      </Box>
    </>
  );
}

/** Recorded versions of every answer of the case, oldest first, then what was let go of here, then the text on the screen. */
function useVersions({ view, editor }: AnswerDesk): readonly Version[] {
  const { t, i18n } = useTranslation();
  const ids = view.complaint.answers.map(({ answerId }) => answerId);
  const recorded = view.versions.flatMap(({ answerId, at, person, text }, place): Version[] => {
    if (text === null) return [];
    const words = t('answer.versions.item', {
      number: place + 1,
      at: shortMoment(at, i18n.language),
      who: person,
    });
    const label =
      ids.length > 1
        ? `${t('answer.versions.ofAnswer', { number: ids.indexOf(answerId) + 1 })} · ${words}`
        : words;
    return [{ value: `versi ${place}`, label, text, recorded: true }];
  });
  const { letGo, text, base } = editor.now;
  const dropped = letGo.map((words, place) => ({
    value: `lepas ${place}`,
    label: t('answer.versions.letGo', { number: place + 1 }),
    text: words,
    recorded: false,
  }));
  const shown =
    text.trim() === '' || sameWords(text, base.text)
      ? []
      : [{ value: 'layar', label: t('answer.versions.now'), text, recorded: false }];
  return [...recorded, ...dropped, ...shown];
}

const choices = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
} as const;

const laidOver = {
  whiteSpace: 'pre-wrap',
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  fontSize: '0.875rem',
  maxHeight: '45vh',
  overflow: 'auto',
} as const;
