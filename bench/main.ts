import { parseArgs } from 'node:util';
import type { Line } from './line.ts';
import { deadlineLine } from './lines/deadline.ts';
import { exportLine } from './lines/export.ts';
import { importLine } from './lines/import.ts';
import { memoryLine } from './lines/memory.ts';
import { openLine } from './lines/open.ts';
import { recordLine } from './lines/record.ts';
import { searchLine } from './lines/search.ts';
import { viewLine } from './lines/view.ts';
import { linesNamed, sizesOf, wholeNumber } from './options.ts';
import { print } from './print.ts';
import type { Row } from './row.ts';
import { openWorkshop } from './workshop.ts';

const LINES: readonly Line[] = [
  recordLine,
  openLine,
  searchLine,
  viewLine,
  deadlineLine,
  importLine,
  exportLine,
  memoryLine,
];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    sizes: { type: 'string', default: '20000,100000' },
    rows: { type: 'string', default: '20000' },
    fresh: { type: 'boolean', default: false },
  },
});
const lines = linesNamed(LINES, values.only);
const sizes = sizesOf(values.sizes);
const importRows = wholeNumber(values.rows);

const workshop = openWorkshop({ fresh: values.fresh });
const rows: Row[] = [];
try {
  for (const line of lines) {
    process.stderr.write(`${line.name}\n`);
    rows.push(...(await line.measure({ workshop, sizes, importRows })));
  }
} finally {
  workshop.close();
}
print(rows);
