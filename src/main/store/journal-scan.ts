import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readLines } from '#main/store/journal-lines.ts';
import { segmentName, segmentNumber } from '#main/store/journal-names.ts';
import { type JournalRecord, type ParsedLine, parseLine } from '#main/store/journal-record.ts';
import { type ScanSink, scanBatch } from '#main/store/journal-scan-batch.ts';
import { endsALine, isTornTail, type TornTail } from '#main/store/journal-tail.ts';
import type { Position, StoreProblem, StoreProblemCode } from '#main/store/step-store.ts';

export type Scan = ScanSink & {
  /** Records before this position are not read. */
  readonly from: Position;
  /**
   * Given for a journal that is open: bytes after this position are still being written and not read, all bytes before
   * it were acknowledged. Absent at opening: then the last segment may end in a write that was cut off.
   */
  readonly until?: Position;
};

export type ScanResult = {
  /** After the last whole record. */
  readonly end: Position;
  readonly torn: TornTail | null;
  /** The batch files named by an `admitted` record that was read. */
  readonly admitted: ReadonlySet<string>;
  /** Files read. */
  readonly segments: number;
  readonly steps: number;
};

type State = {
  end: Position;
  torn: TornTail | null;
  segments: number;
  steps: number;
  /** SHA-256 of the segment before, when it was read whole. */
  previous: string | null;
  readonly admitted: Set<string>;
};

type Segment = {
  readonly number: number;
  readonly file: string;
  readonly path: string;
  readonly start: number;
  readonly isLast: boolean;
};

/** Reads the journal in its main order, each admitted batch where its line stands. Changes nothing on the disk. */
export async function scanJournal(scan: Scan): Promise<ScanResult> {
  const { from, until } = scan;
  const state: State = { end: from, torn: null, segments: 0, steps: 0, previous: null, admitted: new Set() };
  // An open journal without a segment: one may be coming into being at this moment.
  if (until?.offset === 0) return state;
  const present = new Set((await scan.files.list(scan.folder)).map(segmentNumber));
  const last = until?.segment ?? Math.max(0, ...[...present].map((number) => number ?? 0));
  for (let number = 1; number <= Math.max(last, from.segment); number += 1) {
    if (!present.has(number)) {
      state.previous = null;
      const notBegun = number >= last && from.segment === number && from.offset === 0;
      if (!notBegun) scan.onProblem(at(segmentName(number), 0, null, 'segmen-hilang', 'berkas tidak ada'));
    } else if (number >= from.segment) {
      const file = segmentName(number);
      const start = number === from.segment ? from.offset : 0;
      const path = join(scan.folder, file);
      await scanSegment(scan, state, { number, file, path, start, isLast: number === last });
    }
  }
  return state;
}

async function scanSegment(scan: Scan, state: State, segment: Segment): Promise<void> {
  const { file, path, start, isLast } = segment;
  if (start > 0 && !(await endsALine(scan.files, path, start))) {
    scan.onProblem(at(file, start, null, 'posisi-tidak-cocok', 'tidak ada batas catatan di posisi ini'));
    return;
  }
  // Only of a segment that is read whole is the hash any use.
  const hash = start === 0 ? createHash('sha256') : null;
  const range = { start, end: endOf(scan, segment), onBytes: (bytes: Buffer) => void hash?.update(bytes) };
  let line = 0;
  let end = start;
  reading: for await (const lines of readLines(scan.files, path, range)) {
    for (const raw of lines) {
      const parsed = parseLine(raw);
      const mayBeTorn = isLast && scan.until === undefined && !parsed.ok && parsed.code === 'baris-rusak';
      if (mayBeTorn && (await isTornTail(scan.files, path, raw))) break reading;
      line += 1;
      await takeLine(scan, state, segment, {
        offset: raw.offset,
        length: raw.length,
        parsed,
        line: start === 0 ? line : null,
      });
      end = raw.offset + raw.length + 1;
    }
  }
  state.segments += 1;
  state.previous = hash?.digest('hex') ?? null;
  await settleEnd(scan, state, segment, end);
}

/** Decides where a segment ends, and whether it may end there. */
async function settleEnd(scan: Scan, state: State, segment: Segment, end: number): Promise<void> {
  const { number, file, isLast } = segment;
  const size = (await scan.files.size(segment.path)) ?? 0;
  // A last segment without a whole header was never begun: the journal still ends where the one before it ends.
  if (end > 0) state.end = { segment: number, offset: end };
  if (isLast && scan.until === undefined) {
    if (end < size || end === 0) state.torn = { file, offset: end, length: size - end };
    return;
  }
  if (end === 0) scan.onProblem(at(file, 0, null, 'kepala-rusak', 'berkas kosong'));
  else if (size < endOf(scan, segment, size)) {
    scan.onProblem(at(file, size, null, 'baris-rusak', 'berkas lebih pendek daripada yang sudah tercatat'));
  }
}

function endOf(scan: Scan, segment: Segment, otherwise = Number.POSITIVE_INFINITY): number {
  return scan.until?.segment === segment.number ? scan.until.offset : otherwise;
}

type ReadLine = {
  readonly offset: number;
  readonly length: number;
  readonly line: number | null;
  readonly parsed: ParsedLine;
};

async function takeLine(
  scan: Scan,
  state: State,
  segment: Segment,
  { offset, length, line, parsed }: ReadLine,
): Promise<void> {
  const { file } = segment;
  const report: Report = (code, detail) => scan.onProblem(at(file, offset, line, code, detail));
  if (!parsed.ok) return report(parsed.code, parsed.detail);
  const { record } = parsed;
  if (record.t === 'batch' || (record.t === 'segment') !== (offset === 0)) {
    return report('kepala-rusak', `catatan "${record.t}" di tempat yang salah`);
  }
  switch (record.t) {
    case 'segment':
      return checkHeader(record, segment.number, state.previous, report);
    case 'proposed':
      state.steps += 1;
      return scan.visit(record.step, { file, offset, length });
    case 'admitted':
      state.admitted.add(record.segment);
      state.segments += 1;
      state.steps += await scanBatch(scan, record);
      return;
    case 'received':
      state.steps += 1;
      return scan.onSync?.(record, { file, offset, length });
    default:
      return scan.onSync?.(record, { file, offset, length });
  }
}

type Report = (code: StoreProblemCode, detail: string) => void;

function checkHeader(
  header: Extract<JournalRecord, { t: 'segment' }>,
  number: number,
  previous: string | null,
  report: Report,
): void {
  if (header.number !== number) report('kepala-rusak', `bernomor ${header.number}, seharusnya ${number}`);
  if (previous !== null && header.previous !== previous) {
    report('rantai-putus', 'segmen sebelumnya bukan yang dicatat di sini');
  }
}

function at(
  file: string,
  offset: number,
  line: number | null,
  code: StoreProblemCode,
  detail: string,
): StoreProblem {
  return { code, file, offset, line, detail };
}
