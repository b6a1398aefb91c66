import type { TFunction } from 'i18next';
import type { ClockFinding } from '#domain/clock/clock-doctor.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A span of minutes as people say it: `7 menit`, `3 jam`, `12 hari`. */
export function spanInWords(minutes: number, t: TFunction): string {
  const span = Math.abs(minutes);
  if (span >= 2 * DAY) return t('reminders.clock.days', { n: Math.round(span / DAY) });
  if (span >= 2 * HOUR) return t('reminders.clock.hours', { n: Math.round(span / HOUR) });
  return t('reminders.clock.minutes', { n: Math.round(span) });
}

/** What is wrong with the clock, by how much. */
export function findingInWords({ code, byMs }: ClockFinding, t: TFunction): string {
  const by = spanInWords(byMs / 60_000, t);
  if (code !== 'beda-dengan-pusat') return t(`reminders.clock.${code}`, { by });
  return t(`reminders.clock.${code}.${byMs > 0 ? 'ahead' : 'behind'}`, { by });
}
