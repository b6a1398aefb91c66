import { useState } from 'react';
import type { Answer } from '#domain/complaint/complaint.ts';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { returnedVersion, versionsOf } from '#renderer/screens/case/answer/answer-history.ts';
import { ExactText } from '#renderer/screens/case/answer/exact-text.tsx';
import { useTemplates } from '#renderer/screens/case/answer/use-templates.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';
import { wordDiff } from '#renderer/ui/word-diff.ts';
import { WordDiffText } from '#renderer/ui/word-diff-text.tsx';

type Props = { readonly desk: AnswerDesk; readonly answer: Answer };
type Other = { readonly value: string; readonly label: string; readonly text: string };

const PLAIN = 'teks';

/** The text of an answer to the letter; below it, laid over an earlier version or a template, what was written. */
export function ComparedText({ desk, answer }: Props) {
  const { t } = useTranslation();
  const text = answer.text ?? '';
  const { others, first } = useOthers(desk, answer);
  const [chosen, setChosen] = useState(first);
  const other = others.find(({ value }) => value === chosen);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <ExactText label={t('answer.approve.exact')} text={text} />
      <SelectField
        label={t('answer.approve.compare')}
        value={other === undefined ? PLAIN : chosen}
        options={[{ value: PLAIN, label: t('answer.approve.plain') }, ...others]}
        onChange={setChosen}
      />
      {other === undefined ? null : (
        <>
          <Box role="group" aria-label={other.label} tabIndex={0} sx={laidOver}>
            <WordDiffText pieces={wordDiff(other.text, text)} />
          </Box>
          <Typography variant="caption" color="text.secondary">
            {t('answer.approve.legend')}
          </Typography>
        </>
      )}
    </Box>
  );
}

/** Earlier versions that differ, newest first, then the templates for this case. */
function useOthers(
  desk: AnswerDesk,
  answer: Answer,
): { readonly others: readonly Other[]; readonly first: string } {
  const { t, i18n } = useTranslation();
  const { fitting } = useTemplates(desk);
  const { versions, timeline } = desk.view;
  const own = versionsOf(versions, answer.answerId).map((version, place) => ({
    ...version,
    number: place + 1,
  }));
  const returned = returnedVersion(versions, timeline, answer.answerId);
  const earlier = own
    .filter(({ contentHash, text }) => text !== null && contentHash !== answer.contentHash)
    .toReversed()
    .map(({ number, at, person, text }) => ({
      value: `versi ${number}`,
      label: t('answer.approve.version', { number, at: shortMoment(at, i18n.language), who: person }),
      text: text ?? '',
    }));
  const templates = fitting.map(({ template, filled }) => ({
    value: `templat ${template.templateId}`,
    label: t('answer.approve.template', { name: template.name }),
    text: filled.text,
  }));
  const before = own.find(({ at }) => at === returned?.at);
  return {
    others: [...earlier, ...templates],
    first: before === undefined ? PLAIN : `versi ${before.number}`,
  };
}

const laidOver = {
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  fontSize: '0.875rem',
  maxHeight: '45vh',
  overflow: 'auto',
} as const;
