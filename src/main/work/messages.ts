import type { ReportCase } from '#domain/report/report-case.ts';
import type { SummaryRequest } from '#domain/report/summary.ts';
import type { Table } from '#domain/report/table.ts';
import type { CheckedPack } from '#main/desk/sync/check-pack.ts';
import type { FileFacts, FileProgress, LaporFile, SummaryFormat } from '#main/desk/workers.ts';
import type { ReadRow } from '#main/lapor/read-row.ts';

/** What a worker thread is started with: one job, after which it ends; `check-packs` ends when it is stopped. */
export type Job =
  | { readonly kind: 'read-lapor'; readonly file: LaporFile }
  | { readonly kind: 'write-summary'; readonly format: SummaryFormat; readonly request: SummaryRequest }
  | { readonly kind: 'count-summary'; readonly request: SummaryRequest }
  | { readonly kind: 'check-packs' };

/** From the desk to the thread. `more` allows the thread one more piece, so that neither side piles them up. */
export type ToThread =
  | { readonly t: 'more' }
  | { readonly t: 'cases'; readonly cases: readonly ReportCase[] }
  | { readonly t: 'all-cases' };

/** One pack to a thread that checks them, and what it says of it; in the order they were given. */
export type PackAsked = { readonly body: Uint8Array<ArrayBuffer> };
export type PackSaid =
  | { readonly ok: true; readonly pack: CheckedPack }
  | { readonly ok: false; readonly detail: string };

/** From the thread to the desk. An expected failure crosses as its code; anything else ends the thread with an error. */
export type FromThread =
  | { readonly t: 'rows'; readonly rows: readonly ReadRow[] }
  | { readonly t: 'progress'; readonly progress: FileProgress }
  | { readonly t: 'facts'; readonly facts: FileFacts }
  | { readonly t: 'more' }
  | { readonly t: 'bytes'; readonly bytes: Uint8Array }
  | { readonly t: 'tables'; readonly tables: readonly Table[] }
  | {
      readonly t: 'refused';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    };
