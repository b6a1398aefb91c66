import { expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { SORT_KEYS, SORTS } from '#main/desk/queue/sort-keys.ts';
import { createSortedOrder } from '#main/desk/queue/sorted-order.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const COORDINATOR: Actor = { personId: 'sampel-koordinator', role: 'koordinator', officeId: null };
const TODAY = '2026-11-24';

/** How many pieces are left to prepare on a day. */
function piecesLeft(desk: Desk, today: string): number {
  return [...desk.picture.queue.prepare(desk.settings.queueSettings(today))].length;
}

/** Every order as the queue answers it, beside sorting all cases by their keys. */
function expectRightOrders(desk: Desk, today: string): void {
  const reader = { actor: COORDINATOR, readers: desk.settings.state().confidentialReaders };
  const settings = desk.settings.queueSettings(today);
  for (const sort of SORTS) {
    const { items } = desk.picture.queue.query({ view: 'semua', sort }, reader, settings);
    const keys = items.map(SORT_KEYS[sort]);
    expect(keys, sort).toEqual([...keys].sort());
    const page = desk.picture.queue.query({ view: 'semua', sort, limit: 20 }, reader, settings);
    expect(page.items.map(({ row }) => row.id)).toEqual(items.slice(0, 20).map(({ row }) => row.id));
  }
}

test('[QU-9] orders made in pieces, with changes meanwhile, equal sorting all of them', () => {
  let size = 5000;
  const keys = Array.from({ length: size }, (_, at) => `${(at * 7919) % 1009}`);
  const order = createSortedOrder(
    () => size,
    (ordinal) => keys[ordinal] ?? '',
  );
  let pieces = 0;
  while (order.prepare()) {
    pieces += 1;
    if (pieces > 12) continue;
    for (const ordinal of [pieces * 7, pieces * 211]) {
      keys[ordinal] = `${pieces}`;
      order.changed(ordinal);
    }
    keys.push(`neu${pieces}`);
    order.changed(size);
    size += 1;
  }
  expect(pieces).toBeGreaterThan(12);
  expect(order.isReady()).toBe(true);
  for (let ordinal = 0; ordinal < 1000; ordinal += 1) {
    keys[ordinal] = `${ordinal % 13}`;
    order.changed(ordinal);
  }
  expect(order.isReady()).toBe(false);
  const expected = [...keys.keys()].sort((a, b) => {
    const [left = '', right = ''] = [keys[a], keys[b]];
    if (left === right) return a - b;
    return left < right ? -1 : 1;
  });
  expect([...order.ordinals()]).toEqual(expected);
  expect(order.isReady()).toBe(true);
});

test('[QU-9] a desk at rest has every order of today ready, and makes them ready again after a change', async () => {
  const folder = await temporaryFolder();
  await withDesk(folder, (desk) => fillWithSample(desk, { complaints: 300, seed: 'urut' }));
  await withDesk(folder, async (desk) => {
    await expect.poll(() => piecesLeft(desk, TODAY), { timeout: 20_000 }).toBeLessThan(4);
    expectRightOrders(desk, TODAY);
    const row = desk.picture.queue.row(0);
    const act = { reasonCode: 'tidak-jelas' };
    await desk.complaints.act(COORDINATOR, row?.id ?? '', 'archive', act);
    expectRightOrders(desk, TODAY);
    expectRightOrders(desk, '2026-11-25');
    // Under the day before nothing of another day is used.
    expectRightOrders(desk, TODAY);
  });
});

test('[QU-9] preparing one day ends when the queue is asked about another', async () => {
  const folder = await temporaryFolder();
  await withDesk(folder, async (desk) => {
    await fillWithSample(desk, { complaints: 300, seed: 'urut' });
    const pieces = desk.picture.queue.prepare(desk.settings.queueSettings(TODAY));
    expect(pieces.next().done).toBe(false);
    expectRightOrders(desk, '2026-11-26');
    expect(pieces.next().done).toBe(true);
    expectRightOrders(desk, TODAY);
  });
});
