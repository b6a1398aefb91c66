import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { addressOf, type Route } from '#renderer/app/route.ts';
import { useSearch } from '#renderer/app/search.ts';
import { pageQuery } from '#renderer/screens/queue/page-query.ts';
import { placeIn } from '#renderer/screens/queue/queue-place.ts';

/** A desk that takes longer is waited for on the screen that was asked for. */
const LONGEST_MS = 200;

/**
 * From one view of the queue to another only once its rows are here, so that it is drawn once, heading and rows together.
 * Every other screen is shown at once.
 */
export function useSettledRoute(asked: Route, personId: string): Route {
  const desk = useDesk();
  const { text: search } = useSearch();
  const [shown, setShown] = useState(asked);
  const [late, setLate] = useState<string | null>(null);
  const to = addressOf(asked);
  const view = asked.screen === 'antrean' ? asked.view : 'hari-ini';
  const isBetweenViews = to !== addressOf(shown) && asked.screen === 'antrean' && shown.screen === 'antrean';
  const { filter, sort, descending } = placeIn(view, personId);
  const request = { view, search, filter, sort, descending };
  const { isPending } = useQuery({ ...pageQuery(desk, request, 0), enabled: isBetweenViews });
  const waits = isBetweenViews && isPending && late !== to;
  useEffect(() => {
    if (!waits) return;
    const timer = window.setTimeout(() => setLate(to), LONGEST_MS);
    return () => window.clearTimeout(timer);
  }, [waits, to]);
  if (waits) return shown;
  if (to !== addressOf(shown)) setShown(asked);
  if (late !== null && late !== to) setLate(null);
  return asked;
}
