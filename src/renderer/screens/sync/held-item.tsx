import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldStep } from '#contract/window/sync.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { CaseLink } from '#renderer/screens/sync/case-link.tsx';
import { commandWords } from '#renderer/screens/sync/command-words.ts';
import { ReasonDialog } from '#renderer/screens/sync/reason-dialog.tsx';
import { StepText } from '#renderer/screens/sync/step-text.tsx';
import { shortMoment } from '#renderer/text/dates.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly item: HeldStep };

/** One step that waits for the coordinator: who wrote it, when and where, what it says, and why it is not in. */
export function HeldItem({ item }: Props) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const { id, title, here, command, words, writtenBy, writtenAt, device, receivedAt, why } = item;
  const at = (moment: string): string => shortMoment(moment, i18n.language);
  return (
    <Box component="li" sx={row}>
      <Typography variant="body1" sx={{ fontWeight: 650 }}>
        {id === null ? t('sync.outbox.shared') : <CaseLink id={id} title={title} here={here} />}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('sync.held.from', {
          command: commandWords(command, t),
          who: writtenBy,
          at: at(writtenAt),
          device,
          received: at(receivedAt),
        })}
      </Typography>
      <Typography variant="body2">
        {t(`sync.held.why.${why.code}`, sentence(why.code, why.params))}
      </Typography>
      {words === null ? null : <StepText label={commandWords(command, t)} words={words} />}
      <Acts item={item} />
    </Box>
  );
}

function Acts({ item }: Props) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const { mutate, isPending, error } = useSettleHeld(item);
  return (
    <>
      {error === null || asks ? null : <ErrorNote error={error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="contained"
          loading={isPending}
          onClick={() => mutate({ how: 'diterima', reason: null })}
        >
          {t('sync.held.admit')}
        </Button>
        <Button variant="outlined" aria-haspopup="dialog" disabled={isPending} onClick={() => setAsks(true)}>
          {t('sync.held.refuse')}
        </Button>
      </Box>
      {asks ? (
        <ReasonDialog
          title={t('sync.held.refuseOf')}
          note={t('sync.held.refuseNote')}
          confirm={t('sync.held.refuse')}
          busy={isPending}
          error={error}
          onConfirm={(reason) => mutate({ how: 'ditolak', reason })}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </>
  );
}

type Choice = { readonly how: 'diterima' | 'ditolak'; readonly reason: string | null };

function useSettleHeld({ stepId }: HeldStep) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  return useMutation({
    mutationFn: (choice: Choice) => desk.sync.settleHeld({ stepId, ...choice }),
    onSuccess: async (_, { how }) => {
      tell(t(how === 'diterima' ? 'sync.held.admitTold' : 'sync.held.refuseTold'));
      await queries.invalidateQueries({ queryKey: ['held'] });
      // What had the keyboard is gone with the item.
      document.getElementById('judul-layar')?.focus();
    },
  });
}

const row = { display: 'grid', gap: 0.75, py: 1.25, borderTop: 1, borderColor: 'divider' } as const;
