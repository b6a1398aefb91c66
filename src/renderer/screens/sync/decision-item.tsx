import Alert from '@mui/material/Alert';
import type { WaitingDecision } from '#contract/window/sync.ts';
import { CaseLink } from '#renderer/screens/sync/case-link.tsx';
import { commandWords } from '#renderer/screens/sync/command-words.ts';
import { DecisionActs } from '#renderer/screens/sync/decision-acts.tsx';
import { DecisionSides } from '#renderer/screens/sync/decision-sides.tsx';
import { shortMoment } from '#renderer/text/dates.ts';
import { caseNumber } from '#renderer/text/told-facts.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** One thing to decide: what it is and why it waits, both sides, and what can be done with it. */
export function DecisionItem({ item }: { readonly item: WaitingDecision }) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const { id, title, here, command, writtenBy, writtenAt, why } = item;
  const written = t('sync.decision.written', {
    who: writtenBy,
    at: shortMoment(writtenAt, i18n.language),
  });
  return (
    <Panel title={`${commandWords(command, t)} · ${title ?? caseNumber(id)}`}>
      <Typography variant="body2" color="textSecondary">
        <CaseLink id={id} title={null} here={here} /> · {written}
      </Typography>
      <Alert severity="warning" icon={false} role="note" sx={{ py: 0 }}>
        <strong>{t('sync.decision.why')}:</strong> {sentence(why.code, why.params)}
        {here ? null : ` ${t('sync.decision.gone', { number: caseNumber(id) })}`}
      </Alert>
      <DecisionSides item={item} />
      <DecisionActs item={item} />
    </Panel>
  );
}
