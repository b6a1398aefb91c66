import type { StreamId } from '#domain/kernel/step.ts';
import type { CaseLook } from '#main/desk/sync/case-look.ts';
import { NOTHING_NEW, type StoredNews } from '#main/desk/sync/stored-news.ts';

/** What a page of a meeting changed: how each changed case looked before (null: it was not here), and what was taken away. */
export type MeetingNews = {
  readonly before: ReadonlyMap<StreamId, CaseLook | null>;
  readonly withdrawn: readonly StreamId[];
  readonly settings: boolean;
};

export type CollectedNews = {
  readonly add: (news: MeetingNews) => void;
  /** What changed since this person last read it; a case that changed twice stands as it was before the first time. */
  readonly unread: (personId: string) => MeetingNews;
  readonly read: (personId: string) => void;
  /** What is to be kept over a restart. */
  readonly stored: () => StoredNews;
  /** This desk holds nothing any more. */
  readonly clear: () => void;
};

/** The oldest go first when more has piled up than anybody reads. */
const MOST_CASES = 20_000;

/** Collects what meetings change; every person of the desk reads it for themselves. */
export function collectNews(kept: StoredNews): CollectedNews {
  let now = kept;
  return {
    add: ({ before, withdrawn, settings }) => {
      if (before.size === 0 && withdrawn.length === 0 && !settings) return;
      const count = now.count + 1;
      const page = { number: count, before: [...before], withdrawn: [...withdrawn], settings };
      const gone = new Set(withdrawn);
      now = { ...now, count, pages: newest([...now.pages, page].map((one) => without(one, gone))) };
    },
    unread: (personId) => {
      const after = now.readUpTo[personId] ?? 0;
      const unread = now.pages.filter(({ number }) => number > after);
      const before = new Map<StreamId, CaseLook | null>();
      const withdrawn = new Set<StreamId>();
      for (const page of unread) {
        for (const [stream, look] of page.before) if (!before.has(stream)) before.set(stream, look);
        for (const stream of page.withdrawn) withdrawn.add(stream);
      }
      return { before, withdrawn: [...withdrawn], settings: unread.some(({ settings }) => settings) };
    },
    read: (personId) => {
      now = { ...now, readUpTo: { ...now.readUpTo, [personId]: now.count } };
    },
    stored: () => now,
    clear: () => {
      now = NOTHING_NEW;
    },
  };
}

type Page = StoredNews['pages'][number];

/** Nothing is kept of a case that is not this desk's any more, but that it went. */
function without(page: Page, gone: ReadonlySet<StreamId>): Page {
  if (gone.size === 0 || page.before.every(([stream]) => !gone.has(stream))) return page;
  return { ...page, before: page.before.filter(([stream]) => !gone.has(stream)) };
}

function newest(pages: readonly Page[]): readonly Page[] {
  let cases = 0;
  const from = pages.findLastIndex(({ before }) => {
    cases += before.length + 1;
    return cases > MOST_CASES;
  });
  return from < 0 ? pages : pages.slice(from + 1);
}
