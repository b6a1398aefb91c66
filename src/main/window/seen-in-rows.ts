import type { CaseRow } from '#domain/complaint/case-row.ts';
import { statusKey } from '#domain/complaint/status-map.ts';
import { maySee } from '#domain/confidential.ts';
import { readersFor } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { Desk } from '#main/desk/open-desk.ts';

/** A number or word of the rows, how it is called there, and how many of the cases a person may see have it. */
export type Seen = { readonly name: string | null; readonly cases: number };

export type SeenInRows = {
  readonly offices: ReadonlyMap<string, Seen>;
  readonly categories: ReadonlyMap<string, Seen>;
  /** By how LAPOR's words are looked up. */
  readonly statuses: ReadonlyMap<string, Seen>;
};

/** Rows counted between two breaths. */
const ROWS_AT_ONCE = 2_000;

/** What the cases that this person may see say of offices, categories and LAPOR's status. */
export async function seenInRows({ picture, settings }: Desk, actor: Actor): Promise<SeenInRows> {
  const readers = readersFor(settings.state(), actor);
  const seen = { offices: new Map(), categories: new Map(), statuses: new Map() };
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
    if (ordinal % ROWS_AT_ONCE === 0) await breathe();
    const row = picture.queue.row(ordinal);
    if (row !== null && maySee(actor, row, readers)) count(seen, row);
  }
  return seen;
}

type Counts = Map<string, Seen>;

function count(
  seen: { readonly offices: Counts; readonly categories: Counts; readonly statuses: Counts },
  { officeId, officeName, categoryId, categoryName, laporStatus }: CaseRow,
): void {
  if (officeId !== null) add(seen.offices, officeId, officeName);
  if (categoryId !== null) add(seen.categories, categoryId, categoryName);
  if (laporStatus !== null) add(seen.statuses, statusKey(laporStatus), laporStatus);
}

function add(counts: Counts, key: string, name: string | null): void {
  const known = counts.get(key);
  counts.set(key, { name: known?.name ?? name, cases: (known?.cases ?? 0) + 1 });
}
