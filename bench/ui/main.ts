import { parseArgs } from 'node:util';
import { linesNamed, sizesOf } from '../options.ts';
import { print } from '../print.ts';
import { grouped, inMs, type Row, row } from '../row.ts';
import { openWorkshop, type Workshop } from '../workshop.ts';
import { allCases } from './all-cases.ts';
import { openChromium } from './chromium.ts';
import { calendarLine } from './lines/calendar.ts';
import { caseLine } from './lines/case.ts';
import { firstViewLine } from './lines/first-view.ts';
import { movesLine } from './lines/moves.ts';
import { scriptsLine } from './lines/scripts.ts';
import { searchLine } from './lines/search.ts';
import { sortLine } from './lines/sort.ts';
import { viewsLine } from './lines/views.ts';
import { measurePlainTable } from './peer.ts';
import { signIn } from './sign-in.ts';
import { startDesk } from './start-desk.ts';
import type { UiLine } from './ui-line.ts';

const LINES: readonly UiLine[] = [
  firstViewLine,
  searchLine,
  movesLine,
  sortLine,
  viewsLine,
  caseLine,
  calendarLine,
  scriptsLine,
];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    sizes: { type: 'string', default: '20000,100000' },
    fresh: { type: 'boolean', default: false },
  },
});
const lines = linesNamed(LINES, values.only);
const workshop = openWorkshop({ fresh: values.fresh });
const rows: Row[] = [];
try {
  for (const size of sizesOf(values.sizes)) rows.push(...(await measureQueue(workshop, size)));
} finally {
  workshop.close();
}
print(rows);

/** One queue behind its own desk, in one Chromium with the peer. */
async function measureQueue({ queue, copy, remove }: Workshop, size: number): Promise<readonly Row[]> {
  const own = copy(await queue(size));
  const desk = await startDesk(own.folder);
  const chromium = await openChromium();
  try {
    const { page, ms } = await signIn(chromium.context, desk.link);
    const cases = await allCases(page);
    if (cases.length !== size) throw new Error(`${cases.length} of ${size} cases on the screen`);
    process.stderr.write(`${size}: plain table\n`);
    const plain = await measurePlainTable(chromium.context, cases);
    const measured: Row[] = [
      row({ what: 'from the PIN to the first view', cases: grouped(size), measured: inMs(ms) }),
    ];
    for (const line of lines) {
      process.stderr.write(`${size}: ${line.name}\n`);
      measured.push(...(await line.measure({ page, cases, plain })));
    }
    return measured;
  } finally {
    await chromium.close();
    await desk.stop();
    remove(own);
  }
}
