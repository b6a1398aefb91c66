import { parseArgs } from 'node:util';
import { linesNamed } from '../options.ts';
import { print } from '../print.ts';
import type { Row } from '../row.ts';
import { openWorkshop } from '../workshop.ts';
import { awayLine } from './lines/away.ts';
import { firstSyncLine } from './lines/first-sync.ts';
import { fleetLine } from './lines/fleet.ts';
import { pullNothingLine } from './lines/pull-nothing.ts';
import { pushLine } from './lines/push.ts';
import { slowLineLine } from './lines/slow-line.ts';
import { openStage, type SyncLine } from './stage.ts';

/** `away` goes on where `first-sync` ends. */
const LINES: readonly SyncLine[] = [
  firstSyncLine,
  awayLine,
  slowLineLine,
  pullNothingLine,
  pushLine,
  fleetLine,
];

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, fresh: { type: 'boolean', default: false } },
});
const lines = linesNamed(LINES, values.only);
const workshop = openWorkshop({ fresh: values.fresh });
const stage = openStage(workshop);
const rows: Row[] = [];
try {
  for (const line of lines) {
    process.stderr.write(`${line.name}\n`);
    rows.push(...(await line.measure(stage)));
  }
} finally {
  await stage.close();
  workshop.close();
}
print(rows);
