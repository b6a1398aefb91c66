import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Line } from './line.ts';
import { exportLine } from './lines/export.ts';
import { importLine } from './lines/import.ts';
import { memoryLine } from './lines/memory.ts';
import { openLine } from './lines/open.ts';
import { recordLine } from './lines/record.ts';
import { searchLine } from './lines/search.ts';
import { viewLine } from './lines/view.ts';
import type { Row } from './row.ts';
import { tableOf } from './table.ts';
import { openWorkshop } from './workshop.ts';

const LINES: readonly Line[] = [
  recordLine,
  openLine,
  searchLine,
  viewLine,
  importLine,
  exportLine,
  memoryLine,
];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    sizes: { type: 'string', default: '20000,100000' },
    rows: { type: 'string', default: '20000' },
    keep: { type: 'string' },
  },
});
const lines = linesNamed(values.only);
const sizes = values.sizes.split(',').map(wholeNumber);
sizes.sort((a, b) => a - b);
const importRows = wholeNumber(values.rows);

const workshop = openWorkshop(values.keep ?? null);
const rows: Row[] = [];
try {
  for (const line of lines) {
    process.stderr.write(`${line.name}\n`);
    rows.push(...(await line.measure({ workshop, sizes, importRows })));
  }
} finally {
  workshop.close();
}
const missed = rows.filter(({ ok }) => ok === false).length;
const held = rows.filter(({ ok }) => ok === true).length;
const [load = 0] = loadavg();
process.stdout.write(`${tableOf(rows)}\n
${held} ok, ${missed} NOT OK. Node ${process.version}, ${availableParallelism()} cores, load of the last minute \
${load.toFixed(1)}. Medians and p95 of one run; peers measured in the same run.
`);
process.exitCode = missed === 0 ? 0 : 1;

function linesNamed(names: readonly string[] | undefined): readonly Line[] {
  if (names === undefined) return LINES;
  return names.map((name) => {
    const line = LINES.find((known) => known.name === name);
    if (line === undefined) throw new Error(`--only knows: ${LINES.map((known) => known.name).join(', ')}`);
    return line;
  });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is no whole number above 0`);
  return value;
}
