import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor, StreamId } from '#domain/kernel/step.ts';
import { maskText } from '#domain/report/mask-text.ts';
import { type BatchAct, type BatchRecorder, createBatchRecorder } from '#main/desk/batch-recorder.ts';
import { breathe } from '#main/desk/breathe.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { countFileWords, type FileWords } from '#main/desk/file-words.ts';
import type { Picture } from '#main/desk/picture.ts';
import { circumstancesOf, decideOn } from '#main/desk/recorder.ts';
import type { FileFacts, FileProgress, LaporFile } from '#main/desk/workers.ts';
import type { ReadRow, RowProblem } from '#main/lapor/read-row.ts';

export type GoodRow = Extract<ReadRow, { ok: true }>;

/** What an import would do, before anything is written. Rows are as they stand in the file. */
export type ImportPreview = {
  readonly facts: FileFacts;
  /** What `asOf` the observations get: the file's own, the one given, else the file's time, which is never after now. */
  readonly asOf: Instant;
  readonly added: readonly GoodRow[];
  readonly updated: readonly GoodRow[];
  readonly unchanged: number;
  readonly problems: readonly RowProblem[];
  /** LAPOR's words in all rows without a problem of the file's own. */
  readonly words: FileWords;
  /** Where each case stood that the import changes (by LAPOR number): what is confirmed is what was shown. */
  readonly heads: ReadonlyMap<string, string>;
};

export type ImportOptions = {
  /** When LAPOR said it, if the file does not tell. */
  readonly asOf?: Instant;
  /** How far reading (preview) or writing (confirm) is. */
  readonly onProgress?: (progress: FileProgress) => void;
  /** How many rows of a preview were compared with what is known, after reading. */
  readonly onCompared?: (progress: FileProgress) => void;
  readonly signal?: AbortSignal;
};

export type ImportResult = {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly problems: readonly RowProblem[];
};

/** Reading exports: first a preview that writes nothing, then all its rows without a problem, or none. */
export type Imports = {
  readonly preview: (actor: Actor, file: LaporFile, options?: ImportOptions) => Promise<ImportPreview>;
  /** Rejects with `impor-dibatalkan` when stopped; then nothing of it was recorded. */
  readonly confirm: (actor: Actor, preview: ImportPreview, options?: ImportOptions) => Promise<ImportResult>;
};

/** Rows decided (preview) or recorded (confirm) between two breaths of the process. */
const ROWS_AT_ONCE = 50;
/** Rows whose keys are made together; a multiple of the above. */
const KEYS_AT_ONCE = 1_000;
const ROWS_LOOKED_UP_AT_ONCE = 2000;

export function createImports(parts: DeskParts): Imports {
  return {
    preview: async (actor, file, options = {}) => {
      const rows: GoodRow[] = [];
      const problems: RowProblem[] = [];
      const facts = await parts.workers.readLapor(file, {
        onRows: (chunk) => {
          for (const row of chunk) {
            if (row.ok) rows.push(row);
            else problems.push(row);
          }
        },
        ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      });
      if (rows.length === 0 && problems.length === 0) throw new DeskError('tidak-ada-baris', {});
      const asOf = facts.asOf ?? options.asOf ?? earlier(file.modifiedAt, parts.now());
      return sort(parts, actor, rows, problems, facts, asOf, options);
    },
    confirm: (actor, preview, options = {}) =>
      parts.inTurn(async () => {
        const rows = [...preview.added, ...preview.updated];
        if (rows.length === 0) return resultOf(preview, 0, 0);
        const batch = await createBatchRecorder(parts);
        return writeAll(parts, batch, actor, preview, rows, options);
      }),
  };
}

/** The clock of another PC may have been ahead when it wrote the file. */
function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** Which rows are new, changed, known, or cannot be taken. */
async function sort(
  parts: DeskParts,
  actor: Actor,
  rows: readonly GoodRow[],
  problems: readonly RowProblem[],
  facts: FileFacts,
  asOf: Instant,
  { signal, onCompared }: ImportOptions,
): Promise<ImportPreview> {
  const { picture, settings, keys, now } = parts;
  const heads = new Map<string, string>();
  const added: GoodRow[] = [];
  const updated: GoodRow[] = [];
  const refused: RowProblem[] = [];
  const words = countFileWords();
  let unchanged = 0;
  const circumstances = circumstancesOf(settings, actor, now());
  const inOrder = await inPictureOrder(picture, rows, signal);
  for (const [index, row] of inOrder.entries()) {
    if (index % ROWS_AT_ONCE === 0) {
      await pause(signal);
      onCompared?.({ done: index, total: inOrder.length });
    }
    words.add(row);
    const stream = streamOfRow(picture, row);
    const known = picture.has(stream);
    const entry = await picture.entry(stream);
    const outcome = decideOn(keys, entry, observation(row, asOf), circumstances);
    if (outcome.ok && outcome.events.length > 0) heads.set(row.laporId, entry.head.hash);
    if (!outcome.ok) refused.push(refusedRow(row, outcome.refusal.code));
    else if (outcome.events.length === 0) unchanged += 1;
    else if (known) updated.push(row);
    else added.push(row);
  }
  const all = [...problems, ...refused].sort((a, b) => a.row - b.row);
  return { facts, asOf, added, updated, unchanged, problems: all, words: words.words(), heads };
}

