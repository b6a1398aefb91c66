import { z } from 'zod';
import { arePoints, isClockTime, isDigestQuiet, TOLD_KINDS } from '#domain/reminder/reminder-settings.ts';

const clockTime = z.string().refine(isClockTime);

/** `ReminderSettings` as they come from a file or a page. */
export const reminderSettings = z
  .strictObject({
    on: z.boolean(),
    warnBefore: z.array(z.number()).refine(arePoints).nullable(),
    digestAt: clockTime,
    quiet: z.strictObject({ from: clockTime, to: clockTime }).nullable(),
    tell: z.array(z.enum(TOLD_KINDS)).max(TOLD_KINDS.length),
  })
  .refine((settings) => !isDigestQuiet(settings), {
    path: ['digestAt'],
    message: 'jam ringkasan pagi berada di jam tenang',
  });
