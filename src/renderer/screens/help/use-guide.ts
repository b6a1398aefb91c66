import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { GUIDE_PAGES } from '#renderer/app/guide-pages.ts';
import { type GuidePage, guidePage } from '#renderer/screens/help/guide.ts';
import { GUIDE_TEXTS } from '#renderer/screens/help/guide-files.ts';
import { parseMarkdown } from '#renderer/screens/help/markdown.ts';
import { ruleBlocks } from '#renderer/screens/help/rule-blocks.ts';

export type Guide = {
  readonly pages: readonly GuidePage[];
  /** Why the rules of this desk could not be read; null: they are there, or on their way. */
  readonly rulesError: unknown;
  readonly askAgain: () => void;
};

/** The whole guide: its pages, and on the page of the rules those that hold at this desk, as soon as they are known. */
export function useGuide(): Guide {
  const desk = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: QUERY.institution,
    queryFn: () => desk.institution.view(),
  });
  const pages = useMemo(() => GUIDE_PAGES.map((name) => pageOf(name, data)), [data]);
  return { pages, rulesError: error, askAgain: () => refetch() };
}

function pageOf(name: string, institution: InstitutionView | undefined): GuidePage {
  const written = parseMarkdown(GUIDE_TEXTS[`${name}.md`] ?? '');
  const added = name === 'aturan' && institution !== undefined ? ruleBlocks(institution) : [];
  return guidePage(name, [...written, ...added]);
}