/** Each bucket of the snapshot is then read once, whatever the order of the file. */
async function inPictureOrder(
  picture: Picture,
  rows: readonly GoodRow[],
  signal: AbortSignal | undefined,
): Promise<readonly GoodRow[]> {
  const placed: { readonly row: GoodRow; readonly ordinal: number }[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_LOOKED_UP_AT_ONCE === 0) await pause(signal);
    placed.push({ row, ordinal: picture.ordinalOf(streamOfRow(picture, row)) });
  }
  return placed
    .sort((a, b) => (a.ordinal === b.ordinal ? a.row.row - b.row.row : a.ordinal < b.ordinal ? -1 : 1))
    .map(({ row }) => row);
}

async function writeAll(
  parts: DeskParts,
  batch: BatchRecorder,
  actor: Actor,
  preview: ImportPreview,
  rows: readonly GoodRow[],
  { onProgress, signal }: ImportOptions,
): Promise<ImportResult> {
  const at = parts.now();
  try {
    await refuseIfChanged(parts.picture, preview, rows);
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await pause(signal);
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      if (from % KEYS_AT_ONCE === 0) await makeKeys(parts, rows.slice(from, from + KEYS_AT_ONCE));
      const outcomes = await batch.record(
        some.map((row) => actOf(parts.picture, actor, at, row, preview.asOf)),
      );
      if (outcomes.some((outcome) => !outcome.ok || outcome.events.length === 0)) throw changed(some.length);
      onProgress?.({ done: Math.min(from + ROWS_AT_ONCE, rows.length), total: rows.length });
    }
    await pause(signal);
  } catch (error) {
    await batch.cancel();
    throw error;
  }
  await batch.admit(breathe);
  return resultOf(preview, preview.added.length, preview.updated.length);
}

/** What the preview promised is what is written: a case that changed meanwhile asks for a new look. */
async function refuseIfChanged(
  picture: Picture,
  { heads }: ImportPreview,
  rows: readonly GoodRow[],
): Promise<void> {
  let moved = 0;
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) await breathe();
    const { head } = await picture.entry(streamOfRow(picture, row));
    if (head.hash !== heads.get(row.laporId)) moved += 1;
  }
  if (moved > 0) throw changed(moved);
}

function changed(rows: number): DeskError {
  return new DeskError('impor-berubah', { rows });
}

/** Keys for many new cases at once: one write and one sync for all of them. */
async function makeKeys({ keys, picture }: DeskParts, rows: readonly GoodRow[]): Promise<void> {
  const streams = rows.map((row) => streamOfRow(picture, row));
  await keys.ensure(streams.filter((stream) => !picture.has(stream)));
}

function resultOf(preview: ImportPreview, added: number, updated: number): ImportResult {
  return { added, updated, unchanged: preview.unchanged, problems: preview.problems };
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  await breathe();
  if (signal?.aborted === true) throw new DeskError('impor-dibatalkan', {});
}

function streamOfRow(picture: Picture, row: GoodRow): StreamId {
  return picture.streamOfLapor(row.laporId) ?? streamOf(`lapor:${row.laporId}`);
}

function actOf(picture: Picture, actor: Actor, at: Instant, row: GoodRow, asOf: Instant): BatchAct {
  return { actor, at, stream: streamOfRow(picture, row), command: observation(row, asOf) };
}

function observation(row: GoodRow, asOf: Instant): ComplaintCommandOf<'observe-lapor'> {
  const personal = row.personal as ComplaintCommandOf<'observe-lapor'>['personal'];
  return { kind: 'observe-lapor', laporId: row.laporId, asOf, fields: row.fields, personal };
}

/** A good row that its case refuses, with what tells it apart; the sentence of the code says why. */
function refusedRow(row: GoodRow, code: string): RowProblem {
  const cells = { 'Tracking ID': row.laporId, 'Judul Laporan': maskText(row.personal.title).slice(0, 80) };
  return { ok: false, row: row.row, trackingId: row.laporId, code, detail: '', cells };
}
