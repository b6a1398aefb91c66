import type { StreamId } from '#domain/kernel/step.ts';
import type { CaseLook } from '#main/desk/sync/case-look.ts';

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
};

/** The oldest go first when more has piled up than anybody reads. */
const MOST_PAGES = 1_000;

/** Collects what meetings change; every person of the desk reads it for themselves. */
export function collectNews(): CollectedNews {
  let pages: readonly (MeetingNews & { readonly number: number })[] = [];
  let count = 0;
  const readUpTo = new Map<string, number>();
  return {
    add: (news) => {
      if (news.before.size === 0 && news.withdrawn.length === 0 && !news.settings) return;
      count += 1;
      pages = [...pages, { ...news, number: count }].slice(-MOST_PAGES);
    },
    unread: (personId) => {
      const after = readUpTo.get(personId) ?? 0;
      const unread = pages.filter(({ number }) => number > after);
      const before = new Map<StreamId, CaseLook | null>();
      const withdrawn = new Set<StreamId>();
      for (const page of unread) {
        for (const [stream, look] of page.before) if (!before.has(stream)) before.set(stream, look);
        for (const stream of page.withdrawn) withdrawn.add(stream);
      }
      return {
        before,
        withdrawn: [...withdrawn],
        settings: unread.some(({ settings }) => settings),
      };
    },
    read: (personId) => {
      readUpTo.set(personId, count);
    },
  };
}
