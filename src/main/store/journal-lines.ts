import type { Files } from '#main/store/files.ts';
import { MAX_LINE_BYTES, type RawLine } from '#main/store/journal-record.ts';

/** One line of a file and where it stands; `length` is without the newline. */
export type Line = RawLine & { readonly offset: number; readonly length: number };

/** Small enough that the event loop is never held for long, large enough that a read costs little per line. */
const CHUNK_BYTES = 64 * 1024;
const NEWLINE = 0x0a;
const LONGEST = MAX_LINE_BYTES + 16;

export type LineRange = {
  readonly start: number;
  /** Bytes from here on are not looked at; the end of the file when absent. */
  readonly end?: number;
  readonly onBytes?: (bytes: Buffer) => void;
};

/** The lines of a file from an offset on, one group per chunk read. */
export async function* readLines(
  files: Files,
  path: string,
  { start, end = Number.POSITIVE_INFINITY, onBytes }: LineRange,
): AsyncGenerator<readonly Line[]> {
  const cutter = lineCutter(start);
  let at = start;
  while (at < end) {
    const chunk = asBuffer(await files.readRange(path, at, Math.min(CHUNK_BYTES, end - at)));
    if (chunk.length === 0) break;
    onBytes?.(chunk);
    at += chunk.length;
    yield cutter.push(chunk);
  }
  const rest = cutter.rest();
  if (rest !== null) yield [rest];
}

type LineCutter = { readonly push: (chunk: Buffer) => Line[]; readonly rest: () => Line | null };

/** Cuts a stream of chunks into lines; a line that grows past LONGEST is counted but not kept. */
function lineCutter(start: number): LineCutter {
  let offset = start;
  let held: Buffer[] = [];
  let length = 0;
  const hold = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > LONGEST) held = [];
    else if (bytes.length > 0) held.push(bytes);
  };
  const take = (ended: boolean): Line => {
    const [first] = held;
    const whole = held.length === 1 && first !== undefined ? first : Buffer.concat(held);
    const line: Line = { offset, length, bytes: length > LONGEST ? null : whole, ended };
    offset += length + (ended ? 1 : 0);
    held = [];
    length = 0;
    return line;
  };
  return {
    push: (chunk) => {
      const lines: Line[] = [];
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
        hold(chunk.subarray(from, to));
        lines.push(take(true));
        from = to + 1;
      }
      hold(chunk.subarray(from));
      return lines;
    },
    rest: () => (length === 0 ? null : take(false)),
  };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
