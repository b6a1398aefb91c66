import type { Column, Row } from '#domain/report/table.ts';

/** In points, for letters of 11 points. */
const LINE = 15;
/** Excel's highest row is 409 points. */
const MOST_LINES = 27;

/**
 * The height of a row whose texts wrap, in points; undefined when one line will do. Written into the file because not
 * every program works it out when it opens one.
 */
export function rowHeight(row: Row, columns: readonly Column[]): number | undefined {
  let lines = 1;
  for (const [index, column] of columns.entries()) {
    const cell = row[index];
    if (typeof cell === 'string') lines = Math.max(lines, lineCount(cell, column.width));
  }
  return lines === 1 ? undefined : Math.min(lines, MOST_LINES) * LINE;
}

/** Column widths count digits; the letters of a sentence are narrower on the whole. */
const LETTERS_PER_DIGIT = 1.1;

/** How many lines a text takes in a column so many digits wide, when it breaks at blanks and within words too long. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * LETTERS_PER_DIGIT));
  if (text.length <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(' ')) {
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used = used % room || room;
    }
  }
  return lines;
}
