import { useQueries } from '@tanstack/react-query';
import type { PREVIEW_RESULTS, PreviewRow } from '#contract/window/imports.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { PREVIEW_ROWS } from '#renderer/screens/import/preview-keys.ts';

export type ResultFilter = (typeof PREVIEW_RESULTS)[number] | 'all';

const ROWS_PER_PAGE = 100;

type Rows = {
  readonly rowAt: (index: number) => PreviewRow | undefined;
  readonly error: unknown;
  readonly retry: () => void;
};

/** The rows of a preview between two places, fetched in pages as they come into sight. */
export function usePreviewRows(token: string, result: ResultFilter, first: number, last: number): Rows {
  const desk = useDesk();
  const pages = pagesBetween(first, last);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...PREVIEW_ROWS, token, result, page],
      queryFn: () => desk.imports.rows({ token, result, offset: page * ROWS_PER_PAGE, limit: ROWS_PER_PAGE }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return {
    rowAt: (index) => {
      const place = pages.indexOf(Math.floor(index / ROWS_PER_PAGE));
      return answers[place]?.data?.rows[index % ROWS_PER_PAGE];
    },
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) answer.refetch();
    },
  };
}

function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(first / ROWS_PER_PAGE);
  const to = Math.floor(last / ROWS_PER_PAGE);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
