import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { diceOf } from '#main/desk/sample/dice.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { KILL_RUNS, killRun } from '#tests/support/kill-run.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const STEP_RUNS = Math.ceil(KILL_RUNS * 0.6);
const IMPORT_RUNS = KILL_RUNS - STEP_RUNS;
/** One folder lives through this many deaths. */
const DEATHS_PER_FOLDER = 10;
const LANES = 2;
const TIMEOUT_MS = 4_000 * KILL_RUNS;

/** Runs numbered work in two lanes, so that both cores have something to do. */
async function inLanes(runs: number, work: (run: number) => Promise<void>): Promise<void> {
  const lane = async (first: number): Promise<void> => {
    for (let run = first; run < runs; run += LANES) await work(run);
  };
  await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
}

async function exportFile(folder: string, rows: number): Promise<string> {
  const path = join(folder, 'ekspor.jsonl');
  const lines = Array.from({ length: rows }, (_, index) =>
    JSON.stringify({
      TrackingID: String(1_000_000 + index),
      JudulLaporan: `Laporan ${index}`,
      IsiLaporan: 'Jalan rusak di depan pasar. '.repeat(4),
      Status: 'Terverifikasi',
      TanggalLaporanMasuk: '6/11/2026 09:00:00',
    }),
  );
  await writeFile(path, lines.join('\n'));
  return path;
}

async function missingNotes(desk: Desk, lines: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const line of lines) {
    const [what, id = '', text] = line.split(' ');
    if (what !== 'case' && what !== 'note') continue;
    const entry = await desk.complaints.find(NOBODY_YET, id);
    const there =
      what === 'case' ? entry !== null : entry?.state.notes.some((note) => note.text === text) === true;
    if (!there) missing.push(line);
  }
  return missing;
}

describe('kill and reopen', () => {
  test(`[JR-66] ${STEP_RUNS} deaths among single steps: everything acknowledged is there, and whole`, {
    timeout: TIMEOUT_MS,
  }, async () => {
    let acknowledged = 0;
    const series = Math.ceil(STEP_RUNS / DEATHS_PER_FOLDER);
    const folders = await Promise.all(Array.from({ length: series }, () => temporaryFolder()));
    await inLanes(series, async (number) => {
      const dice = diceOf(`kill steps ${number}`);
      const folder = folders[number] ?? '';
      const told: string[] = [];
      for (
        let death = 0;
        death < Math.min(DEATHS_PER_FOLDER, STEP_RUNS - number * DEATHS_PER_FOLDER);
        death += 1
      ) {
        const signal = dice.between(1, 5) === 1 ? 'start' : 'open';
        const run = await killRun(['steps', folder], signal, dice.between(0, 120));
        told.push(...run.lines);
        const missing = await withDesk(folder, (desk) => missingNotes(desk, told));
        expect(missing).toEqual([]);
      }
      acknowledged += told.filter((line) => line.startsWith('note')).length;
      expect((await withDesk(folder, (desk) => desk.verify())).problems).toEqual([]);
    });
    expect(acknowledged).toBeGreaterThan(STEP_RUNS);
  });

  test(`[JR-67] ${IMPORT_RUNS} deaths among imports: all rows or none, and the next import completes`, {
    timeout: TIMEOUT_MS,
  }, async () => {
    const rows = 400;
    const path = await exportFile(await temporaryFolder(), rows);
    const folders = await Promise.all(Array.from({ length: IMPORT_RUNS }, () => temporaryFolder()));
    const outcomes = { none: 0, all: 0 };
    await inLanes(IMPORT_RUNS, async (number) => {
      const dice = diceOf(`kill import ${number}`);
      const folder = folders[number] ?? '';
      // Before the batch is true, while it becomes true, and while the picture is saved afterwards.
      const signal = dice.pick(['open', 'preview', 'preview', 'imported']);
      const run = await killRun(
        ['import', folder, path],
        signal,
        dice.between(0, signal === 'imported' ? 80 : 250),
      );
      await withDesk(folder, async (desk) => {
        const size = desk.picture.size();
        expect([0, rows]).toContain(size);
        if (run.lines.includes('imported')) expect(size).toBe(rows);
        outcomes[size === 0 ? 'none' : 'all'] += 1;
        const preview = await desk.imports.preview(NOBODY_YET, { path, modifiedAt: desk.now() });
        await desk.imports.confirm(NOBODY_YET, preview);
        expect(desk.picture.size()).toBe(rows);
      });
      if (number % 10 === 0) expect((await withDesk(folder, (desk) => desk.verify())).problems).toEqual([]);
    });
    expect(outcomes.none).toBeGreaterThan(0);
    expect(outcomes.all).toBeGreaterThan(0);
  });

  test('[JR-68] a death in the middle of 20,000 rows leaves none of them; the next import completes', {
    timeout: 300_000,
  }, async () => {
    const rows = 20_000;
    const folder = await temporaryFolder();
    const path = await exportFile(folder, rows);
    const data = join(folder, 'data');
    const run = await killRun(['import', data, path], 'preview', 300);
    expect(run.finished).toBe(false);
    await withDesk(data, async (desk) => {
      expect([0, rows]).toContain(desk.picture.size());
      const preview = await desk.imports.preview(NOBODY_YET, { path, modifiedAt: desk.now() });
      await desk.imports.confirm(NOBODY_YET, preview);
      expect(desk.picture.size()).toBe(rows);
    });
  });
});
