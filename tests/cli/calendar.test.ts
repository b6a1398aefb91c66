import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DayLoad } from '#domain/deadline/day-load.ts';
import { parseIcs } from '#tests/support/parse-ics.ts';
import { meja } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const PIN = { pin: '123456' };
const COORDINATOR = ['--as', 'sampel-koordinator'];
const WHOLE = ['--from', '2026-01-01', '--to', '2026-12-31'];

test('[TG-14] `calendar` tells what each day carries, and writes the dates as a file', async () => {
  const folder = await temporaryFolder();
  const into = await temporaryFolder();
  await meja(folder, ['sample', '--complaints', '120', '--seed', 'kalender']);
  const told = await meja(folder, ['calendar', ...WHOLE, ...COORDINATOR, '--json'], PIN);
  const load = told.json() as readonly DayLoad[];
  const listed = (await meja(folder, ['list', ...COORDINATOR, '--json'], PIN)).json() as readonly {
    readonly dueOn: string | null;
    readonly late: boolean;
  }[];
  const inYear = listed.filter(({ dueOn }) => dueOn?.startsWith('2026') === true);
  expect(inYear.length).toBeGreaterThan(5);
  expect(load.reduce((all, { late, due, reminders }) => all + late + due + reminders, 0)).toBe(inYear.length);
  expect(load.reduce((all, { late }) => all + late, 0)).toBe(inYear.filter(({ late }) => late).length);
  const words = await meja(folder, ['calendar', ...WHOLE, ...COORDINATOR], PIN);
  expect(words.out).toMatch(/^Tanggal +Terlambat +Jatuh tempo/);

  const out = join(into, 'tenggat.ics');
  const written = await meja(folder, ['calendar', '--out', out, '--semua', '--json']);
  const events = parseIcs(await readFile(out, 'utf8'));
  expect(written.json()).toEqual({ out, dates: events.length });
  expect(events.length).toBeGreaterThan(5);
  expect(await readdir(into)).toEqual(['tenggat.ics']);
  const few = await meja(folder, ['calendar', '--out', out, '--json']);
  expect((few.json() as { dates: number }).dates).toBeLessThan(events.length);
});

test('[TG-14] wrong usage writes nothing, and a folder that is not there answers empty', async () => {
  const folder = join(await temporaryFolder(), 'tidak-ada');
  expect((await meja(folder, ['calendar', '--json'])).json()).toEqual([]);
  expect((await meja(folder, ['calendar', '--out', 'a.ics'])).code).toBe(1);
  const office = await temporaryFolder();
  await meja(office, ['sample', '--complaints', '20', '--seed', 'a']);
  for (const wrong of [
    ['--from', '2026-01-01'],
    ['--from', '2026-02-01', '--to', '2026-01-01'],
    ['--from', 'kemarin', '--to', '2026-01-01'],
    ['--out', 'a.txt'],
    ['--out', 'a.ics', '--from', '2026-01-01', '--to', '2026-02-01'],
    ['--opd', 'Dinas yang tidak ada'],
    ['--out', join(office, 'a.ics')],
  ]) {
    const { code, out, err } = await meja(office, ['calendar', ...wrong]);
    expect([code, out], wrong.join(' ')).toEqual([2, '']);
    expect(err).not.toBe('');
  }
});
