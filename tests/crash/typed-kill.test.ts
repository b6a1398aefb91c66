import { describe, expect, test } from 'vitest';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import { diceOf } from '#main/desk/sample/dice.ts';
import { typedOn } from '#main/window/typed-text.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { KILL_RUNS, killRun } from '#tests/support/kill-run.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const RUNS = Math.ceil(KILL_RUNS * 0.1);

describe('kill while typing', () => {
  test(`[WI-25] ${RUNS} deaths: the last text that was answered is there, or the one after it`, {
    timeout: 4_000 * RUNS + 60_000,
  }, async () => {
    const dice = diceOf('kill typing');
    const folder = await temporaryFolder();
    let answered = 0;
    for (let death = 0; death < RUNS; death += 1) {
      const { lines } = await killRun(['type', folder], 'typed', dice.between(0, 150));
      const [, id = '', told = ''] = lines.findLast((line) => line.startsWith('typed'))?.split(' ') ?? [];
      await withDesk(folder, async (desk) => {
        const entry = await desk.complaints.find(NOBODY_YET, id);
        if (entry === null) throw new Error(`the case ${id} is gone`);
        const { jawaban } = await typedOn(desk, NOBODY_YET, entry);
        const letters = jawaban?.text.length ?? 0;
        expect([Number(told), Number(told) + 1]).toContain(letters);
        expect(jawaban?.text).toBe('k'.repeat(letters));
      });
      answered += Number(told);
    }
    expect(answered).toBeGreaterThan(RUNS);
  });
});
