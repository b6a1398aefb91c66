import type { CivilDate } from '#domain/kernel/instant.ts';
import type { DeskChange } from '#main/desk/desk-changes.ts';

/** Which cases one person's next look has to see. */
export type Pending = { readonly all: true } | { readonly all: false; readonly ids: ReadonlySet<string> };

/** What each person has not looked at yet: everything at first and on another day, later what changed. */
export type PendingLooks = {
  readonly heard: (change: DeskChange) => void;
  /** Null: nothing. What is taken counts as looked at. */
  readonly take: (personId: string, today: CivilDate) => Pending | null;
  /** Everything again: the look failed, or the person wishes something else now. */
  readonly again: (personId: string) => void;
};

type Looks = { day: CivilDate; all: boolean; ids: Set<string> };

export function createPendingLooks(): PendingLooks {
  const persons = new Map<string, Looks>();
  return {
    heard: ({ ids, settings, everything }) => {
      for (const looks of persons.values()) {
        looks.all ||= settings || everything;
        for (const id of ids) looks.ids.add(id);
      }
    },
    take: (personId, today) => {
      const looks = persons.get(personId);
      persons.set(personId, { day: today, all: false, ids: new Set() });
      if (looks === undefined || looks.all || looks.day !== today) return { all: true };
      return looks.ids.size === 0 ? null : { all: false, ids: looks.ids };
    },
    again: (personId) => {
      persons.delete(personId);
    },
  };
}
