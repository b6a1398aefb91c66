import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JoinPreview } from '#contract/window/joining.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

export type JoinAsk = {
  readonly invitation: string;
  readonly address: string | null;
  readonly deviceName: string;
};

/** The way into a hub: read an invitation, see what joining would do, say yes or no. */
export function useJoining() {
  const desk = useDesk();
  const queries = useQueryClient();
  const { t } = useTranslation();
  const { tell } = useMessages();
  const show = (preview: JoinPreview | null): void => {
    queries.setQueryData(QUERY.pendingJoin, preview);
  };
  const pending = useQuery({ queryKey: QUERY.pendingJoin, queryFn: () => desk.joining.pending(), gcTime: 0 });
  const preview = useMutation({ mutationFn: (ask: JoinAsk) => desk.joining.preview(ask), onSuccess: show });
  const cancel = useMutation({
    mutationFn: () => desk.joining.cancel(),
    onSuccess: ({ given }) => {
      show(null);
      tell(t(given ? 'joining.cancelled' : 'joining.cancelledUnheard'));
    },
  });
  const confirm = useMutation({
    mutationFn: () => desk.joining.confirm(),
    onSuccess: ({ institution }) => {
      show(null);
      tell(t('joining.joined', { institution: institution ?? '' }));
      // Other people work here from now on; who sits here says so at the door.
      queries.invalidateQueries();
    },
  });
  return { pending, preview, cancel, confirm };
}
