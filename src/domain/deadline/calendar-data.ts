import { z } from 'zod';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { HOLIDAY_TYPES } from '#domain/deadline/holiday-types.ts';
import { refusedField } from '#domain/kernel/refused-field.ts';
import { civilDate } from '#domain/kernel/schema.ts';

/** One day off as a list names it. */
export const holiday = z.object({
  date: civilDate,
  name: z.string().trim().min(1).max(200),
  type: z.enum(HOLIDAY_TYPES),
  source: z.string().trim().min(1).max(500).optional(),
});
export type Holiday = Readonly<z.infer<typeof holiday>>;

/** Monday to Friday (Perpres 21/2023). */
export const MONDAY_TO_FRIDAY: readonly boolean[] = [true, true, true, true, true, false, false];
/** Monday to Saturday: puskesmas, RSUD, schools and other direct services. */
export const MONDAY_TO_SATURDAY: readonly boolean[] = [true, true, true, true, true, true, false];

const year = z.int().min(1970).max(2200);
/** What the list of a year rests on. */
export const decree = z.object({ year, decree: z.string().trim().min(1).max(500) });

/**
 * A calendar as it is stored and edited. The shipped list and an office's own changes stay apart: `days` is the
 * national list, `removed` takes days out of it again, `extra` adds days off. `years` are those whose list is decided.
 */
const calendarData = z.object({
  version: z.string().trim().min(1).max(120),
  source: z.string().trim().min(1),
  decrees: z.array(decree).default([]),
  years: z.array(year).max(200),
  workingWeek: z
    .array(z.boolean())
    .length(7, 'tujuh hari, Senin sampai Minggu')
    .refine((week) => week.includes(true), 'paling sedikit satu hari kerja dalam seminggu')
    .default([...MONDAY_TO_FRIDAY]),
  days: z.array(holiday).max(5_000),
  extra: z.array(holiday).max(5_000).default([]),
  removed: z.array(civilDate).max(5_000).default([]),
});
export type CalendarData = z.infer<typeof calendarData>;

/**
 * Reads a calendar: the shipped file as it is, or with an office's week, extra and removed days.
 * Throws `kalender-tidak-sah` with the place and the reason when it is not one.
 */
export function parseCalendar(raw: unknown): CalendarData {
  const parsed = calendarData.safeParse(raw, { error: refusedField });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DeadlineError('kalender-tidak-sah', {
    place: issue?.path.join('.') ?? '',
    detail: issue?.message ?? '',
  });
}
