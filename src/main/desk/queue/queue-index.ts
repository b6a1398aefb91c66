import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { QueueCase, QueueSettings } from '#domain/complaint/queue-case.ts';
import { FIGURES, type Figure } from '#domain/complaint/today-figures.ts';
import { VIEWS, type View } from '#domain/complaint/views.ts';
import { type ConfidentialReaders, maySee } from '#domain/confidential.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { RemindedCase } from '#domain/reminder/sign.ts';
import type { CaseGlance } from '#main/desk/queue/case-glance.ts';
import { hasFigure, isInView, isRahasia } from '#main/desk/queue/case-marks.ts';
import type { OpenClocks } from '#main/desk/queue/open-clocks.ts';
import { inOrder, type Matches, pickedOut } from '#main/desk/queue/page-of.ts';
import {
  createDay,
  type Day,
  forget,
  itemOn,
  lookedAt,
  orderBy,
  sameSettings,
} from '#main/desk/queue/queue-day.ts';
import { createQueueRows, type QueueRows } from '#main/desk/queue/queue-rows.ts';
import { remindedIn } from '#main/desk/queue/reminded-in-queue.ts';
import { SORTS, type Sort } from '#main/desk/queue/sort-keys.ts';

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
  /** Works out beforehand, in pieces of a few ms, what other settings will make of all cases; served once they hold. */
  readonly prepareNext: (settings: QueueSettings) => Generator<void, void, void>;
  readonly isReadyFor: (settings: QueueSettings) => boolean;
  /** What this person may have to be told of, in pieces. */
  readonly reminded: (
    reader: QueueReader,
    settings: QueueSettings,
  ) => Generator<readonly RemindedCase[], void, void>;
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

export function createQueueIndex(): QueueIndex {
  const rows = createQueueRows();
  let day: Day | null = null;
  let next: Day | null = null;

  const dayOf = (settings: QueueSettings): Day => {
    if (day !== null && sameSettings(day.settings, settings)) return day;
    day = next !== null && sameSettings(next.settings, settings) ? next : createDay(rows, settings);
    next = null;
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
      for (const known of [day, next]) if (known !== null) forget(known, ordinal);
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
        if (!today.clocks.isOpen(ordinal)) continue;
        const item = today.glances.at(ordinal);
        const hidden = isRahasia(today.marks.at(ordinal)) && !visible(item, reader);
        look({ ordinal, item, hidden, clocks: () => today.clocks.at(ordinal) });
      }
    },
    prepareNext: function* (settings) {
      const coming = createDay(rows, settings);
      next = coming;
      for (const _ of lookedAt(coming, rows)) {
        yield;
        if (next !== coming) return;
      }
    },
    isReadyFor: (settings) => next !== null && sameSettings(next.settings, settings),
    reminded: (reader, settings) => {
      const today = dayOf(settings);
      return remindedIn(rows, today, (ordinal) => visible(today.glances.at(ordinal), reader));
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

function visible({ row }: CaseGlance, { actor, readers }: QueueReader): boolean {
  return maySee(actor, row, readers);
}
