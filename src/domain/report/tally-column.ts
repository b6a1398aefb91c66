import type { Cell, Column } from '#domain/report/table.ts';
import type { Tally } from '#domain/report/tally.ts';

/** What stands where a share or a mean has nothing to be counted from. Not a hyphen, which could begin a formula. */
export const NO_FIGURE = '–';

/** A column and what stands in it for a group of cases. */
export type TallyColumn = Column & { readonly of: (tally: Tally) => Cell };

/** A column of counts. */
export function count(heading: string, of: (tally: Tally) => number, width = 10): TallyColumn {
  return { heading, kind: 'integer', width, of };
}

/** A column of shares or means, with an en dash where there is none. */
export function ratio(
  heading: string,
  kind: 'integer' | 'decimal' | 'percent',
  of: (tally: Tally) => number | null,
): TallyColumn {
  return { heading, kind, width: 12, whenNull: NO_FIGURE, of };
}
