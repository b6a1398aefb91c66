import type { CaseRow } from '#domain/complaint/case-row.ts';
import { type QueueCase, type QueueSettings, queueCase } from '#domain/complaint/queue-case.ts';
import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import { dueToday } from '#domain/complaint/standing-due.ts';
import { FIGURES, type Figure } from '#domain/complaint/today-figures.ts';
import { VIEWS, type View } from '#domain/complaint/views.ts';
import { type ConfidentialReaders, maySee } from '#domain/confidential.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { type CaseGlance, createGlances, type Glances } from '#main/desk/queue/case-glance.ts';
import { hasFigure, isInView, isRahasia } from '#main/desk/queue/case-marks.ts';
import { createOpenClocks, type OpenClocks } from '#main/desk/queue/open-clocks.ts';
import { inOrder, type Matches, pickedOut } from '#main/desk/queue/page-of.ts';
import { createQueueMarks, type QueueMarks } from '#main/desk/queue/queue-marks.ts';
import { createQueueRows, type QueueRows } from '#main/desk/queue/queue-rows.ts';
import { settingsVersion } from '#main/desk/queue/settings-version.ts';
import { SORT_KEYS, SORTS, type Sort } from '#main/desk/queue/sort-keys.ts';
import { createSortedOrder, type SortedOrder } from '#main/desk/queue/sorted-order.ts';

export type QueueReader = { readonly actor: Actor; readonly readers: ConfidentialReaders };

export type QueueQuery = {
  readonly view: View;
  readonly sort?: Sort;
  readonly descending?: boolean;
  /** Further conditions (office, officer, class...), all of which must hold. What it is given ends with the call. */
  readonly where?: (item: CaseGlance) => boolean;
  /** One byte a case, as the search answers; absent: every case. */
  readonly hits?: Uint8Array | null;
  readonly offset?: number;
  readonly limit?: number;
};

export type QueuePage = { readonly total: number; readonly items: readonly QueueCase[] };

/**
 * All cases in memory, each with what today makes of it. A change costs one case; new settings (rules, calendar, status
 * map, another day) cost each case once, when it is next looked at. The order by a key is made at rest, or when somebody
 * looks past its first pages, and kept; until then the first ones are picked out without sorting all.
 */
export type QueueIndex = {
  readonly size: () => number;
  readonly row: (ordinal: number) => CaseRow | null;
  /** One field of a case: cheaper than its row where many are looked through for it. */
  readonly value: QueueRows['value'];
  readonly item: (ordinal: number) => QueueCase | null;
  readonly put: (ordinal: number, row: CaseRow) => void;
  /** Takes over the snapshot's next bucket; all of them stand before any `put`. */
  readonly putBucket: QueueRows['putBucket'];
  readonly query: (query: QueueQuery, reader: QueueReader, settings: QueueSettings) => QueuePage;
  readonly counts: (reader: QueueReader, settings: QueueSettings) => Readonly<Record<View, number>>;
  /**
   * Makes ready what these settings make of all cases, and every order, in pieces of a few ms; ends early when the queue is
   * asked under other settings.
   */
  readonly prepare: (settings: QueueSettings) => Generator<void, void, void>;
  /**
   * Looks at every case whose work is not over, also at those this reader may not know of (`hidden`: count them at most).
   * What is looked at ends with the call.
   */
  readonly eachOpen: (reader: QueueReader, settings: QueueSettings, look: (open: OpenCase) => void) => void;
  /** How many cases stand under each of the day's figures. */
  readonly figures: (reader: QueueReader, settings: QueueSettings) => Readonly<Record<Figure, number>>;
};

/** A case whose work is not over, as today has it; `clocks` works all of its open clocks out. */
export type OpenCase = {
  readonly ordinal: number;
  readonly item: CaseGlance;
  readonly hidden: boolean;
  readonly clocks: () => ReturnType<OpenClocks['at']>;
};

/** Up to this many cases from the start of an order are picked out; what lies behind asks for the whole order. */
const PICKED_OUT = 200;

/** What one day and one set of rules make of the cases. */
type Day = {
  readonly settings: QueueSettings;
  readonly items: (QueueCase | undefined)[];
  readonly marks: QueueMarks;
  readonly glances: Glances;
  readonly clocks: OpenClocks;
  readonly orders: Map<Sort, SortedOrder>;
};

