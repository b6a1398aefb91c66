import { expect, test } from 'vitest';
import { addDays } from '#domain/deadline/civil-date.ts';
import type { Explanation } from '#domain/deadline/explain-due.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { GOLDEN_DATES, GOLDEN_PAUSED_DATES, type GoldenDate } from '#tests/support/golden-dates.ts';
import { INSTITUTION_INPUT, institutionCommand } from '#tests/support/institution-builders.ts';
import { mejaJson } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

// The command line is asked for a pause by both of its days.
const ASKED = [...GOLDEN_DATES, ...GOLDEN_PAUSED_DATES].filter(({ dueOn }) => dueOn !== null);

const ruleOf = ({ limit, unit }: GoldenDate): string => `uji-${unit}-${limit}`;

/** A folder with a rule for every limit that a golden date has. */
async function folderWithRules(): Promise<string> {
  const folder = await temporaryFolder();
  await withDesk(folder, async (desk) => {
    for (const [id, { limit, unit }] of new Map(ASKED.map((golden) => [ruleOf(golden), golden]))) {
      const facts = { ...INSTITUTION_INPUT['save-rule'], id, limit, unit, validFrom: '2020-01-01' };
      const command = institutionCommand('save-rule', facts);
      expect(await desk.actOnInstitution(STAFF.koordinator, command), id).toMatchObject({ ok: true });
    }
  });
  return folder;
}

test('[DL-9] `due` answers every golden date with its steps', async () => {
  const folder = await folderWithRules();
  for (const golden of ASKED) {
    const { from, limit, dueOn, pauses } = golden;
    const asked = pauses.flatMap((pause) => ['--pause', `${pause.from}..${pause.to}`]);
    const { value } = await mejaJson(folder, ['due', '--rule', ruleOf(golden), '--from', from, ...asked]);
    const told = value as Pick<Explanation, 'dueOn' | 'steps'>;
    const which = JSON.stringify(golden);
    expect(told.dueOn, which).toBe(dueOn);
    expect(told.steps.filter(({ counted }) => counted).length, which).toBe(limit);
    expect(told.steps.map(({ date }) => date)).toEqual(told.steps.map((_, at) => addDays(from, at + 1)));
    expect(told.steps.at(-1), which).toMatchObject({ date: dueOn, counted: true });
  }
});
