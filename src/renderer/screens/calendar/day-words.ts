import type { TFunction } from 'i18next';
import type { Load } from '#contract/window/calendar.ts';
import {
  type DayLoad,
  type Heat,
  heatOf,
  LOAD_COUNTS,
  type LoadCount,
  workOf,
} from '#domain/deadline/day-load.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { longDate } from '#renderer/text/dates.ts';

/** A day as the calendar draws it. */
export type ShownDay = {
  readonly date: CivilDate;
  /** What it carries, without zeros, the most urgent first. */
  readonly counts: readonly { readonly count: LoadCount; readonly n: number }[];
  readonly work: number;
  readonly heat: Heat;
  readonly isOff: boolean;
  readonly holiday: string | null;
};

export function shownDay(date: CivilDate, load: Pick<Load, 'days' | 'daysOff'>, busyFrom: number): ShownDay {
  const found = load.days.find((day) => day.date === date);
  const off = load.daysOff.find((day) => day.date === date);
  const work = found === undefined ? 0 : workOf(found);
  return {
    date,
    counts: found === undefined ? [] : countsOf(found),
    work,
    heat: heatOf(work, busyFrom),
    isOff: off !== undefined,
    holiday: off?.name ?? null,
  };
}

function countsOf(load: DayLoad): ShownDay['counts'] {
  return LOAD_COUNTS.map((count) => ({ count, n: load[count] })).filter(({ n }) => n > 0);
}

/** All that the cell of a day shows, as one hears it. */
export function spokenDay(
  day: ShownDay,
  busyFrom: number,
  isToday: boolean,
  t: TFunction,
  language: string,
): string {
  const { date, counts, work, heat, isOff, holiday } = day;
  const off = isOff
    ? [holiday === null ? t('calendar.weekend') : t('calendar.holiday', { name: holiday })]
    : [];
  const busy =
    heat === 'padat' || heat === 'sangat-padat'
      ? [t('calendar.heatSpoken', { heat: t(`calendar.heat.${heat}`), count: work, from: busyFrom })]
      : [];
  return [
    longDate(date, language),
    ...(isToday ? [t('calendar.isToday')] : []),
    ...off,
    ...(counts.length === 0 ? [t('calendar.nothingOn')] : []),
    ...counts.map(({ count, n }) => t(`calendar.counts.${count}`, { count: n })),
    ...busy,
  ].join('; ');
}
