import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { type CalendarKeeper, keepCalendar } from '#main/desk/calendar/kept-calendar.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { parseIcs } from '#tests/support/parse-ics.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { refusalOf, signedIn, withWindow } from '#tests/support/window-world.ts';

const ALL = { officeIds: null, officerIds: null, allClocks: true } as const;
const QUIET_MS = 5;
const NAME = 'tenggat-meja-aduan.ics';

async function keeping<T>(
  folder: string,
  work: (keeper: CalendarKeeper, desk: Desk) => Promise<T>,
): Promise<T> {
  return withDesk(folder, async (desk) => {
    const faults: unknown[] = [];
    const keeper = await keepCalendar(desk, (error) => faults.push(error), QUIET_MS);
    const done = await work(keeper, desk);
    await keeper.stop();
    expect(faults).toEqual([]);
    return done;
  });
}

async function sampleFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await withDesk(folder, (desk) => fillWithSample(desk, { complaints: 60, seed: 'kalender' }));
  return folder;
}

const read = (path: string): Promise<string> => readFile(path, 'utf8');

/** Waits until the file says something else than before. */
async function changed(path: string, before: string): Promise<string> {
  for (;;) {
    const now = await read(path);
    if (now !== before) return now;
    await after(QUIET_MS);
  }
}

const COORDINATOR: Actor = { personId: 'sampel-koordinator', role: 'koordinator', officeId: null };

async function addHoliday(desk: Desk, date: string): Promise<void> {
  const personal = { name: 'Libur kantor' };
  const command = { kind: 'add-holiday', date, type: 'kantor', personal } as const;
  const outcome = await desk.actOnInstitution(COORDINATOR, command);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

test('[TG-12] the file follows the dates, is whole at every moment, and keeps its uids', async () => {
  const folder = await sampleFolder();
  const into = await temporaryFolder();
  await keeping(folder, async (keeper, desk) => {
    const kept = await keeper.keep({ ...ALL, folder: into });
    const path = keeper.path(kept);
    expect(path).toBe(join(into, NAME));
    const before = await read(path);
    const dates = parseIcs(before);
    expect(kept.written?.dates).toBe(dates.length);
    const inWorkingDays = dates.filter(({ on, uid }) => on > '2026-11-24' && !uid.includes('uu25-'));
    const day = inWorkingDays[0]?.on ?? '';
    const moved = inWorkingDays.filter(({ on }) => on === day);
    expect(moved.length).toBeGreaterThan(0);
    await addHoliday(desk, day);
    const now = parseIcs(await changed(path, before));
    expect(now.map(({ uid }) => uid).sort()).toEqual(dates.map(({ uid }) => uid).sort());
    for (const { uid } of moved) expect((now.find((one) => one.uid === uid)?.on ?? '') > day).toBe(true);
    expect(await readdir(into)).toEqual([NAME]);
  });
});

test('[TG-12] it is written again only when a date is another, also over a restart, and once more when it is gone', async () => {
  const folder = await sampleFolder();
  const path = await keeping(folder, async (keeper) =>
    keeper.path(await keeper.keep({ ...ALL, folder: null })),
  );
  expect(path).toBe(join(folder, 'kalender', NAME));
  const before = await read(path);
  await writeFile(path, `${before} `);
  await keeping(folder, async (keeper) => {
    expect(keeper.now()?.written?.dates).toBe(parseIcs(before).length);
  });
  expect(await read(path)).toBe(`${before} `);
  await rm(path);
  await keeping(folder, async () => undefined);
  expect(await read(path)).toBe(before);
});

test('[TG-13] a folder that cannot be written to is refused and leaves all as it was; gone later, that is told', async () => {
  const folder = await sampleFolder();
  const into = await temporaryFolder();
  await keeping(folder, async (keeper, desk) => {
    const nowhere = join(into, 'tidak-ada');
    await expect(keeper.keep({ ...ALL, folder: nowhere })).rejects.toMatchObject({
      code: 'tujuan-tidak-tertulis',
    });
    expect(keeper.now()).toBeNull();
    await mkdir(nowhere);
    await keeper.keep({ ...ALL, folder: nowhere });
    await rm(nowhere, { recursive: true });
    desk.changes.tell({ ids: [], settings: true, everything: true });
    while (keeper.problem() === null) await after(QUIET_MS);
    expect(keeper.problem()).toEqual({
      code: 'tujuan-tidak-tertulis',
      params: { path: join(nowhere, NAME) },
    });
    await mkdir(nowhere);
    desk.changes.tell({ ids: [], settings: true, everything: true });
    while (keeper.problem() !== null) await after(QUIET_MS);
    const elsewhere = await keeper.keep({ ...ALL, folder: into });
    expect(await readdir(nowhere)).toEqual([]);
    expect(await keeper.drop()).toBe(true);
    expect((await readdir(into)).includes(NAME)).toBe(false);
    expect([keeper.now(), await keeper.drop()]).toEqual([null, false]);
    expect(elsewhere.folder).toBe(into);
  });
});

test('[TG-13] settings that cannot be read keep nobody from opening and are told', async () => {
  const folder = await sampleFolder();
  await writeFile(join(folder, 'calendar-file.json'), '{"folder":7}');
  await withWindow(folder, async (app) => {
    const calls = await signedIn(app, 'sampel-koordinator');
    expect((await calls.app.state()).notices.map(({ code }) => code)).toContain('berkas-kalender-rusak');
    expect(await calls.calendar.kept()).toBeNull();
    for (const [path, code] of [
      ['\\\\server\\berbagi', 'alamat-di-jaringan'],
      ['kalender', 'masukan-tidak-sah'],
      [join(folder, 'journal'), 'tujuan-di-folder-data'],
    ] as const) {
      expect(await refusalOf(calls.calendar.keep({ folder: path }))).toBe(code);
    }
    const kept = await calls.calendar.keep({ folder: null });
    expect(await calls.calendar.kept()).toEqual(kept);
    expect(kept).toMatchObject({ allClocks: false, problem: null, path: join(folder, 'kalender', NAME) });
    expect(await calls.calendar.drop()).toEqual({ dropped: true });
  });
});
