import type { Count } from '#domain/deadline/deadline.ts';

/** A date that was counted by hand from the shipped calendar. */
export type GoldenDate = Required<Count> & {
  /** null: it stands still. */
  readonly dueOn: string | null;
};

const working = (
  from: string,
  limit: number,
  dueOn: string | null,
  ...pauses: Count['pauses']
): GoldenDate => ({
  from,
  limit,
  unit: 'working',
  pauses,
  dueOn,
});
const calendarDays = (
  from: string,
  limit: number,
  dueOn: string,
  ...pauses: Count['pauses']
): GoldenDate => ({
  ...working(from, limit, dueOn, ...pauses),
  unit: 'calendar',
});

/** Over holidays, weekends, ends of months and years; Lebaran 2026 first. */
export const GOLDEN_DATES: readonly GoldenDate[] = [
  working('2026-03-13', 5, '2026-03-27'),
  working('2026-06-22', 1, '2026-06-23'),
  working('2026-06-19', 1, '2026-06-22'),
  working('2026-06-20', 1, '2026-06-22'),
  working('2026-06-21', 3, '2026-06-24'),
  working('2026-12-31', 1, '2027-01-04'),
  working('2026-01-30', 5, '2026-02-06'),
  working('2026-12-22', 5, '2026-12-31'),
  working('2026-06-22', 14, '2026-07-10'),
  working('2026-06-22', 60, '2026-09-16'),
  working('2026-06-22', 5, '2026-06-29'),
  working('2026-06-22', 6, '2026-06-30'),
  calendarDays('2026-01-31', 14, '2026-02-14'),
  calendarDays('2028-02-28', 1, '2028-02-29'),
  calendarDays('2026-12-31', 60, '2027-03-01'),
  calendarDays('2026-03-13', 5, '2026-03-18'),
];

/** Pauses in the middle, on days off, before the start, after the end, over each other, and ones that last. */
export const GOLDEN_PAUSED_DATES: readonly GoldenDate[] = [
  working('2026-06-22', 5, '2026-07-01', { from: '2026-06-24', to: '2026-06-25' }),
  working('2026-06-22', 5, '2026-06-30', { from: '2026-06-23', to: '2026-06-23' }),
  calendarDays('2026-06-22', 5, '2026-06-29', { from: '2026-06-24', to: '2026-06-25' }),
  working('2026-06-22', 5, '2026-06-29', { from: '2026-06-27', to: '2026-06-28' }),
  working('2026-06-22', 5, '2026-06-29', { from: '2026-06-01', to: '2026-06-22' }),
  working('2026-06-22', 5, '2026-06-29', { from: '2026-06-30', to: '2026-07-30' }),
  working('2026-06-22', 5, '2026-06-30', { from: '2026-06-29', to: '2026-06-29' }),
  working(
    '2026-06-22',
    5,
    '2026-07-02',
    { from: '2026-06-24', to: '2026-06-25' },
    { from: '2026-06-25', to: '2026-06-26' },
  ),
  // From one day off to another: within the holidays of Lebaran, and from those to Good Friday.
  working('2026-03-13', 5, '2026-03-27', { from: '2026-03-18', to: '2026-03-24' }),
  working('2026-03-13', 5, '2026-04-08', { from: '2026-03-18', to: '2026-04-03' }),
  working('2026-06-22', 5, null, { from: '2026-06-29', to: null }),
];
