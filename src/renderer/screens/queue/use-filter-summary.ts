import { useQueryClient } from '@tanstack/react-query';
import type { Facets } from '#contract/window/queue.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { filterValues } from '#renderer/screens/queue/filter-values.ts';
import { FILTER_KEYS, type QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import { useFilterWords } from '#renderer/screens/queue/use-filter-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** What a list is narrowed to, in words: one for each filter that is set. */
export function useFilterSummary({ view, filter }: QueueRequest): readonly string[] {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const wordOf = useFilterWords();
  const facets = queries.getQueryData<Facets>(QUERY.facets(view));
  if (facets === undefined) return [];
  return FILTER_KEYS.flatMap((key) => {
    const set: readonly (string | null)[] = filter[key];
    const words = filterValues(key, facets, filter)
      .filter(({ value }) => set.includes(value))
      .map((value) => wordOf(key, value));
    return words.length === 0 ? [] : [`${t(`queue.filter.${key}`)}: ${words.join(', ')}`];
  });
}
