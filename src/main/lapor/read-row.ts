import type { ROW_CODES } from '#contract/errors.ts';
import type { LaporFields, LaporPersonal } from '#domain/complaint/lapor-fields.ts';

/** Why one row is not taken; the others of the file are. The sentence for each stands in `contract/sentences.ts`. */
export type RowProblemCode = (typeof ROW_CODES)[number];

/** A row that became an observation. `row`: the row as the spreadsheet numbers it; in CSV and JSON the record, from 1. */
export type GoodRow = {
  readonly ok: true;
  readonly row: number;
  /** Digits, without leading zeros. */
  readonly laporId: string;
  readonly fields: LaporFields;
  readonly personal: LaporPersonal;
};

/** A row that cannot be taken, with its raw cells by heading: identity masked, long text shortened. */
export type RowProblem = {
  readonly ok: false;
  readonly row: number;
  readonly trackingId: string | null;
  /** One of ROW_CODES, or the code with which the case refused it. */
  readonly code: string;
  /** What exactly, in Indonesian, without personal words. */
  readonly detail: string;
  readonly cells: Readonly<Record<string, string>>;
};

export type ReadRow = GoodRow | RowProblem;
