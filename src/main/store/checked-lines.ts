import { crc32 } from 'node:zlib';

/** ` ` + eight hex digits: the checksum at the end of each line. */
const CHECK_LENGTH = 9;
const LINE_BREAK = 0x0a;

/** One line of a checked text file: `<body> <crc32 of the body, 8 hex digits>\n`. The body may not break the line. */
export function checkedLine(body: string): string {
  if (body.includes('\n')) throw new RangeError('a line cannot hold a line break');
  return `${body} ${crc32(body).toString(16).padStart(8, '0')}\n`;
}

/**
 * What a checked text file says.
 * `bodies`: the lines whose checksum is right. `damagedLines`: numbers, from 1, of lines that are wrong although right
 * ones follow. `goodLength`: bytes up to the end of the last right line; what comes after was torn by a power cut.
 */
export type CheckedLines = {
  readonly bodies: readonly string[];
  readonly damagedLines: readonly number[];
  readonly goodLength: number;
};

/** Reads a file of checked lines; never throws, whatever the bytes are. */
export function readCheckedLines(bytes: Uint8Array): CheckedLines {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const bodies: string[] = [];
  const bad: number[] = [];
  let lines = 0;
  let lastGood = 0;
  for (
    let start = 0, end = text.indexOf('\n');
    end !== -1;
    start = end + 1, end = text.indexOf('\n', start)
  ) {
    lines += 1;
    const split = end - CHECK_LENGTH;
    const body = text.slice(start, Math.max(start, split));
    if (split >= start && crc32(body) === Number.parseInt(text.slice(split + 1, end), 16)) {
      bodies.push(body);
      lastGood = lines;
    } else bad.push(lines);
  }
  const damagedLines = bad.filter((line) => line < lastGood);
  return { bodies, damagedLines, goodLength: lengthOfLines(bytes, lastGood) };
}

/** Bytes that the first `count` lines take. Counted in the bytes: damaged ones do not decode to as many characters. */
function lengthOfLines(bytes: Uint8Array, count: number): number {
  let end = 0;
  for (let line = 0; line < count; line++) end = bytes.indexOf(LINE_BREAK, end) + 1;
  return end;
}
