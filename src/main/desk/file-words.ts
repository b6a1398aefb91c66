import type { LaporFields, LaporPersonal } from '#domain/complaint/lapor-fields.ts';
import { statusKey } from '#domain/complaint/status-map.ts';

type RowWords = {
  readonly fields: Pick<LaporFields, 'status' | 'officeId' | 'categoryId'>;
  readonly personal: Pick<LaporPersonal, 'officeName' | 'categoryName'>;
};

/** An office or category that rows name by its number; `name` is the first one given. */
export type NumberedWord = { readonly id: string; readonly name: string | null; readonly rows: number };

/** LAPOR's words in the good rows of a file, each with how many rows have it, most first. */
export type FileWords = {
  /** By how they are looked up: `status` as it is written first. */
  readonly statuses: readonly { readonly key: string; readonly status: string; readonly rows: number }[];
  readonly offices: readonly NumberedWord[];
  readonly categories: readonly NumberedWord[];
};

/** Counts the words of rows as they go by. */
export function countFileWords(): {
  readonly add: (row: RowWords) => void;
  readonly words: () => FileWords;
} {
  const statuses = new Map<string, Counted>();
  const offices = new Map<string, Counted>();
  const categories = new Map<string, Counted>();
  return {
    add: ({ fields, personal }) => {
      const { status, officeId, categoryId } = fields;
      if (status !== null) count(statuses, statusKey(status), status);
      if (officeId != null) count(offices, officeId, personal.officeName ?? null);
      if (categoryId != null) count(categories, categoryId, personal.categoryName ?? null);
    },
    words: () => ({
      statuses: mostFirst(statuses).map(([key, { word, rows }]) => ({ key, status: word ?? key, rows })),
      offices: mostFirst(offices).map(numbered),
      categories: mostFirst(categories).map(numbered),
    }),
  };
}

type Counted = { word: string | null; rows: number };

function count(words: Map<string, Counted>, key: string, word: string | null): void {
  const known = words.get(key);
  if (known === undefined) words.set(key, { word, rows: 1 });
  else {
    known.rows += 1;
    known.word ??= word;
  }
}

function mostFirst(words: ReadonlyMap<string, Counted>): readonly (readonly [string, Counted])[] {
  return [...words].sort(([, a], [, b]) => b.rows - a.rows);
}

function numbered([id, { word, rows }]: readonly [string, Counted]): NumberedWord {
  return { id, name: word, rows };
}
