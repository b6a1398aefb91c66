import { addDays, isCivilDate, monthEnd } from '#domain/deadline/civil-date.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

export const PERIODS = [
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'own',
] as const;
export type PeriodName = (typeof PERIODS)[number];

/** Both days count. */
export type Period = { readonly from: CivilDate; readonly to: CivilDate };

const MONTHS_PER_QUARTER = 3;

/** The days a named period means today; a period that has not ended goes up to today. */
export function periodOf(name: Exclude<PeriodName, 'own'>, today: CivilDate): Period {
  switch (name) {
    case 'this-month':
      return { from: monthStart(today), to: today };
    case 'last-month':
      return wholeMonths(monthStart(addDays(monthStart(today), -1)), 1);
    case 'this-quarter':
      return { from: quarterStart(today), to: today };
    case 'last-quarter':
      return wholeMonths(quarterStart(addDays(quarterStart(today), -1)), MONTHS_PER_QUARTER);
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'last-year': {
      const year = `${Number(today.slice(0, 4)) - 1}`.padStart(4, '0');
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    }
    default:
      return assertNever(name);
  }
}

/** What is wrong with a period that was typed; null when it can be asked for. */
export function periodProblem({ from, to }: Period): 'periodIncomplete' | 'periodReversed' | null {
  if (!isCivilDate(from) || !isCivilDate(to)) return 'periodIncomplete';
  return from > to ? 'periodReversed' : null;
}

function monthStart(date: CivilDate): CivilDate {
  return `${date.slice(0, 7)}-01`;
}

function quarterStart(date: CivilDate): CivilDate {
  const month = Number(date.slice(5, 7));
  const first = month - ((month - 1) % MONTHS_PER_QUARTER);
  return `${date.slice(0, 4)}-${`${first}`.padStart(2, '0')}-01`;
}

function wholeMonths(from: CivilDate, months: number): Period {
  let to = monthEnd(from);
  for (let month = 1; month < months; month += 1) to = monthEnd(addDays(to, 1));
  return { from, to };
}
