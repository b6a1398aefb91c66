import { crc32 } from 'node:zlib';

/** ` ` + eight hex digits: the checksum at the end of each line. */
const CHECK_LENGTH = 9;

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
  let lastGood = 0;
  let goodEnd = 0;
  let line = 0;
  for (let start = 0, end = text.indexOf('\n'); end !== -1; start = end + 1, end = text.indexOf('\n', start)) {
    line += 1;
    const split = end - CHECK_LENGTH;
    if (split >= start && crc32(text.slice(start, split)) === Number.parseInt(text.slice(split + 1, end), 16)) {
      bodies.push(text.slice(start, split));
      lastGood = line;
      goodEnd = end + 1;
    } else bad.push(line);
  }
  return {
    bodies,
    damagedLines: bad.filter((number) => number < lastGood),
    goodLength: goodLengthOf(bytes, text, goodEnd),
  };
}

/** Places in the text are places in the bytes as long as both have one unit per character. */
function goodLengthOf(bytes: Uint8Array, text: string, goodEnd: number): number {
  if (text.length === bytes.length) return goodEnd;
  return bytes.length - Buffer.byteLength(text.slice(goodEnd));
}
