import { dayThere, there } from '#renderer/text/shown-zone.ts';

const LOCALE: Readonly<Record<string, string>> = { id: 'id-ID', en: 'en-GB' };

/** Made once each: a list writes a hundred dates at a time. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language] ?? 'id-ID', { timeZone: 'UTC', ...options });
  formatters.set(key, made);
  return made;
}

/** A civil date for a table: `13 Mar 2026`. */
export function shortDate(civilDate: string, language: string): string {
  return formatter(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(`${civilDate}T00:00:00Z`),
  );
}

/** A civil date in full: `Jumat, 13 Maret 2026`. */
export function longDate(civilDate: string, language: string): string {
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${civilDate}T00:00:00Z`),
  );
}

/** A moment as its time alone, or with its day where that is not today: `09.12`, `24 Nov, 09.12`. */
export function timeOrDay(instant: string, today: string, language: string): string {
  const day = dayThere(instant);
  if (day === today) return hourOf(instant, language);
  const date = formatter(language, { day: 'numeric', month: 'short' }).format(new Date(`${day}T00:00:00Z`));
  return `${date}, ${hourOf(instant, language)}`;
}

/** A moment as day and time in the institution's zone: `13 Mar 2026, 09.12`. */
export function shortMoment(instant: string, language: string): string {
  return `${shortDate(dayThere(instant), language)}, ${hourOf(instant, language)}`;
}

function hourOf(instant: string, language: string): string {
  const [, hours = '', minutes = ''] = /T(\d\d):(\d\d)/.exec(there(instant)) ?? [];
  return `${hours}${language === 'en' ? ':' : '.'}${minutes}`;
}

/** The month of a civil date: `Maret 2026`. */
export function monthAndYear(civilDate: string, language: string): string {
  return formatter(language, { month: 'long', year: 'numeric' }).format(new Date(`${civilDate}T00:00:00Z`));
}

/** The day of the week of a civil date: `Jum`, or `Jumat`. */
export function weekdayName(civilDate: string, language: string, weekday: 'short' | 'long'): string {
  return formatter(language, { weekday }).format(new Date(`${civilDate}T00:00:00Z`));
}
