import type { Row } from './row.ts';

const HEADINGS = ['line', 'cases', 'measured', 'peer, same run', 'ratio', 'limit', ''];
/** Columns of numbers stand right. */
const RIGHT = new Set([1, 2, 3, 4, 5]);

/** The table as text, with its headings. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.cases,
    row.measured,
    row.peer,
    row.ratio,
    row.limit,
    verdictOf(row),
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [HEADINGS, rule, ...cells].map((line) => textOf(line, widths)).join('\n');
}

function textOf(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((cell, column) => {
      const width = widths[column] ?? 0;
      return RIGHT.has(column) ? cell.padStart(width) : cell.padEnd(width);
    })
    .join('  ')
    .trimEnd();
}

function verdictOf({ ok }: Row): string {
  if (ok === null) return '';
  return ok ? 'ok' : 'NOT OK';
}
