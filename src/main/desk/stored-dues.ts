import type { StandingDue } from '#domain/complaint/standing-due.ts';

/** The dates of a bucket's cases under one version of the settings: each value once, and for each case its place among them. */
export type StoredDues = {
  readonly settings: string;
  readonly values: readonly (StandingDue | null)[];
  readonly places: Uint16Array;
};

export function storeDues(dues: readonly (StandingDue | null)[], settings: string): StoredDues {
  const known = new Map<string, number>();
  const values: (StandingDue | null)[] = [];
  const places = Uint16Array.from(dues, (due) => {
    const json = JSON.stringify(due);
    const place = known.get(json) ?? values.length;
    if (place === values.length) values.push(due);
    known.set(json, place);
    return place;
  });
  return { settings, values, places };
}

/** One date; undefined when they were worked out under other settings. */
export function storedDue(dues: StoredDues, index: number, settings: string): StandingDue | null | undefined {
  return dues.settings === settings ? (dues.values[dues.places[index] ?? 0] ?? null) : undefined;
}
