import { foresee } from '#main/desk/foresee.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { prepareInstitutionCommand } from '#main/desk/prepare-institution-command.ts';
import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { lookAt, openBenchDesk } from '../desk-world.ts';
import type { Task } from '../task.ts';
import { type Stretch, watched } from '../watch-blocks.ts';

type HolidayAnswer = {
  /** Open cases whose dates are worked out anew. */
  readonly open: number;
  /** What a day off would move, before it is recorded. */
  readonly foreseen: Stretch;
  /** Another day off recorded without a look before, until the queue shows its dates. */
  readonly recorded: Stretch;
};

/** A day off, as the calendar's screen adds it. */
export const holidayTask: Task<{ readonly folder: string }, HolidayAnswer> = {
  name: 'holiday',
  run: async ({ folder }) => {
    const desk = await openBenchDesk(folder);
    const look = () => lookAt(desk, { view: 'terlambat' });
    look();
    const watch = { tell: () => {}, signal: new AbortController().signal };
    const [outcome, foreseen] = await watched(() =>
      foresee(desk, COORDINATOR, dayOff(desk, '2026-10-05'), watch),
    );
    if (!outcome.ok) throw new Error(`the day off was refused: ${outcome.refusal.code}`);
    const [result, recorded] = await watched(async () => {
      const taken = await desk.actOnInstitution(COORDINATOR, dayOff(desk, '2026-10-07'));
      look();
      return taken;
    });
    if (!result.ok) throw new Error(`the day off was refused: ${result.refusal.code}`);
    return { open: outcome.foresight.looked, foreseen, recorded };
  },
};

function dayOff(desk: Desk, date: string) {
  return prepareInstitutionCommand('add-holiday', { date, type: 'daerah', name: 'Pilkada' }, desk.newId);
}
