import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { CaseView } from '#contract/window/complaint.ts';
import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useCaseRefresh } from '#renderer/screens/case/answer/use-case-refresh.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

/** Gives a command on a case. */
export type Act = (
  command: ComplaintCommandKind,
  input: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

/** One act of a dialog: does it, reads the case again, says so in words. */
export function useAct(
  id: string,
  options: {
    readonly work: (act: Act) => Promise<unknown>;
    readonly done: string;
    readonly onDone: () => void;
  },
): UseMutationResult<CaseView, unknown, void> {
  const desk = useDesk();
  const refresh = useCaseRefresh(id);
  const { tell } = useMessages();
  return useMutation({
    mutationFn: async () => {
      await options.work((command, input) => desk.complaint.act({ id, command, input: { ...input } }));
      return refresh();
    },
    onSuccess: () => {
      tell(options.done);
      options.onDone();
    },
    // A refusal often means that the case is no longer what the screen shows.
    onError: () => {
      refresh().catch(() => undefined);
    },
  });
}
