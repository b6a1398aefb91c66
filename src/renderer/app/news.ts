import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyncNews } from '#contract/window/sync.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';

/** Whether there is anything that this person has not read. */
export function hasNews({ groups, withdrawn, settings }: SyncNews): boolean {
  return groups.length > 0 || withdrawn > 0 || settings;
}

/** Marks the news as read; `then`: where the keyboard goes. */
export function useReadNews(then: () => void) {
  const desk = useDesk();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => desk.sync.newsRead(),
    onSuccess: (news) => {
      queries.setQueryData(QUERY.news, news);
      then();
    },
  });
}
