import { calendarOf } from '#domain/deadline/calendar.ts';
import { parseCalendar } from '#domain/deadline/calendar-data.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import { type Count, dueDate } from '#domain/deadline/deadline.ts';
import { type Dice, diceOf } from '#main/desk/sample/dice.ts';
import holidays from '#resources/holidays-id-2025-2027.json' with { type: 'json' };
import { slowDue } from '#tests/unit/deadline/oracle.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import type { Task } from '../task.ts';

type DueDatesInput = { readonly count: number };
type DueDatesAnswer = { readonly engine: Spread; readonly walk: Spread };

const ROUNDS = 9;
const WALKS = 1;
const LIMITS = [3, 5, 14, 60] as const;

/** So many due dates with up to three pauses each, beside the walk over every day that the tests hold them against. */
export const dueDatesTask: Task<DueDatesInput, DueDatesAnswer> = {
  name: 'due dates',
  run: async ({ count }) => {
    const data = parseCalendar(holidays);
    const calendar = calendarOf(data);
    const counts = countsOf(count);
    let differing = 0;
    const walk = roundsOf(WALKS, () => counts.map((each) => slowDue(data, each).dueOn));
    const engine = roundsOf(ROUNDS, () => counts.map((each) => dueDate(calendar, each).dueOn));
    for (const [at, dueOn] of engine.last.entries()) if (dueOn !== walk.last[at]) differing += 1;
    // A wrong date has no speed.
    if (differing > 0) throw new Error(`${differing} due dates differ from the walk`);
    return { engine: engine.spread, walk: walk.spread };
  },
};

function roundsOf<T>(rounds: number, work: () => T): { readonly spread: Spread; readonly last: T } {
  const took: number[] = [];
  let last = work();
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    last = work();
    took.push(performance.now() - start);
  }
  return { spread: spreadOf(took), last };
}

function countsOf(count: number): readonly Count[] {
  const dice = diceOf('due dates');
  return Array.from({ length: count }, () => {
    const from = addDays('2025-01-01', dice.between(0, 699));
    const pauses = Array.from({ length: dice.between(0, 3) }, () => pauseAfter(dice, from));
    return { from, limit: dice.pick(LIMITS), unit: dice.chance(0.25) ? 'calendar' : 'working', pauses };
  });
}

function pauseAfter(dice: Dice, start: string): { readonly from: string; readonly to: string } {
  const from = addDays(start, dice.between(0, 39));
  return { from, to: addDays(from, dice.between(0, 14)) };
}
