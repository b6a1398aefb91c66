import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { QueueItem } from '#contract/window/queue.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { keyOf, pageQuery } from '#renderer/screens/queue/page-query.ts';
import { PAGE_SIZE, type QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import {
  indexOfRow,
  NO_ROWS,
  rowAt,
  type SeenRange,
  type ShownRows,
  settleRows,
  takeRows,
} from '#renderer/screens/queue/settle-rows.ts';
import { useStateFor } from '#renderer/screens/queue/use-state-for.ts';

/** Rows before and behind the ones in sight that are fetched with them. */
const AHEAD = 40;
/** A list that flies past is not fetched: only where it stays this long. */
const STAYS_MS = 50;

export type QueueRows = {
  /** Null until the desk has answered once. */
  readonly total: number | null;
  readonly rowAt: (index: number) => QueueItem | undefined;
  readonly indexOf: (id: string) => number | null;
  /** Grows whenever rows may have moved. */
  readonly version: number;
  /** Which list the rows are of. */
  readonly request: string | null;
  /** The rows of the list before are shown until the new ones are here. */
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** How many cases changed without being shown yet, and showing them. */
  readonly held: number;
  readonly showHeld: () => void;
  /** The next answer is shown whatever moves: the person did something to the list. */
  readonly expectMoves: () => void;
};

/** The rows of a request around the ones in sight, a hundred at a time. */
export function useQueueRows(request: QueueRequest, seen: SeenRange): QueueRows {
  const desk = useDesk();
  const key = keyOf(request);
  const [shown, setShown] = useStateFor<ShownRows>(request.view, () => NO_ROWS);
  const asked = useAskedPages(key, shown.request === null || shown.request === key ? seen : TOP);
  const { pages, settled, error, retry } = useQueries({
    queries: asked.map((page) => pageQuery(desk, request, page)),
    combine: (answers) => ({
      pages: new Map(answers.flatMap(({ data }, at) => (data === undefined ? [] : [[asked[at] ?? 0, data]]))),
      settled: answers.every(({ isFetching }) => !isFetching),
      error: answers.find((answer) => answer.error !== null)?.error ?? null,
      retry: () => {
        for (const answer of answers) answer.refetch();
      },
    }),
  });
  const latest = { request: key, pages, settled };
  const next = settleRows(shown, latest, seen);
  if (next !== shown) setShown(() => next);
  const expectMoves = useCallback(() => setShown((before) => ({ ...before, provisional: true })), [setShown]);
  return {
    total: next.request === null ? null : next.total,
    rowAt: (index) => rowAt(next, index),
    indexOf: (id) => indexOfRow(next, id),
    version: next.version,
    request: next.request,
    pending: next.request !== key,
    error,
    retry,
    held: next.held,
    showHeld: () => setShown((before) => takeRows(before, latest)),
    expectMoves,
  };
}

const TOP: SeenRange = { start: 0, end: 0, place: 0 };

/**
 * The pages around the rows in sight: at once for a new list and where the keyboard went, but once it stays for a list
 * that is drawn past.
 */
function useAskedPages(key: string, { start, end, place }: SeenRange): readonly number[] {
  const first = Math.floor(Math.max(0, start - AHEAD) / PAGE_SIZE);
  const last = Math.floor((end + AHEAD) / PAGE_SIZE);
  const [asked, setAsked] = useState({ key, first, last });
  const isOther = asked.key !== key || asked.first !== first || asked.last !== last;
  const isAtOnce = isOther && (asked.key !== key || (place >= start && place < end));
  // While drawing, not afterwards: that would draw the whole list once more.
  if (isAtOnce) setAsked({ key, first, last });
  useEffect(() => {
    if (!isOther || isAtOnce) return;
    const timer = window.setTimeout(() => setAsked({ key, first, last }), STAYS_MS);
    return () => window.clearTimeout(timer);
  }, [isOther, isAtOnce, key, first, last]);
  const from = isAtOnce ? { first, last } : asked;
  return Array.from({ length: from.last - from.first + 1 }, (_, at) => from.first + at);
}
