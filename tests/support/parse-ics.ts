import ICAL from 'ical.js';

export type ParsedEvent = {
  readonly uid: string;
  readonly on: string;
  readonly isAllDay: boolean;
  readonly summary: string;
  readonly stamp: string;
  /** Calendar days on which its alarms go off, with the hour. */
  readonly alarms: readonly string[];
  /** Which properties it has. */
  readonly properties: readonly string[];
};

/** A calendar file as another program's parser reads it. */
export function parseIcs(text: string): readonly ParsedEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      on: event.startDate.toString(),
      isAllDay: event.startDate.isDate,
      summary: event.summary,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const at = event.startDate.clone();
        at.isDate = false;
        at.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
        return at.toString();
      }),
      properties: component.getAllProperties().map(({ name }) => name),
    };
  });
}
