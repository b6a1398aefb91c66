import { type ReactNode, useMemo } from 'react';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';
import { wordDiff } from '#renderer/ui/word-diff.ts';
import { WordDiffText } from '#renderer/ui/word-diff-text.tsx';

/** The reporter's words; the original and the edited text side by side where they differ. */
export function ComplaintTexts() {
  const { t } = useTranslation();
  const { complaint } = useBench().view;
  const { registration, lapor, erased } = complaint;
  if (erased) return <Typography>{t('common.erased')}</Typography>;
  const original = lapor?.personal?.originalText ?? '';
  const edited = lapor?.personal?.finalText ?? '';
  const differ = original.trim() !== '' && edited.trim() !== '' && edited.trim() !== original.trim();
  const one = original.trim() === '' ? edited : original;
  const written = registration?.text ?? '';
  const nothing = one.trim() === '' && written === '';
  return (
    <>
      {written === '' ? null : (
        <OneText title={lapor === null ? null : t('workbench.text.registered')}>{written}</OneText>
      )}
      {differ ? <BothTexts original={original} edited={edited} /> : null}
      {!differ && one.trim() !== '' ? (
        <OneText title={written === '' ? null : t('workbench.text.original')}>{one}</OneText>
      ) : null}
      {nothing ? <Typography color="text.secondary">{t('workbench.text.none')}</Typography> : null}
    </>
  );
}

function OneText({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  return (
    <div>
      {title === null ? null : (
        <Typography variant="h3" sx={{ mb: '0.35em' }}>
          {title}
        </Typography>
      )}
      <Typography component="div" sx={{ whiteSpace: 'pre-wrap' }}>
        {children}
      </Typography>
    </div>
  );
}

function BothTexts({ original, edited }: { readonly original: string; readonly edited: string }) {
  const { t } = useTranslation();
  const pieces = useMemo(() => wordDiff(original, edited), [original, edited]);
  const comparable = pieces.some(({ kind }) => kind === 'same');
  const sides = [
    { title: t('workbench.text.original'), text: original, only: 'removed' },
    { title: t('workbench.text.edited'), text: edited, only: 'added' },
  ] as const;
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
        }}
      >
        {sides.map(({ title, text, only }) => (
          <OneText key={only} title={title}>
            {comparable ? <WordDiffText pieces={pieces} only={only} /> : text}
          </OneText>
        ))}
      </Box>
      <Typography variant="caption" color="text.secondary">
        {comparable ? t('workbench.text.legend') : t('workbench.text.tooDifferent')}
      </Typography>
    </>
  );
}
