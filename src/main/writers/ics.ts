import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** One day in a calendar file. Nothing in it may be of a person. */
export type IcsEvent = {
  /** The same for the same thing in every file that is written. */
  readonly uid: string;
  readonly on: CivilDate;
  readonly summary: string;
  /** Earlier days on which a calendar program is asked to remind. */
  readonly remindOn: readonly CivilDate[];
};

/** Rendered in one go: the library takes some 0.2 ms for an event. */
const EVENTS_AT_ONCE = 32;
/** Reminders come at this hour, wherever the calendar program is. */
const REMIND_AT_HOUR = 8;
const HOUR_S = 3_600;
const DAY_MS = 86_400_000;
/** How often a program that reads the file should look again. */
const LOOK_AGAIN_S = HOUR_S;
/** No comma, semicolon or backslash: the library writes the name of a calendar as it is. */
const NAME = 'Tenggat Meja Aduan';
const END = 'END:VCALENDAR';

/**
 * A calendar file (RFC 5545) in pieces that each take a few ms: whole-day events that block no time, long lines folded,
 * texts escaped. `stamp`: the moment it is made, ms since 1970.
 */
export function* icsPieces(events: readonly IcsEvent[], stamp: number): Generator<string, void, void> {
  const head = textOf([], stamp).slice(0, -END.length);
  yield head;
  for (let at = 0; at < events.length; at += EVENTS_AT_ONCE) {
    yield textOf(events.slice(at, at + EVENTS_AT_ONCE), stamp).slice(head.length, -END.length);
  }
  yield `${END}\r\n`;
}

function textOf(events: readonly IcsEvent[], stamp: number): string {
  const calendar = ical({
    name: NAME,
    prodId: { company: 'Meja Aduan', product: 'Tenggat', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_S,
  });
  for (const { uid, on, summary, remindOn } of events) {
    const event = calendar.createEvent({
      id: uid,
      start: startOf(on),
      allDay: true,
      stamp: new Date(stamp),
      summary,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const day of remindOn) {
      const days = (startOf(on).getTime() - startOf(day).getTime()) / DAY_MS;
      const trigger = (days * 24 - REMIND_AT_HOUR) * HOUR_S;
      event.createAlarm({ type: ICalAlarmType.display, trigger, description: summary });
    }
  }
  return calendar.toString();
}

function startOf(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
