import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { earlyScreen } from '#renderer/app/early-screen.tsx';
import { useEarly } from '#renderer/app/use-early.ts';
import { agendaQuery, loadQuery } from '#renderer/screens/calendar/calendar-queries.ts';
import { firstPlace } from '#renderer/screens/calendar/use-calendar-place.ts';

type Props = { readonly app: AppState; readonly person: Profile };

const oneCase = earlyScreen<Props & { readonly id: string }>(() =>
  import('#renderer/screens/case/case-screen.tsx').then((m) => ({ default: m.CaseScreen })),
);
const calendar = earlyScreen<Props>(() =>
  import('#renderer/screens/calendar/calendar-screen.tsx').then((m) => ({ default: m.CalendarScreen })),
);

export const CaseScreen = oneCase.Screen;
export const CalendarScreen = calendar.Screen;

/** Fetches, once the first view stands, what is asked for next: the screen of one report, and the calendar with its month. */
export function useEarlyScreens(today: string): void {
  const desk = useDesk();
  const queries = useQueryClient();
  const soonAskedFor = useMemo(() => {
    const place = firstPlace(today);
    return [
      oneCase.fetchEarly,
      calendar.fetchEarly,
      () => queries.prefetchQuery(loadQuery(desk, place)),
      () => queries.prefetchQuery(agendaQuery(desk, place)),
    ];
  }, [desk, queries, today]);
  useEarly(soonAskedFor);
}
