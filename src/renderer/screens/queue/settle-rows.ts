import type { QueueItem, QueuePage } from '#contract/window/queue.ts';
import { PAGE_SIZE } from '#renderer/screens/queue/queue-request.ts';

/** What the list shows: some pages of one request. */
export type ShownRows = {
  /** The request they answer. */
  readonly request: string | null;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly QueueItem[]>;
  /** Whether the next answer replaces them whatever moves: they came from memory, or the person acted. */
  readonly provisional: boolean;
  /** Cases that came, went or moved since, and are not shown yet. */
  readonly held: number;
  /** Grows whenever rows may have moved. */
  readonly version: number;
};

/** What the desk says now of the pages that were asked for; `settled`: none of them is still on its way. */
export type LatestRows = {
  readonly request: string;
  readonly pages: ReadonlyMap<number, QueuePage>;
  readonly settled: boolean;
};

/** The rows under the eyes (`end` is the first that is not), and the one that has the keyboard. */
export type SeenRange = { readonly start: number; readonly end: number; readonly place: number };

/** Pages this near to the ones in sight are kept; farther ones are asked for again. */
const KEPT_PAGES = 10;

export const NO_ROWS: ShownRows = {
  request: null,
  total: 0,
  pages: new Map(),
  provisional: false,
  held: 0,
  version: 0,
};

/**
 * What to show next. Rows that are looked at never move by themselves: new words of a row are taken at once, but where
 * the order under the eyes would change, the old order stays and `held` says how many cases differ.
 */
export function settleRows(shown: ShownRows, latest: LatestRows, seen: SeenRange): ShownRows {
  const first = latest.pages.values().next().value;
  if (first === undefined) return shown;
  if (shown.request !== latest.request) return taken(shown, latest);
  if (!latest.settled) return withNewPages(shown, latest, seen);
  if (shown.provisional) return taken(shown, latest);
  if (!differs(shown, latest))
    return withNewPages(shown.held === 0 ? shown : { ...shown, held: 0 }, latest, seen);
  if (staysInSight(shown, latest, seen)) return taken(shown, latest);
  return withHeld(shown, latest);
}

/** The rows as they are on the desk now, whatever moves. */
export function takeRows(shown: ShownRows, latest: LatestRows): ShownRows {
  return latest.pages.size === 0 ? shown : taken(shown, latest);
}

export function rowAt({ pages }: Pick<ShownRows, 'pages'>, index: number): QueueItem | undefined {
  return pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
}

/** Where a case stands among the rows that are known; null when it is not among them. */
export function indexOfRow({ pages }: Pick<ShownRows, 'pages'>, id: string): number | null {
  for (const [page, items] of pages) {
    const at = items.findIndex((item) => item.id === id);
    if (at >= 0) return page * PAGE_SIZE + at;
  }
  return null;
}

function taken(shown: ShownRows, { request, pages, settled }: LatestRows): ShownRows {
  return {
    request,
    total: totalOf(pages),
    pages: new Map([...pages].map(([page, { items }]) => [page, items])),
    provisional: !settled,
    held: 0,
    version: shown.version + 1,
  };
}

/** The newest answer knows the total best; the answers of one moment agree. */
function totalOf(pages: LatestRows['pages']): number {
  return [...pages.values()].at(-1)?.total ?? 0;
}

function withNewPages(shown: ShownRows, { pages }: LatestRows, { place }: SeenRange): ShownRows {
  const missing = [...pages].filter(([page]) => !shown.pages.has(page));
  if (missing.length === 0) return shown;
  const added = missing.map(([page, { items }]) => [page, items] as const);
  const placePage = Math.floor(place / PAGE_SIZE);
  const near = [...shown.pages].filter(
    ([page]) => page === placePage || missing.some(([at]) => Math.abs(at - page) <= KEPT_PAGES),
  );
  return { ...shown, pages: new Map([...near, ...added]) };
}

function differs(shown: ShownRows, { pages }: LatestRows): boolean {
  const isOther = ([page, { items }]: readonly [number, QueuePage]): boolean => {
    const before = shown.pages.get(page);
    return before !== undefined && before !== items;
  };
  return totalOf(pages) !== shown.total || [...pages].some(isOther);
}

function staysInSight(shown: ShownRows, { pages }: LatestRows, { start, end }: SeenRange): boolean {
  const now = new Map([...pages].map(([page, { items }]) => [page, items]));
  for (let index = start; index < end; index += 1) {
    const before = rowAt(shown, index)?.id;
    if (before !== undefined && before !== rowAt({ pages: now }, index)?.id) return false;
  }
  return true;
}

function withHeld(shown: ShownRows, { pages }: LatestRows): ShownRows {
  const news = new Map<string, QueueItem>();
  for (const { items } of pages.values()) for (const item of items) news.set(item.id, item);
  const old = new Set([...pages.keys()].flatMap((page) => shown.pages.get(page) ?? []).map(({ id }) => id));
  const came = [...news.keys()].filter((id) => !old.has(id)).length;
  const went = [...old].filter((id) => !news.has(id)).length;
  const held = Math.max(came, went, 1);
  const renewed = new Map([...shown.pages].map(([page, items]) => [page, withNews(items, news)]));
  const same = [...renewed].every(([page, items]) => shown.pages.get(page) === items);
  if (same && held === shown.held) return shown;
  return { ...shown, held, pages: same ? shown.pages : renewed };
}

/** The same rows in the same order, each as it is now. */
function withNews(items: readonly QueueItem[], news: ReadonlyMap<string, QueueItem>): readonly QueueItem[] {
  const next = items.map((item) => news.get(item.id) ?? item);
  return next.some((item, at) => item !== items[at]) ? next : items;
}
