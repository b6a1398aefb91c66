import type { CivilDate } from '#domain/kernel/instant.ts';
import { later, worksOn } from '#tests/unit/deadline/oracle.ts';
import { shippedCalendar } from '#tests/unit/deadline/shipped.ts';
import { dateOn, type LivedCase, type Look } from '#tests/unit/reminder/year-world.ts';

/** A person as the oracle knows them: the institution's zone by the platform's own name, minutes of the day in which they are told. */
export type Listener = {
  readonly zone: 'Asia/Jakarta' | 'Asia/Jayapura';
  readonly opens: number;
  /** Minutes that are quiet, from and to. */
  readonly quiet: readonly [number, number];
};

const POINTS = [3, 1, 0];

const clockOf = (timeZone: Listener['zone']) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
const CLOCKS = { 'Asia/Jakarta': clockOf('Asia/Jakarta'), 'Asia/Jayapura': clockOf('Asia/Jayapura') };

/** The day of a real moment on which the person may be told then, by the platform's clock of the zone; null: they may not. */
function dayHeardAt({ zone, opens, quiet }: Listener, at: number): CivilDate | null {
  const parts = CLOCKS[zone].formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const minute = Number(part('hour')) * 60 + Number(part('minute'));
  const local = `${part('year')}-${part('month')}-${part('day')}`;
  if (!worksOn(shippedCalendar, local)) return null;
  const [from, to] = quiet;
  return minute >= opens && (minute < from || minute >= to) ? local : null;
}

/** Working days left, counted one by one; -1 once the date is past. */
function daysLeft(today: CivilDate, dueOn: CivilDate): number {
  if (today > dueOn) return -1;
  let left = 0;
  for (let day = later(today, 1); day <= dueOn; day = later(day, 1))
    if (worksOn(shippedCalendar, day)) left += 1;
  return left;
}

/** What is to be said of a case on a day: late, the nearest of the points that were reached, or nothing. */
function saidOn(today: CivilDate, dueOn: CivilDate): string | null {
  const left = daysLeft(today, dueOn);
  if (left < 0) return 'terlambat';
  const reached = POINTS.filter((point) => left <= point);
  return reached.length === 0 ? null : String(Math.min(...reached));
}

/** Every reminder a person should get in the year, each with the real moment of the first right look that can give it. */
export function expectedReminders(
  cases: readonly LivedCase[],
  looks: readonly Look[],
  listener: Listener,
): ReadonlyMap<string, number> {
  const expected = new Map<string, number>();
  for (const { at, off } of looks) {
    const today = off === 0 ? dayHeardAt(listener, at) : null;
    if (today === null) continue;
    for (const one of cases) {
      if (at < one.from || at >= one.until) continue;
      const dueOn = dateOn(one, today);
      const said = dueOn === null ? null : saidOn(today, dueOn);
      if (said === null) continue;
      const key = `${one.id} ${dueOn} ${said}`;
      if (!expected.has(key)) expected.set(key, at);
    }
  }
  return expected;
}

/** The mornings on which a person should get a digest. */
export function expectedDigests(looks: readonly Look[], listener: Listener): readonly CivilDate[] {
  const days = looks.map(({ at, off }) => (off === 0 ? dayHeardAt(listener, at) : null));
  return [...new Set(days.filter((day) => day !== null))];
}
