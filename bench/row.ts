import type { Spread } from './statistics.ts';

/** One line of the table. */
export type Row = {
  readonly what: string;
  readonly cases: string;
  readonly measured: string;
  readonly peer: string;
  readonly ratio: string;
  readonly limit: string;
  /** Null where the issue sets no limit. */
  readonly ok: boolean | null;
};

type RowFacts = Pick<Row, 'what' | 'cases' | 'measured'> & Partial<Row>;

export function row(facts: RowFacts): Row {
  return { peer: '', ratio: '', limit: '', ok: null, ...facts };
}

/** A row whose duration (ms) has a limit of its own. */
export function limitedRow(what: string, cases: string, measured: string, ms: number, limit: number): Row {
  return row({ what, cases, measured, limit: `<= ${limit} ms`, ok: ms <= limit });
}

export function inMs(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}

export function inMb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)}x`;
}

export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

export function spreadText({ p50, p95 }: Spread): string {
  return `p50 ${inMs(p50)}, p95 ${inMs(p95)}`;
}
