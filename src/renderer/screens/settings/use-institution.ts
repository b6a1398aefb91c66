import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { DeskClient } from '#renderer/api/client.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

/** What the offices share, as the desk has it now. */
export function useInstitution() {
  const desk = useDesk();
  return useQuery({ queryKey: QUERY.institution, queryFn: () => desk.institution.view() });
}

export type InstitutionCommand = Parameters<DeskClient['institution']['act']>[0]['command'];
export type InstitutionAct = {
  readonly command: InstitutionCommand;
  readonly input: Readonly<Record<string, unknown>>;
};

/** Records an act on the shared settings, says that it is saved, and shows what the desk says then. */
export function useInstitutionAct(onDone?: () => void) {
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ command, input }: InstitutionAct) =>
      desk.institution.act({ command, input: { ...input } }),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: QUERY.institution });
      queries.invalidateQueries({ queryKey: ['queue'] });
      tell(t('common.saved'));
      onDone?.();
    },
  });
}

/** Why this person may not do it; null when they may. */
export function mayNot(view: InstitutionView, command: string): InstitutionView['allowed'][string] {
  return view.allowed[command] ?? null;
}
