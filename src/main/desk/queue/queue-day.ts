import { type QueueCase, type QueueSettings, queueCase } from '#domain/complaint/queue-case.ts';
import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import { dueToday } from '#domain/complaint/standing-due.ts';
import { calendarAt } from '#domain/deadline/clocks.ts';
import { createGlances, type Glances } from '#main/desk/queue/case-glance.ts';
import { isInView } from '#main/desk/queue/case-marks.ts';
import { createOpenClocks, type OpenClocks } from '#main/desk/queue/open-clocks.ts';
import { createQueueMarks, type QueueMarks } from '#main/desk/queue/queue-marks.ts';
import type { QueueRows } from '#main/desk/queue/queue-rows.ts';
import { settingsVersion } from '#main/desk/queue/settings-version.ts';
import { SORT_KEYS, type Sort } from '#main/desk/queue/sort-keys.ts';
import { createSortedOrder, type SortedOrder } from '#main/desk/queue/sorted-order.ts';

/** What one day and one set of rules make of the cases. */
export type Day = {
  readonly settings: QueueSettings;
  readonly items: (QueueCase | undefined)[];
  readonly marks: QueueMarks;
  readonly glances: Glances;
  readonly clocks: OpenClocks;
  readonly orders: Map<Sort, SortedOrder>;
};

/** A day on which nothing was asked yet. */
export function createDay(rows: QueueRows, settings: QueueSettings): Day {
  const items: Day['items'] = new Array(rows.size());
  const version = settingsVersion(settings);
  const { book, today } = settings;
  const glances = createGlances(rows, settings, (ordinal) => {
    const standing = items[ordinal] === undefined ? rows.due(ordinal, version) : undefined;
    if (standing === undefined) return itemOn({ settings, items }, rows, ordinal)?.due ?? null;
    if (standing === null) return null;
    return dueToday(standing, calendarAt(book, rows.value(ordinal, 'officeId')), today);
  });
  const marks = createQueueMarks(rows, settings, glances.at);
  const isOpen = (ordinal: number): boolean =>
    isInView(marks.at(ordinal), 'semua') && !ENDED_STAGES.includes(glances.at(ordinal).stage);
  const clocks = createOpenClocks(rows, settings, isOpen);
  return { settings, items, marks, glances, clocks, orders: new Map() };
}

/** The case is another now. */
export function forget({ items, marks, glances, clocks, orders }: Day, ordinal: number): void {
  items[ordinal] = undefined;
  marks.forget(ordinal);
  glances.forget(ordinal);
  clocks.forget(ordinal);
  for (const known of orders.values()) known.changed(ordinal);
}

/** Cases looked at between two pauses. */
const LOOKED_AT_ONCE = 128;

/** Works out the marks and the date of every case. */
export function* lookedAt({ marks, glances, clocks }: Day, rows: QueueRows): Generator<void, void, void> {
  for (let ordinal = 0; ordinal < rows.size(); ordinal += 1) {
    marks.at(ordinal);
    glances.prepare(ordinal);
    clocks.isOpen(ordinal);
    if (ordinal % LOOKED_AT_ONCE === LOOKED_AT_ONCE - 1) yield;
  }
}

/** The case as the day has it; made when it is first asked for. */
export function itemOn(
  { settings, items }: Pick<Day, 'settings' | 'items'>,
  rows: QueueRows,
  ordinal: number,
): QueueCase | null {
  const known = items[ordinal];
  if (known !== undefined) return known;
  const row = rows.row(ordinal);
  if (row === null || !row.known) return null;
  const made = queueCase(row, settings);
  items[ordinal] = made;
  return made;
}

/** The order of a key, which is made when it is first asked for. */
export function orderBy(day: Day, rows: QueueRows, sort: Sort): SortedOrder {
  const known = day.orders.get(sort);
  if (known !== undefined) return known;
  const made = createSortedOrder(rows.size, (ordinal) => SORT_KEYS[sort](day.glances.at(ordinal)));
  day.orders.set(sort, made);
  return made;
}

/** Whether a day made by one serves the other. */
export function sameSettings(a: QueueSettings, b: QueueSettings): boolean {
  return (
    a.statusMap === b.statusMap &&
    a.book === b.book &&
    a.countingStartsOn === b.countingStartsOn &&
    a.today === b.today
  );
}
