import { z } from 'zod';
import type { Role } from '#domain/kernel/step.ts';
import { ESCALATION_RULES } from '#domain/reminder/escalation.ts';
import { isQuietAt, minuteOf, OFFICE_ZONES } from '#domain/reminder/telling-time.ts';
import { EARLIEST_WARNING, MOST_WARNING_POINTS } from '#domain/reminder/warning-points.ts';

/** What a person may be told of beside the warning points. */
export const TOLD_KINDS = ['terlambat', ...ESCALATION_RULES] as const;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How one person wants to be reminded. Times are read in the person's zone. */
export const reminderSettings = z
  .strictObject({
    on: z.boolean(),
    /** Working days before the date; null: the shipped ones. */
    warnBefore: z
      .array(z.int().min(0).max(EARLIEST_WARNING))
      .max(MOST_WARNING_POINTS)
      .refine((points) => new Set(points).size === points.length)
      .nullable(),
    digestAt: clockTime,
    quiet: z.strictObject({ from: clockTime, to: clockTime }).nullable(),
    zone: z.enum(OFFICE_ZONES),
    tell: z.array(z.enum(TOLD_KINDS)).max(TOLD_KINDS.length),
  })
  // Else there would be days on which nothing can be told.
  .refine(({ digestAt, quiet }) => quiet === null || !isQuietAt(minuteOf(digestAt), quiet), {
    path: ['digestAt'],
    message: 'jam ringkasan pagi berada di jam tenang',
  });
export type ReminderSettings = Readonly<z.infer<typeof reminderSettings>>;

/** Until a person chooses: who works on cases hears of dates, who answers for them hears of what went wrong. */
export function firstSettings(role: Role): ReminderSettings {
  const leads = role === 'atasan' || role === 'koordinator';
  return {
    on: true,
    warnBefore: leads ? [] : null,
    digestAt: '07:30',
    quiet: { from: '17:00', to: '07:00' },
    zone: 'WIB',
    tell: leads ? [...TOLD_KINDS] : ['terlambat'],
  };
}
