import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { StatusMap } from '#domain/complaint/status-map.ts';
import { calendarOf } from '#domain/deadline/calendar.ts';
import { type CalendarData, parseCalendar } from '#domain/deadline/calendar-data.ts';
import type { DeadlineBook } from '#domain/deadline/clocks.ts';
import { parseRules, type RuleBook } from '#domain/deadline/rules.ts';
import {
  calendarDataOf,
  emptyInstitution,
  evolveInstitution,
  type Institution,
} from '#domain/institution/institution.ts';
import { parseTemplates } from '#domain/institution/template.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { GENESIS, type Head, type Step, type StreamId } from '#domain/kernel/step.ts';
import type { Folding, Ledger } from '#main/desk/ledger.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import type { Place } from '#main/store/step-store.ts';
import rawRules from '#resources/deadline-rules.json' with { type: 'json' };
import rawCalendar from '#resources/holidays-id-2025-2027.json' with { type: 'json' };
import rawStatusMap from '#resources/status-map.json' with { type: 'json' };
import rawTemplates from '#resources/templates.json' with { type: 'json' };

const SHIPPED_CALENDAR: CalendarData = parseCalendar(rawCalendar);
const SHIPPED_RULES: RuleBook = parseRules(rawRules);
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
  readonly shippedCalendar: CalendarData;
  readonly queueSettings: (today: CivilDate) => QueueSettings;
  readonly apply: (step: Step, head: Head, place: Place) => void;
  /** The settings as a ledger; null before the first step. */
  readonly ledger: () => Ledger<Institution> | null;
  /** Shows another fold of the history: after a meeting with a hub, or after joining one. */
  readonly show: (ledger: Ledger<Institution>) => void;
  readonly stored: () => StoredSettings;
};

/** Starts from what the snapshot kept, or from the shipped defaults. */
export function createSharedSettings(stored: StoredSettings | null): SharedSettings {
  let { stream, head, state, places, acked } = stored ?? emptySettings();
  let book = bookOf(state);
  return {
    stream: () => stream,
    head: () => head,
    state: () => state,
    places: () => places,
    book: () => book,
    shippedCalendar: SHIPPED_CALENDAR,
    queueSettings: (today) => ({
      statusMap: state.statusMap,
      book,
      countingStartsOn: state.countingStartsOn,
      today,
    }),
    apply: (step, next, place) => {
      const before = state.calendarEdits;
      state = INSTITUTION_FOLDING.evolve(state, step);
      if (state.calendarEdits !== before) book = bookOf(state);
      stream = step.stream;
      head = next;
      places = [...places, place];
    },
    ledger: () => (stream === null ? null : { stream, head, state, places, acked }),
    show: (ledger) => {
      ({ stream, head, state, places, acked } = ledger);
      book = bookOf(state);
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

function bookOf(state: Institution): DeadlineBook {
  return { rules: SHIPPED_RULES, calendar: calendarOf(calendarDataOf(state, SHIPPED_CALENDAR)) };
}