export function createQueueIndex(): QueueIndex {
  const rows = createQueueRows();
  let day: Day | null = null;

  const dayOf = (settings: QueueSettings): Day => {
    if (day === null || !sameSettings(day.settings, settings)) day = createDay(rows, settings);
    return day;
  };
  const count = (day: Day, reader: QueueReader, is: (marks: number) => boolean): number => {
    let found = 0;
    for (let ordinal = 0; ordinal < rows.size(); ordinal += 1) {
      const marks = day.marks.at(ordinal);
      if (is(marks) && (!isRahasia(marks) || visible(day.glances.at(ordinal), reader))) found += 1;
    }
    return found;
  };
  const matcher = ({ view, where, hits }: QueueQuery, reader: QueueReader, day: Day): Matches => {
    const isHit = hits ?? null;
    return (ordinal) => {
      if (isHit !== null && isHit[ordinal] !== 1) return false;
      const marks = day.marks.at(ordinal);
      if (!isInView(marks, view)) return false;
      if (isRahasia(marks) && !visible(day.glances.at(ordinal), reader)) return false;
      return where === undefined || where(day.glances.at(ordinal));
    };
  };
  return {
    size: rows.size,
    row: (ordinal) => (rows.value(ordinal, 'known') === true ? rows.row(ordinal) : null),
    value: rows.value,
    item: (ordinal) => (day === null ? null : itemOn(day, rows, ordinal)),
    putBucket: rows.putBucket,
    put: (ordinal, row) => {
      rows.put(ordinal, row);
      if (day === null) return;
      day.items[ordinal] = undefined;
      day.marks.forget(ordinal);
      day.glances.forget(ordinal);
      day.clocks.forget(ordinal);
      for (const known of day.orders.values()) known.changed(ordinal);
    },
    query: (query, reader, settings) => {
      const today = dayOf(settings);
      const { sort = 'due', offset = 0, limit = Number.POSITIVE_INFINITY } = query;
      const matches = matcher(query, reader, today);
      const isNear = offset + limit <= PICKED_OUT && today.orders.get(sort)?.isReady() !== true;
      const { total, ordinals } = isNear
        ? pickedOut(rows, matches, query, today.glances.at)
        : inOrder(orderBy(today, rows, sort).ordinals(), matches, query);
      return { total, items: ordinals.flatMap((ordinal) => itemOn(today, rows, ordinal) ?? []) };
    },
    prepare: function* (settings) {
      const today = dayOf(settings);
      for (const _ of lookedAt(today, rows)) {
        yield;
        if (day !== today) return;
      }
      for (const sort of SORTS) {
        const order = orderBy(today, rows, sort);
        while (day === today && order.prepare()) yield;
      }
    },
    eachOpen: (reader, settings, look) => {
      const today = dayOf(settings);
      for (let ordinal = 0; ordinal < rows.size(); ordinal += 1) {
        const marks = today.marks.at(ordinal);
        if (!isInView(marks, 'semua')) continue;
        const item = today.glances.at(ordinal);
        if (ENDED_STAGES.includes(item.stage)) continue;
        const hidden = isRahasia(marks) && !visible(item, reader);
        look({ ordinal, item, hidden, clocks: () => today.clocks.at(ordinal) });
      }
    },
    counts: (reader, settings) => {
      const today = dayOf(settings);
      return Object.fromEntries(
        VIEWS.map((view) => [view, count(today, reader, (marks) => isInView(marks, view))]),
      ) as Record<View, number>;
    },
    figures: (reader, settings) => {
      const today = dayOf(settings);
      return Object.fromEntries(
        FIGURES.map((figure) => [figure, count(today, reader, (marks) => hasFigure(marks, figure))]),
      ) as Record<Figure, number>;
    },
  };
}

function createDay(rows: QueueRows, settings: QueueSettings): Day {
  const items: Day['items'] = new Array(rows.size());
  const version = settingsVersion(settings);
  const { book, today } = settings;
  const glances = createGlances(rows, settings, (ordinal) => {
    const standing = items[ordinal] === undefined ? rows.due(ordinal, version) : undefined;
    if (standing === undefined) return itemOn({ settings, items }, rows, ordinal)?.due ?? null;
    return standing === null ? null : dueToday(standing, book.calendar, today);
  });
  return {
    settings,
    items,
    marks: createQueueMarks(rows, settings, glances.at),
    glances,
    clocks: createOpenClocks(rows, settings),
    orders: new Map(),
  };
}

/** Cases looked at between two pauses. */
const LOOKED_AT_ONCE = 128;

/** Works out the marks and the date of every case. */
function* lookedAt({ marks, glances }: Day, rows: QueueRows): Generator<void, void, void> {
  for (let ordinal = 0; ordinal < rows.size(); ordinal += 1) {
    marks.at(ordinal);
    glances.prepare(ordinal);
    if (ordinal % LOOKED_AT_ONCE === LOOKED_AT_ONCE - 1) yield;
  }
}

function itemOn(
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

function orderBy(day: Day, rows: QueueRows, sort: Sort): SortedOrder {
  const known = day.orders.get(sort);
  if (known !== undefined) return known;
  const made = createSortedOrder(rows.size, (ordinal) => SORT_KEYS[sort](day.glances.at(ordinal)));
  day.orders.set(sort, made);
  return made;
}

function sameSettings(a: QueueSettings, b: QueueSettings): boolean {
  return (
    a.statusMap === b.statusMap &&
    a.book === b.book &&
    a.countingStartsOn === b.countingStartsOn &&
    a.today === b.today
  );
}

function visible({ row }: CaseGlance, { actor, readers }: QueueReader): boolean {
  return maySee(actor, row, readers);
}
