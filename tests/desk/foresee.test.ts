import { describe, expect, test } from 'vitest';
import { readersFor } from '#domain/institution/institution.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import { foresee } from '#main/desk/foresee.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { prepareInstitutionCommand } from '#main/desk/prepare-institution-command.ts';
import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const quiet = { tell: () => {}, signal: new AbortController().signal };

/** The date in the queue of every case that has one. */
function dates(desk: Desk): ReadonlyMap<string, string> {
  const reader = { actor: COORDINATOR, readers: readersFor(desk.settings.state(), COORDINATOR) };
  const settings = desk.settings.queueSettings(desk.settings.dayOf(desk.now()));
  const { items } = desk.picture.queue.query({ view: 'semua' }, reader, settings);
  return new Map(items.flatMap(({ row, due }) => (due === null ? [] : [[row.id, due.dueOn]])));
}

/** Tomorrow becomes a day off. */
function gawai(desk: Desk) {
  const input = { date: '2026-11-25', type: 'daerah', name: 'Gawai' };
  return prepareInstitutionCommand('add-holiday', input, desk.newId);
}

describe('what a change of the settings moves', () => {
  test('[DL-34] seen before it is recorded, and then exactly that moves', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await fillWithSample(desk, { complaints: 120, seed: 'akibat' });
      const before = dates(desk);
      const told: number[] = [];
      const outcome = await foresee(desk, COORDINATOR, gawai(desk), {
        ...quiet,
        tell: ({ done }) => told.push(done),
      });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      expect(told.at(-1)).toBe(desk.picture.size());
      expect(dates(desk)).toEqual(before);
      const { foresight } = outcome;
      expect(foresight.moved).toBeGreaterThan(0);
      expect(foresight.moved).toBeLessThanOrEqual(foresight.looked);
      expect((await desk.actOnInstitution(COORDINATOR, gawai(desk))).ok).toBe(true);
      const after = dates(desk);
      const moved = [...after].filter(([id, dueOn]) => before.get(id) !== dueOn).map(([id]) => id);
      expect(moved.length).toBeGreaterThan(0);
      const foreseen = new Set(foresight.examples.map(({ id }) => id));
      if (foresight.moved <= 50) for (const id of moved) expect(foreseen).toContain(id);
      for (const { dates: each } of foresight.examples) {
        for (const { before: was, after: becomes } of each) expect((becomes ?? '') > (was ?? '')).toBe(true);
      }
    });
  });

  test('[DL-34] recorded without a look before, it is ready for the queue too', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await fillWithSample(desk, { complaints: 30, seed: 'akibat' });
      dates(desk);
      expect((await desk.actOnInstitution(COORDINATOR, gawai(desk))).ok).toBe(true);
      const settings = desk.settings.queueSettings(desk.settings.dayOf(desk.now()));
      expect(desk.picture.queue.isReadyFor(settings)).toBe(true);
    });
  });

  test('[DL-34] a refused change says why; one that is stopped leaves nothing', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await fillWithSample(desk, { complaints: 30, seed: 'akibat' });
      const before = dates(desk);
      const removal = prepareInstitutionCommand(
        'remove-holiday',
        { date: '2026-11-25', reason: 'x' },
        desk.newId,
      );
      expect(await foresee(desk, COORDINATOR, removal, quiet)).toMatchObject({
        ok: false,
        refusal: { code: 'tanggal-libur-tidak-ada' },
      });
      const stopped = { tell: () => {}, signal: AbortSignal.abort(new Error('stopped')) };
      await expect(foresee(desk, COORDINATOR, gawai(desk), stopped)).rejects.toThrow('stopped');
      expect(dates(desk)).toEqual(before);
    });
  });
});
