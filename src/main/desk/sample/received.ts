import type { DayNumber } from '#domain/deadline/civil-date.ts';
import { weekdayOf } from '#domain/deadline/civil-date.ts';
import type { Dice } from '#main/desk/sample/dice.ts';
import type { Moment } from '#main/desk/sample/office-hours.ts';

/** How far back the sample goes: some 20 months. */
export const SAMPLE_DAYS = 608;
const MONTH_DAYS = 30.4;
const WEEKEND_SHARE = 0.45;
const HOUR = 3_600;

/**
 * When the complaints came in, in order: spread over the days up to and including `last`, more in some months than in
 * others, growing over the years, fewer at weekends, mostly between morning and night.
 */
export function receivedMoments(count: number, last: DayNumber, dice: Dice): readonly Moment[] {
  const months = Array.from({ length: SAMPLE_DAYS / MONTH_DAYS }, (_, month) => ({
    month,
    weight: dice.between(40, 160) * (1 + month / 25),
  }));
  const day = (): DayNumber => {
    const { month } = dice.weighted(months, ({ weight }) => weight);
    const drawn = last - SAMPLE_DAYS + 1 + Math.floor(month * MONTH_DAYS) + dice.between(0, 30);
    const kept = Math.min(drawn, last);
    return weekdayOf(kept) < 5 || dice.chance(WEEKEND_SHARE) ? kept : kept - 2;
  };
  const moments = Array.from({ length: count }, () => ({ day: day(), second: secondOfDay(dice) }));
  return moments.sort((one, other) => one.day - other.day || one.second - other.second);
}

function secondOfDay(dice: Dice): number {
  return dice.chance(0.9) ? dice.between(6 * HOUR, 22 * HOUR) : dice.between(0, 24 * HOUR - 1);
}
