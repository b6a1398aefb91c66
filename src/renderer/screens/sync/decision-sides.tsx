import type { WaitingDecision } from '#contract/window/sync.ts';
import { commandWords } from '#renderer/screens/sync/command-words.ts';
import { StepText } from '#renderer/screens/sync/step-text.tsx';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DiffColumns } from '#renderer/ui/diff-columns.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly item: WaitingDecision };

/** Both sides: an answer is compared word by word with the one there now; anything else stands beside the last act. */
export function DecisionSides({ item }: Props) {
  const { t } = useTranslation();
  const { command, words, here, now } = item;
  if (!here) return <Words words={words} />;
  if (command !== 'draft-answer' || now.answer === null || words === null) {
    return (
      <>
        <Words words={words} />
        <Between item={item} heading />
      </>
    );
  }
  const state = now.answerState === null ? '' : t(`answerState.${now.answerState}`);
  return (
    <DiffColumns
      before={{
        label: t('sync.decision.theirs', { state }),
        text: now.answer,
        action: <Between item={item} />,
      }}
      after={{ label: t('sync.decision.mine'), text: words }}
      legend={t(now.answer === words ? 'sync.decision.same' : 'sync.decision.legend')}
    />
  );
}

function Words({ words }: { readonly words: string | null }) {
  const { t } = useTranslation();
  if (words === null)
    return (
      <Typography variant="body2" color="textSecondary">
        {t('sync.decision.noWords')}
      </Typography>
    );
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Typography variant="h3" component="p">
        {t('sync.decision.mine')}
      </Typography>
      <StepText label={t('sync.decision.mine')} words={words} />
    </Box>
  );
}

/** The act of somebody else, or of another PC, that most likely came between. */
function Between({ item: { now }, heading = false }: Props & { readonly heading?: boolean }) {
  const { t, i18n } = useTranslation();
  const { lastBy, lastAt, lastCommand, lastHere } = now;
  if (lastBy === null || lastAt === null || lastCommand === null) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {heading ? (
        <Typography variant="h3" component="p">
          {t('sync.decision.theirsPlain')}
        </Typography>
      ) : null}
      <Typography variant="body2" color="textSecondary">
        {t('sync.decision.last', {
          command: commandWords(lastCommand, t),
          who: lastBy,
          at: shortMoment(lastAt, i18n.language),
          where: t(lastHere ? 'sync.decision.here' : 'sync.decision.elsewhere'),
        })}
      </Typography>
    </Box>
  );
}
