import type { Page } from '@playwright/test';
import { DESK_KEY } from '#contract/desk-key.ts';
import type { QueueItem, QueuePage } from '#contract/window/queue.ts';

/** As many as one call of the desk answers. */
const AT_ONCE = 500;

/** Every case as the desk lists it to whoever is signed in on this page. */
export async function allCases(page: Page): Promise<readonly QueueItem[]> {
  const items: QueueItem[] = [];
  for (;;) {
    const { total, items: some } = await listFrom(page, items.length);
    items.push(...some);
    if (items.length >= total) return items;
    if (some.length === 0) throw new Error(`${items.length} of ${total} cases`);
  }
}

async function listFrom(page: Page, offset: number): Promise<QueuePage> {
  const { origin } = new URL(page.url());
  const key = await page.evaluate<string>(`localStorage.getItem(${JSON.stringify(DESK_KEY)})`);
  const answer = await page.request.post(`${origin}/rpc/queue/list`, {
    headers: { origin, 'content-type': 'application/json', [DESK_KEY]: key },
    data: JSON.stringify({ json: { view: 'semua', offset, limit: AT_ONCE } }),
  });
  if (!answer.ok()) throw new Error(`the list was refused: ${await answer.text()}`);
  // As `src/contract/window/queue.ts` describes the call.
  const { json }: { readonly json: QueuePage } = await answer.json();
  return json;
}
