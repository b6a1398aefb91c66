import { queryOptions } from '@tanstack/react-query';
import type { DeskClient } from '#renderer/api/client.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { type CalendarPlace, filterOf, shownDays } from '#renderer/screens/calendar/use-calendar-place.ts';

const MOST = 200;

/** What each shown day carries. */
export function loadQuery(desk: DeskClient, place: CalendarPlace) {
  const request = { ...shownDays(place), ...filterOf(place) };
  return queryOptions({
    queryKey: QUERY.calendar('load', request),
    queryFn: () => desk.calendar.load(request),
  });
}

/** The reports whose date is the opened day. */
export function agendaQuery(desk: DeskClient, place: CalendarPlace) {
  const request = { from: place.opened, to: place.opened, ...filterOf(place), limit: MOST };
  return queryOptions({
    queryKey: QUERY.calendar('agenda', request),
    queryFn: () => desk.calendar.agenda(request),
  });
}
