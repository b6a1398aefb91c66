import type { Role } from '#domain/kernel/step.ts';
import { minuteOf } from '#domain/kernel/zone.ts';
import { ESCALATION_RULES } from '#domain/reminder/escalation.ts';
import { isQuietAt, type QuietHours } from '#domain/reminder/telling-time.ts';

/** What a person may be told of beside the warning points. */
export const TOLD_KINDS = ['terlambat', ...ESCALATION_RULES] as const;

/** As many points, and as early, as a person may choose. */
const MOST_WARNING_POINTS = 5;
const EARLIEST_WARNING = 30;
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How one person wants to be reminded. Times of day, `HH:MM`, are read in the institution's zone. */
export type ReminderSettings = {
  readonly on: boolean;
  /** Working days before the date; null: the shipped ones. */
  readonly warnBefore: readonly number[] | null;
  readonly digestAt: string;
  readonly quiet: QuietHours | null;
  readonly tell: readonly (typeof TOLD_KINDS)[number][];
};

/** Whether these are working days before a date, each once and not too many. */
export function arePoints(points: readonly number[]): boolean {
  const isPoint = (point: number): boolean =>
    Number.isInteger(point) && point >= 0 && point <= EARLIEST_WARNING;
  return (
    points.length <= MOST_WARNING_POINTS && points.every(isPoint) && new Set(points).size === points.length
  );
}

/** Whether this is a time of day, `HH:MM`. */
export function isClockTime(text: string): boolean {
  return CLOCK_TIME.test(text);
}

/** Whether the morning's digest lies in the quiet hours: then there would be days on which nothing can be told. */
export function isDigestQuiet({ digestAt, quiet }: Pick<ReminderSettings, 'digestAt' | 'quiet'>): boolean {
  return quiet !== null && isQuietAt(minuteOf(digestAt), quiet);
}

/** Until a person chooses: who works on cases hears of dates, who answers for them hears of what went wrong. */
export function firstSettings(role: Role): ReminderSettings {
  const leads = role === 'atasan' || role === 'koordinator';
  return {
    on: true,
    warnBefore: leads ? [] : null,
    digestAt: '07:30',
    quiet: { from: '17:00', to: '07:00' },
    tell: leads ? [...TOLD_KINDS] : ['terlambat'],
  };
}
