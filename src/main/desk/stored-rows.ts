import type { CaseRow } from '#domain/complaint/case-row.ts';

/**
 * The rows of a bucket as the snapshot keeps them: every value once, and for each row, field after field, its place among
 * them. A row is put together when somebody asks for it; most lists need one or two fields of most cases.
 */
export type StoredRows = {
  readonly fields: readonly (keyof CaseRow)[];
  readonly values: readonly unknown[];
  readonly places: Uint16Array;
};

/** All rows are made by `caseRow`, so they have the same fields. */
export function storeRows(rows: readonly CaseRow[]): StoredRows {
  const fields = Object.keys(rows[0] ?? {}) as (keyof CaseRow)[];
  const known = new Map<string, number>();
  const values: unknown[] = [];
  const places = new Uint16Array(rows.length * fields.length);
  let at = 0;
  for (const row of rows) {
    for (const field of fields) {
      const json = JSON.stringify(row[field]);
      const place = known.get(json) ?? values.length;
      if (place === values.length) {
        known.set(json, place);
        values.push(row[field]);
      }
      places[at] = place;
      at += 1;
    }
  }
  return { fields, values, places };
}

/** Stored rows that can be asked for a field of any row, or for a whole row. */
export type RowTable = {
  readonly size: number;
  /** One field, without putting the row together. */
  readonly value: <F extends keyof CaseRow>(index: number, field: F) => CaseRow[F];
  /** Values that are equal within the bucket are one and the same. */
  readonly row: (index: number) => CaseRow;
  /** One field of every row, each value told once by `tell`; written to `into` from `from` on. */
  readonly told: <F extends keyof CaseRow>(
    field: F,
    tell: (value: CaseRow[F]) => string,
    into: string[],
    from: number,
  ) => void;
  /** Which rows are alike in some (at most four) fields. */
  readonly kinds: (fields: readonly (keyof CaseRow)[]) => Kinds;
};

/** Opens stored rows. What `storeRows` took apart the snapshot's tag has proved unchanged, so it is not checked again. */
export function rowTable({ fields, values, places }: StoredRows): RowTable {
  const width = fields.length;
  const size = width === 0 ? 0 : places.length / width;
  const empty = Object.fromEntries(fields.map((field) => [field, null]));
  const offsets = Object.fromEntries(fields.map((field, offset) => [field, offset]));
  return {
    size,
    value: <F extends keyof CaseRow>(index: number, field: F) =>
      values[places[index * width + (offsets[field] ?? 0)] ?? 0] as CaseRow[F],
    row: (index) => {
      const row: Record<string, unknown> = { ...empty };
      let at = index * width;
      for (const field of fields) {
        row[field] = values[places[at] ?? 0];
        at += 1;
      }
      return row as CaseRow;
    },
    told: <F extends keyof CaseRow>(
      field: F,
      tell: (value: CaseRow[F]) => string,
      into: string[],
      from: number,
    ) => {
      const offset = offsets[field] ?? 0;
      const known: (string | undefined)[] = new Array(values.length);
      for (let index = 0; index < size; index += 1) {
        const place = places[index * width + offset] ?? 0;
        const before = known[place];
        const made = before ?? tell(values[place] as CaseRow[F]);
        if (before === undefined) known[place] = made;
        into[from + index] = made;
      }
    },
    kinds: (alike) => {
      const columns = alike.map((field) => offsets[field] ?? 0);
      return kindsOf(size, (index) => {
        const start = index * width;
        let key = 0;
        for (const column of columns) key = key * values.length + (places[start + column] ?? 0);
        return key;
      });
    },
  };
}

/** A number from 0 for each row, and for each number the first row that has it. */
export type Kinds = { readonly of: Uint8Array; readonly first: readonly number[] };

function kindsOf(size: number, keyOf: (index: number) => number): Kinds {
  const of = new Uint8Array(size);
  const first: number[] = [];
  const known = new Map<number, number>();
  for (let index = 0; index < size; index += 1) {
    const key = keyOf(index);
    const kind = known.get(key) ?? first.length;
    if (kind === first.length) {
      known.set(key, kind);
      first.push(index);
    }
    of[index] = kind;
  }
  return { of, first };
}
