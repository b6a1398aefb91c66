import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitingDecision } from '#contract/window/sync.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { ReasonDialog } from '#renderer/screens/sync/reason-dialog.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

type Choice = {
  readonly how: 'diterapkan' | 'catatan' | 'dibuang';
  readonly reason: string | null;
};

const TOLD = { diterapkan: 'applyTold', catatan: 'noteTold', dibuang: 'dropTold' } as const;

/** What can be done with what waits: given again, kept as a note, or dropped with a reason; on a case that is gone, the last. */
export function DecisionActs({ item }: { readonly item: WaitingDecision }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const { mutate, isPending, error } = useSettle(item);
  return (
    <>
      {error === null || asks ? null : <ErrorNote error={error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {item.here ? <Keeping isPending={isPending} onChoose={mutate} /> : null}
        {item.words === null ? null : <CopyButton words={item.words} />}
        <Button
          variant="outlined"
          color="error"
          aria-haspopup="dialog"
          disabled={isPending}
          onClick={() => setAsks(true)}
        >
          {t('sync.decision.drop')}
        </Button>
      </Box>
      {asks ? (
        <ReasonDialog
          title={t('sync.decision.dropOf')}
          note={t('sync.decision.dropNote')}
          confirm={t('sync.decision.drop')}
          busy={isPending}
          error={error}
          onConfirm={(reason) => mutate({ how: 'dibuang', reason })}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </>
  );
}

/** The ways that leave the words on the case. */
function Keeping({
  isPending,
  onChoose,
}: {
  readonly isPending: boolean;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        variant="contained"
        loading={isPending}
        onClick={() => onChoose({ how: 'diterapkan', reason: null })}
      >
        {t('sync.decision.apply')}
      </Button>
      <Button
        variant="outlined"
        disabled={isPending}
        onClick={() => onChoose({ how: 'catatan', reason: null })}
      >
        {t('sync.decision.note')}
      </Button>
    </>
  );
}

function useSettle({ stepId }: WaitingDecision) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  return useMutation({
    mutationFn: (choice: Choice) => desk.sync.settle({ stepId, ...choice }),
    onSuccess: async (_, { how }) => {
      tell(t(`sync.decision.${TOLD[how]}`));
      await queries.invalidateQueries({ queryKey: ['sync'] });
      // What had the keyboard is gone with the item.
      document.getElementById('judul-layar')?.focus();
    },
  });
}

function CopyButton({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  const { tell, tellError } = useMessages();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      tell(t('sync.decision.copied'));
    } catch (error) {
      tellError(error);
    }
  };
  return (
    <Button variant="outlined" onClick={copy}>
      {t('sync.decision.copy')}
    </Button>
  );
}
