import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { QueueItem } from '#contract/window/queue.ts';
import type { DeskClient } from '#renderer/api/client.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { tellingWords } from '#renderer/screens/case/register/register-values.ts';

const PAUSE_MS = 250;
const MOST_SHOWN = 5;
/** The search asks for all its words: first many, then, where nothing has them all, fewer. */
const WORD_COUNTS = [3, 2] as const;

/** Reports that share the telling words of a title; null while there are too few words to look for. */
export function useSimilar(title: string): readonly QueueItem[] | null {
  const desk = useDesk();
  const settled = useSettled(title);
  const words = tellingWords(settled, WORD_COUNTS[0]);
  const enough = words.length >= WORD_COUNTS[1];
  const { data } = useQuery({
    queryKey: ['queue', 'similar', words],
    queryFn: () => findSimilar(desk, words),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  return enough ? (data ?? null) : null;
}

async function findSimilar(desk: DeskClient, words: readonly string[]): Promise<readonly QueueItem[]> {
  for (const count of WORD_COUNTS) {
    const search = words.slice(0, count).join(' ').slice(0, 200);
    const { items } = await desk.queue.list({ view: 'semua', search, limit: MOST_SHOWN });
    if (items.length > 0) return items;
  }
  return [];
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
