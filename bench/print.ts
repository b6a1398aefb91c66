import { availableParallelism, loadavg } from 'node:os';
import type { Row } from './row.ts';
import { tableOf } from './table.ts';

/** Prints the table and how many limits were held; the process ends with 1 when one was not. */
export function print(rows: readonly Row[]): void {
  const missed = rows.filter(({ ok }) => ok === false).length;
  const held = rows.filter(({ ok }) => ok === true).length;
  const [load = 0] = loadavg();
  process.stdout.write(`${tableOf(rows)}\n
${held} ok, ${missed} NOT OK. Node ${process.version}, ${availableParallelism()} cores, load of the last minute \
${load.toFixed(1)}, ${(performance.now() / 1000).toFixed(0)} s. Medians and p95 of one run; peers measured in the same run.
`);
  process.exitCode = missed === 0 ? 0 : 1;
}
