import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { isStepId, sealedStep, streamId } from '#domain/sync/sealed-step-schema.ts';
import { isPlainProposal, isPlainReceived } from '#main/store/plain-proposal.ts';
import { SETTLED_HOW } from '#main/store/step-store.ts';

/** The version of the line format and of the set of records; a higher one is refused. */
export const JOURNAL_FORMAT = 1;
/** No record comes near this; it keeps a run of zeros in a damaged file from filling the memory. */
export const MAX_LINE_BYTES = 32 * 1024 * 1024;

const NEWLINE = 0x0a;
/** After the checksum: a line that begins a write, and a line that follows others of the same write. */
const BEGINS = 0x20;
const FOLLOWS = 0x2b;
const PREFIX = 9;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const ofStep = { stream: streamId, stepId: z.string().min(1) };
const acknowledged = { ack: z.string(), receivedAt: z.string() };

/** One shape per kind of record. A kind that is not here makes an older program refuse the folder. */
const RECORDS = {
  /** First line of a main segment; `previous` is the SHA-256 of the whole segment before it. */
  segment: z.strictObject({
    t: z.literal('segment'),
    format: z.number(),
    number: count,
    previous: sha256.nullable(),
  }),
  /** First line of a batch. */
  batch: z.strictObject({ t: z.literal('batch'), format: z.number(), id: z.string() }),
  proposed: z.strictObject({ t: z.literal('proposed'), step: sealedStep }),
  received: z.strictObject({ t: z.literal('received'), step: sealedStep, ...acknowledged }),
  numbered: z.strictObject({ t: z.literal('numbered'), ...ofStep, version: count, ...acknowledged }),
  parked: z.strictObject({
    t: z.literal('parked'),
    ...ofStep,
    after: count,
    place: z.strictObject({ file: z.string(), offset: count, length: count }),
    copy: sealedStep.exactOptional(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    at: z.string(),
  }),
  settled: z.strictObject({
    t: z.literal('settled'),
    ...ofStep,
    how: z.enum(SETTLED_HOW),
    reason: z.string().nullable(),
    personId: z.string(),
    at: z.string(),
  }),
  reproposed: z.strictObject({ t: z.literal('reproposed'), stream: streamId, after: count }),
  withdrawn: z.strictObject({ t: z.literal('withdrawn'), stream: streamId, at: z.string() }),
  /** Makes a batch true: its file, the number of its steps and the SHA-256 of the whole file. */
  admitted: z.strictObject({ t: z.literal('admitted'), segment: z.string(), count, sha: sha256 }),
};
type Kind = keyof typeof RECORDS;

export type JournalRecord = { [K in Kind]: Readonly<z.infer<(typeof RECORDS)[K]>> }[Kind];

/** The whole step that a record holds; null when it holds none. */
export function stepIn(record: JournalRecord): SealedStep | null {
  if (record.t === 'proposed' || record.t === 'received') return record.step;
  return record.t === 'parked' ? (record.copy ?? null) : null;
}

export type ParsedLine =
  | { readonly ok: true; readonly record: JournalRecord }
  | {
      readonly ok: false;
      readonly code: 'baris-rusak' | 'isi-rusak' | 'versi-lebih-baru';
      readonly detail: string;
    };

/** A line without its newline: null when too long to be a record, not ended when the file stops in it. */
export type RawLine = { readonly bytes: Buffer | null; readonly ended: boolean };

const envelope = z.looseObject({ t: z.string() });

/** `<crc32 of the JSON, 8 hex digits> <json>\n`. Throws a RangeError on a record longer than MAX_LINE_BYTES. */
export function encodeRecord(record: JournalRecord): Buffer {
  const json = JSON.stringify(record);
  const size = Buffer.byteLength(json);
  if (size > MAX_LINE_BYTES) throw new RangeError(`a record of ${size} bytes is too long for the journal`);
  const line = Buffer.allocUnsafe(PREFIX + size + 1);
  line.write(json, PREFIX);
  line.write(checksum(line.subarray(PREFIX, PREFIX + size)), 0, 'latin1');
  line[PREFIX - 1] = BEGINS;
  line[PREFIX + size] = NEWLINE;
  return line;
}

/** Writes a record that is JSON already as a line into a buffer; answers where the line ends. */
export function putLine(into: Buffer, at: number, json: Uint8Array): number {
  if (json.length > MAX_LINE_BYTES)
    throw new RangeError(`a record of ${json.length} bytes is too long for the journal`);
  into.write(checksum(json), at, 'latin1');
  into[at + PREFIX - 1] = BEGINS;
  into.set(json, at + PREFIX);
  into[at + PREFIX + json.length] = NEWLINE;
  return at + PREFIX + json.length + 1;
}

/** What a line is longer than its record's JSON. */
export const LINE_OVERHEAD = PREFIX + 1;

/** One write of several lines: all but the first are marked as following it. */
export function joinLines(lines: readonly Buffer[]): Buffer {
  const [first] = lines;
  if (lines.length === 1 && first !== undefined) return first;
  for (const line of lines.slice(1)) line[PREFIX - 1] = FOLLOWS;
  return Buffer.concat(lines);
}

/** Whether the line (without its newline) is as it was written. */
export function isIntact(line: Buffer): boolean {
  if (line.length <= PREFIX) return false;
  const mark = line[PREFIX - 1];
  if (mark !== BEGINS && mark !== FOLLOWS) return false;
  return line.toString('latin1', 0, PREFIX - 1) === checksum(line.subarray(PREFIX));
}

/** Whether an intact line is the first of its write: everything before it had reached the disk by then. */
export function beginsWrite(line: Buffer): boolean {
  return line[PREFIX - 1] === BEGINS;
}

/** Reads one line: whole, checksum, JSON, kind, format, shape. */
export function parseLine({ bytes, ended }: RawLine): ParsedLine {
  if (bytes === null || !ended) return { ok: false, code: 'baris-rusak', detail: 'baris tidak selesai' };
  if (!isIntact(bytes)) return { ok: false, code: 'baris-rusak', detail: 'checksum tidak cocok' };
  const value = parseJson(bytes.toString('utf8', PREFIX));
  if (isPlainProposal(value) || isPlainReceived(value)) return { ok: true, record: value };
  const kind = envelope.safeParse(value);
  if (!kind.success) return { ok: false, code: 'isi-rusak', detail: 'bukan catatan jurnal' };
  const { t, format } = kind.data;
  if (!isKind(t))
    return { ok: false, code: 'versi-lebih-baru', detail: `jenis catatan "${t}" tidak dikenal` };
  if (typeof format === 'number' && format > JOURNAL_FORMAT) {
    return { ok: false, code: 'versi-lebih-baru', detail: `format ${format}` };
  }
  const record = RECORDS[t].safeParse(value);
  if (record.success) return { ok: true, record: record.data };
  const [issue] = record.error.issues;
  return { ok: false, code: 'isi-rusak', detail: `catatan "${t}": ${issue?.path.join('.') ?? ''}` };
}

/** What lines of `received` records hold. @throws Error for other lines */
export function linesAsPulled(lines: readonly Buffer[]): Omit<ReceivedRecord, 't'>[] {
  return lines.map((line) => {
    const record = receivedIn(line.subarray(PREFIX, -1));
    if (record === null) throw new Error('a line that was checked is no step');
    const { step, ack, receivedAt } = record;
    return { step, ack, receivedAt };
  });
}

type ReceivedRecord = Extract<JournalRecord, { t: 'received' }>;

/** What a hub gave as a record's JSON, checked as strictly as the hub checks what it is given; null where it is none. */
export function receivedIn(json: Buffer): ReceivedRecord | null {
  const value = parseJson(json.toString('utf8'));
  if (isPlainReceived(value) && isStepId(value.step.stepId)) return value;
  const record = RECORDS.received.safeParse(value);
  return record.success ? record.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(RECORDS, kind);
}

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
