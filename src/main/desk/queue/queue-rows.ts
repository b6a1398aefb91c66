import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { StandingDue } from '#domain/complaint/standing-due.ts';
import { SEGMENT_CASES } from '#main/desk/search/search-segment.ts';
import { type StoredDues, storedDue } from '#main/desk/stored-dues.ts';
import type { RowTable } from '#main/desk/stored-rows.ts';

/** The rows of all cases by ordinal; those of the snapshot are put together when they are asked for. */
export type QueueRows = {
  readonly size: () => number;
  readonly row: (ordinal: number) => CaseRow | null;
  /** One field; the row is not put together for it. */
  readonly value: <F extends keyof CaseRow>(ordinal: number, field: F) => CaseRow[F] | null;
  /** One field of every case as `tell` words it; what is equal within a bucket is worded once. */
  readonly told: <F extends keyof CaseRow>(
    field: F,
    tell: (value: CaseRow[F] | null) => string,
  ) => readonly string[];
  readonly put: (ordinal: number, row: CaseRow) => void;
  /** Takes over the snapshot's next bucket; all of them stand before any `put`. */
  readonly putBucket: (table: RowTable, dues: StoredDues) => void;
  /** The date of a stored row under these settings; undefined where it has to be worked out. */
  readonly due: (ordinal: number, settings: string) => StandingDue | null | undefined;
  /** The bucket of a row that was neither put nor put together yet; null for any other. */
  readonly stored: (ordinal: number) => RowTable | null;
};

export function createQueueRows(): QueueRows {
  const tables: RowTable[] = [];
  const dues: StoredDues[] = [];
  const rows: (CaseRow | undefined)[] = [];

  const stored = (ordinal: number): RowTable | null => {
    if (ordinal >= rows.length || rows[ordinal] !== undefined) return null;
    return tables[Math.floor(ordinal / SEGMENT_CASES)] ?? null;
  };
  return {
    size: () => rows.length,
    row: (ordinal) => {
      const known = rows[ordinal];
      if (known !== undefined) return known;
      const made = stored(ordinal)?.row(ordinal % SEGMENT_CASES);
      if (made === undefined) return null;
      rows[ordinal] = made;
      return made;
    },
    value: (ordinal, field) => {
      const row = rows[ordinal];
      if (row !== undefined) return row[field];
      return stored(ordinal)?.value(ordinal % SEGMENT_CASES, field) ?? null;
    },
    told: (field, tell) => {
      const words: string[] = new Array(rows.length);
      tables.forEach((table, bucket) => {
        table.told(field, tell, words, bucket * SEGMENT_CASES);
      });
      rows.forEach((row, ordinal) => {
        if (row !== undefined) words[ordinal] = tell(row[field]);
      });
      return words;
    },
    put: (ordinal, row) => {
      rows[ordinal] = row;
    },
    putBucket: (table, standing) => {
      tables.push(table);
      dues.push(standing);
      rows.length += table.size;
    },
    due: (ordinal, settings) => {
      const known = dues[Math.floor(ordinal / SEGMENT_CASES)];
      const isStored = known !== undefined && stored(ordinal) !== null;
      return isStored ? storedDue(known, ordinal % SEGMENT_CASES, settings) : undefined;
    },
    stored,
  };
}
