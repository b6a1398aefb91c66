import { useId } from 'react';
import type { AnswerState } from '#domain/complaint/complaint.ts';
import { ActButton } from '#renderer/screens/case/answer/act-button.tsx';
import type { AnswerAct } from '#renderer/screens/case/answer/answer-acts.ts';
import type { AnswerDesk, AnswerDialog } from '#renderer/screens/case/answer/answer-desk.ts';
import { SendSteps } from '#renderer/screens/case/answer/send-steps.tsx';
import { useObstacleWords } from '#renderer/screens/case/answer/use-obstacle-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Offer = {
  readonly act: AnswerAct;
  readonly dialog: AnswerDialog;
  readonly text: 'submit' | 'approve' | 'giveBack' | 'paper' | 'correctApproval';
  readonly key?: string;
};

const SUBMIT: Offer = { act: 'submit-answer', dialog: 'submit', text: 'submit', key: 's' };
const APPROVE: Offer = { act: 'approve-answer', dialog: 'approve', text: 'approve', key: 'a' };
const RETURN: Offer = { act: 'return-answer', dialog: 'return', text: 'giveBack' };
const PAPER: Offer = { act: 'record-paper-approval', dialog: 'paper', text: 'paper' };
const WITHDRAW: Offer = { act: 'correct-approval', dialog: 'correct-approval', text: 'correctApproval' };

/** What comes next for an answer in each state, the likeliest first. */
const OFFERS: Readonly<Record<AnswerState | 'belum', readonly Offer[]>> = {
  belum: [SUBMIT, PAPER],
  draf: [SUBMIT, PAPER],
  dikembalikan: [SUBMIT, PAPER],
  diajukan: [APPROVE, RETURN, PAPER],
  disetujui: [RETURN, WITHDRAW],
  terkirim: [],
};

/** The acts on the open answer; those that cannot be done are grey and say why below. */
export function AnswerActsRow({ desk }: { readonly desk: AnswerDesk }) {
  const { t } = useTranslation();
  const reasonId = useId();
  const state = desk.rewriting ? 'draf' : (desk.answer?.state ?? 'belum');
  const offers = OFFERS[state];
  const ready = desk.answer !== null && state === 'disetujui';
  const acts: readonly AnswerAct[] = [
    ...offers.map(({ act }) => act),
    ...(ready ? (['mark-sent'] as const) : []),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {ready ? <SendSteps desk={desk} answer={desk.answer} reasonId={reasonId} /> : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {offers.map(({ act, dialog, text, key }, place) => (
          <ActButton
            key={act}
            desk={desk}
            act={act}
            dialog={dialog}
            label={t(`answer.${text}.button`)}
            variant={place === 0 && !ready ? 'contained' : 'outlined'}
            reasonId={reasonId}
            {...(key === undefined ? {} : { shortcut: key })}
          />
        ))}
      </Box>
      <Reasons desk={desk} acts={acts} id={reasonId} />
    </Box>
  );
}

/** Why the grey ones are grey; the same reason is said once. */
function Reasons({
  desk,
  acts,
  id,
}: {
  readonly desk: AnswerDesk;
  readonly acts: readonly AnswerAct[];
  readonly id: string;
}) {
  const { t } = useTranslation();
  const words = useObstacleWords();
  const byReason = new Map<string, string[]>();
  for (const act of acts) {
    const obstacle = desk.obstacle(act);
    if (obstacle === null) continue;
    const reason = words(obstacle);
    byReason.set(reason, [...(byReason.get(reason) ?? []), t(`answer.act.${act}`)]);
  }
  return (
    <Box id={id} sx={{ display: 'grid' }}>
      {[...byReason].map(([reason, names]) => (
        <Typography key={reason} variant="caption" color="text.secondary">
          {t('answer.cannot.line', { act: names.join(', '), reason })}
        </Typography>
      ))}
    </Box>
  );
}
