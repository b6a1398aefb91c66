import type { TypedField } from '#contract/window/complaint.ts';
import type { DeskClient } from '#renderer/api/client.ts';
import { createTextKeeper, type TextKeeper } from '#renderer/screens/case/answer/text-keeper.ts';

type Place = { readonly personId: string; readonly id: string; readonly field: TypedField };
type Entry = { readonly keeper: TextKeeper; users: number };

/** One keeper per person, case and field, so that a screen that is left never races the one that comes after it. */
const ENTRIES = new Map<string, Entry>();

/**
 * The keeper of what this person types in this field of this case. `isIn` tells whether that person sits here now: the
 * desk keeps a text under whoever is signed in, so nothing is sent while somebody else is.
 */
export function keeperOf(desk: DeskClient, place: Place, isIn: () => boolean): TextKeeper {
  const known = ENTRIES.get(nameOf(place));
  if (known !== undefined) return known.keeper;
  const keeper = createTextKeeper({
    keep: async (text) => {
      if (!isIn()) throw new Error('the writer of this text is not signed in');
      return desk.complaint.keepTyped({ id: place.id, field: place.field, text });
    },
    after: (ms, run) => {
      const timer = window.setTimeout(run, ms);
      return () => window.clearTimeout(timer);
    },
    now: () => performance.now(),
  });
  ENTRIES.set(nameOf(place), { keeper, users: 0 });
  return keeper;
}

/** Says that a screen shows this keeper; answers how to say that it went. Once the window is locked only an unkept text stays here. */
export function holdKeeper(place: Place, isIn: () => boolean): () => void {
  const entry = ENTRIES.get(nameOf(place));
  if (entry === undefined) return () => undefined;
  entry.users += 1;
  return () => {
    entry.users -= 1;
    if (!isIn()) forgetUnused();
  };
}

/** Before the window locks: everything that was typed goes to the disk, and this page forgets it. */
export async function settleKeepers(): Promise<void> {
  await Promise.all([...ENTRIES.values()].map(({ keeper }) => keeper.flush()));
  forgetUnused();
}

function forgetUnused(): void {
  for (const [name, { keeper, users }] of ENTRIES) {
    if (users === 0 && keeper.isSafe()) ENTRIES.delete(name);
  }
}

function nameOf({ personId, id, field }: Place): string {
  return JSON.stringify([personId, id, field]);
}
