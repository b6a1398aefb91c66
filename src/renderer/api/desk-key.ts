import { DESK_KEY } from '#contract/desk-key.ts';

/** Keeps the key that the entrance was answered with; every page of this desk, and no other port, finds it again. */
export function keepDeskKey({ headers }: Response): void {
  const key = headers.get(DESK_KEY);
  // None comes to who is in already: the kept one stays.
  if (key !== null) window.localStorage.setItem(DESK_KEY, key);
}

/** What each call says beside the cookie. */
export function deskKeyHeader(): Readonly<Record<string, string>> {
  return { [DESK_KEY]: window.localStorage.getItem(DESK_KEY) ?? '' };
}
