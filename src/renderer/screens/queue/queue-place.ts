import { useCallback, useReducer } from 'react';
import type { View } from '#domain/complaint/views.ts';
import { type Filter, NO_FILTER, type QueueSort } from '#renderer/screens/queue/queue-request.ts';

/** How somebody left a view: coming back from a case finds it so. */
export type QueuePlace = {
  readonly filter: Filter;
  readonly sort: QueueSort;
  readonly descending: boolean;
  readonly selected: ReadonlySet<string>;
};

/** Where the eyes were: the row that had the keyboard, and how far the list was scrolled (CSS px). */
export type Standing = {
  readonly id: string | null;
  readonly index: number;
  readonly scrollTop: number;
};

const FIRST: QueuePlace = { filter: NO_FILTER, sort: 'due', descending: false, selected: new Set() };
const TOP: Standing = { id: null, index: 0, scrollTop: 0 };

let owner: string | null = null;
const places = new Map<View, QueuePlace>();
const standings = new Map<View, Standing>();

/** Places belong to one person: somebody else begins at the top of everything. */
function belongsTo(personId: string): void {
  if (owner === personId) return;
  owner = personId;
  places.clear();
  standings.clear();
}

/** The place of a view, kept over the life of the screen. */
export function useQueuePlace(view: View, personId: string) {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const change = useCallback(
    (part: Partial<QueuePlace>) => {
      places.set(view, { ...placeIn(view, personId), ...part });
      redraw();
    },
    [view, personId],
  );
  return { place: placeIn(view, personId), change };
}

/** How this person left a view. */
export function placeIn(view: View, personId: string): QueuePlace {
  belongsTo(personId);
  return places.get(view) ?? FIRST;
}

export function standingIn(view: View): Standing {
  return standings.get(view) ?? TOP;
}

export function keepStanding(view: View, standing: Standing): void {
  standings.set(view, standing);
}
