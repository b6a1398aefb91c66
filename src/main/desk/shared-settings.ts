import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { StatusMap } from '#domain/complaint/status-map.ts';
import { type CalendarData, parseCalendar } from '#domain/deadline/calendar-data.ts';
import type { DeadlineBook } from '#domain/deadline/clocks.ts';
import { type DeadlineRule, parseRules } from '#domain/deadline/rules.ts';
import { bookOf, type Shipped } from '#domain/institution/book-of.ts';
import { emptyInstitution, evolveInstitution, type Institution } from '#domain/institution/institution.ts';
import { parseTemplates } from '#domain/institution/template.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import { sameValue } from '#domain/kernel/same-value.ts';
import { GENESIS, type Head, type Step, type StreamId } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import type { Folding, Ledger } from '#main/desk/ledger.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import type { Place } from '#main/store/step-store.ts';
import rawRules from '#resources/deadline-rules.json' with { type: 'json' };
import rawCalendar from '#resources/holidays-id-2025-2027.json' with { type: 'json' };
import rawStatusMap from '#resources/status-map.json' with { type: 'json' };
import rawTemplates from '#resources/templates.json' with { type: 'json' };

const SHIPPED_CALENDAR: CalendarData = parseCalendar(rawCalendar);
const SHIPPED_RULES: readonly DeadlineRule[] = [...parseRules(rawRules).values()].flat();
const SHIPPED: Shipped = { shippedCalendar: SHIPPED_CALENDAR, shippedRules: SHIPPED_RULES };
const SHIPPED_STATUS_MAP: StatusMap = rawStatusMap.map as Record<string, Stage>;
const SHIPPED_TEMPLATES = parseTemplates(rawTemplates.templates);

/** What the snapshot keeps of it. */
export type StoredSettings = {
  /** The institution's stream, `institution/<ulid>`; null until its first step. */
  readonly stream: StreamId | null;
  readonly head: Head;
  readonly state: Institution;
  readonly places: readonly Place[];
  readonly acked: number;
};

/** The institution's state on this desk, with the rules and the calendar it makes. */
export type SharedSettings = {
  readonly stream: () => StreamId | null;
  readonly head: () => Head;
  readonly state: () => Institution;
  readonly places: () => readonly Place[];
  readonly book: () => DeadlineBook;
  readonly shipped: Shipped;
  /** The day a moment falls on where this institution is. */
  readonly dayOf: (moment: Instant) => CivilDate;
  readonly queueSettings: (today: CivilDate) => QueueSettings;
  /** What the queue would be read by at this moment after this state, kept for the step that leads there. */
  readonly foresee: (state: Institution, now: Instant) => QueueSettings;
  readonly apply: (step: Step, head: Head, place: Place) => void;
  /** The settings as a ledger; null before the first step. */
  readonly ledger: () => Ledger<Institution> | null;
  /** Shows another fold of the history: after a meeting with a hub, or after joining one. */
  readonly show: (ledger: Ledger<Institution>) => void;
  readonly stored: () => StoredSettings;
};

/** What a book is made of beside the shipped rules and days. */
type Counted = Pick<Institution, 'calendar' | 'rules' | 'zone'>;
type Foreseen = Counted & { readonly book: DeadlineBook };

/** Whether dates are counted by the same settings on both sides, as far as they came from one another. */
function countsAs(one: Counted, other: Counted): boolean {
  return one.calendar === other.calendar && one.rules === other.rules && one.zone === other.zone;
}

/** Starts from what the snapshot kept, or from the shipped defaults. */
export function createSharedSettings(stored: StoredSettings | null): SharedSettings {
  let { stream, head, state, places, acked } = stored ?? emptySettings();
  let book = bookOf(state, SHIPPED);
  let foreseen: Foreseen | null = null;
  /** The book of a state: the one that was foreseen for the same rules and days, so that what it was asked for stands. */
  const bookFor = (coming: Institution): DeadlineBook => {
    const known = foreseen;
    return known !== null &&
      sameValue(known.calendar, coming.calendar) &&
      sameValue(known.rules, coming.rules) &&
      known.zone === coming.zone
      ? known.book
      : bookOf(coming, SHIPPED);
  };
  return {
    stream: () => stream,
    head: () => head,
    state: () => state,
    places: () => places,
    book: () => book,
    shipped: SHIPPED,
    dayOf: (moment) => civilDateOf(moment, state.zone),
    queueSettings: (today) => ({
      statusMap: state.statusMap,
      book,
      countingStartsOn: state.countingStartsOn,
      today,
    }),
    foresee: (coming, now) => {
      const same = countsAs(coming, state);
      const next = same ? book : bookFor(coming);
      const { statusMap, countingStartsOn, calendar, rules, zone } = coming;
      if (!same) foreseen = { calendar, rules, zone, book: next };
      return { statusMap, book: next, countingStartsOn, today: civilDateOf(now, zone) };
    },
    apply: (step, next, place) => {
      const before = state;
      state = INSTITUTION_FOLDING.evolve(state, step);
      if (!countsAs(state, before)) book = bookFor(state);
      stream = step.stream;
      head = next;
      places = [...places, place];
    },
    ledger: () => (stream === null ? null : { stream, head, state, places, acked }),
    show: (ledger) => {
      ({ stream, head, state, places, acked } = ledger);
      book = bookOf(state, SHIPPED);
    },
    stored: () => ({ stream, head, state, places, acked }),
  };
}

/** The settings as they were shipped, before the first step. */
export function emptySettings(): StoredSettings {
  const state = emptyInstitution(SHIPPED_STATUS_MAP, SHIPPED_TEMPLATES);
  return { stream: null, head: GENESIS, state, places: [], acked: 0 };
}

export const INSTITUTION_FOLDING: Folding<Institution> = {
  empty: () => emptyInstitution(SHIPPED_STATUS_MAP, SHIPPED_TEMPLATES),
  evolve: (state, step) => recordedEvents(step).reduce(evolveInstitution, state),
};
