import { useSyncExternalStore } from 'react';
import type { DateRange } from '#domain/deadline/day-load.ts';
import { weekOf, weeksOfMonth } from '#domain/deadline/month-grid.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** An id of the filter, `null` for reports without one, `undefined` for all. */
type Chosen = string | null | undefined;

/** What the calendar shows; it outlives the screen, so that coming back from a report shows the same. */
export type CalendarPlace = {
  readonly mode: 'month' | 'week';
  /** Where the keyboard is; its month or week is shown. */
  readonly date: CivilDate;
  /** Whose list stands beside the calendar. */
  readonly opened: CivilDate;
  readonly officeId: Chosen;
  readonly officerId: Chosen;
  readonly allClocks: boolean;
};

let place: CalendarPlace | null = null;
let owner: string | null = null;
const listeners = new Set<() => void>();

/** Where somebody begins: the month of today. */
export function firstPlace(today: CivilDate): CalendarPlace {
  return {
    mode: 'month',
    date: today,
    opened: today,
    officeId: undefined,
    officerId: undefined,
    allClocks: false,
  };
}

/** The place of this person; somebody else begins at today. */
export function useCalendarPlace(
  personId: string,
  today: CivilDate,
): { readonly place: CalendarPlace; readonly move: (part: Partial<CalendarPlace>) => void } {
  if (owner !== personId) {
    owner = personId;
    place = null;
  }
  const first = firstPlace(today);
  const current = useSyncExternalStore(subscribe, () => place) ?? first;
  const move = (part: Partial<CalendarPlace>): void => {
    // From what stands now: two quick keys are both taken.
    place = { ...(place ?? first), ...part };
    for (const listener of listeners) listener();
  };
  return { place: current, move };
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The days that are shown. */
export function shownDays({ mode, date }: Pick<CalendarPlace, 'mode' | 'date'>): DateRange {
  const days = mode === 'week' ? weekOf(date) : weeksOfMonth(date).flat();
  return { from: days[0] ?? date, to: days.at(-1) ?? date };
}

/** How the desk is asked for it. */
export function filterOf({ officeId, officerId, allClocks }: CalendarPlace) {
  return {
    allClocks,
    ...(officeId === undefined ? {} : { officeIds: [officeId] }),
    ...(officerId === undefined ? {} : { officerIds: [officerId] }),
  };
}
