import { addDays } from '#domain/deadline/civil-date.ts';
import { warningDays, warningPointsOf } from '#domain/deadline/day-load.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { type DateFilter, dueDates } from '#main/desk/calendar/due-dates.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { type IcsEvent, icsPieces } from '#main/writers/ics.ts';

type Parts = Pick<DeskParts, 'picture' | 'settings' | 'now'>;

/** Nobody in particular: a file is read by whoever finds it. */
const ANYBODY: Actor = { personId: 'berkas-kalender', role: 'penghubung', officeId: '' };

/** How long before a date the first reminder may be. */
const EARLIEST_REMINDER_DAYS = 366;

/**
 * The dates as events of a calendar file, in order: tracking id and name of the rule, nothing else. A rahasia report is in no
 * file. The same on every day as long as no date is another.
 */
export function calendarEvents(parts: Parts, filter: DateFilter): readonly IcsEvent[] {
  const { rules, calendar } = parts.settings.book();
  const events = dueDates(parts, ANYBODY, filter).dates.flatMap((date): readonly IcsEvent[] => {
    const { ordinal, ruleId, dueOn } = date;
    const { queue } = parts.picture;
    const id = queue.value(ordinal, 'id');
    if (id === null || queue.value(ordinal, 'confidentiality') === 'rahasia') return [];
    const rule = rules.get(ruleId)?.[0];
    const points = rule === undefined ? [] : warningPointsOf(rule);
    const earliest = addDays(dueOn, -EARLIEST_REMINDER_DAYS);
    return [
      {
        uid: `${id}.${ruleId}@meja-aduan`,
        on: dueOn,
        summary: `${queue.value(ordinal, 'laporId') ?? id} · ${rule?.label ?? ruleId}`,
        remindOn: warningDays({ ...date, late: false }, points, calendar, earliest),
      },
    ];
  });
  return events.sort((one, other) =>
    one.on === other.on ? order(one.uid, other.uid) : order(one.on, other.on),
  );
}

/** The file's bytes; made in pieces, so that nobody waits for it. */
export async function calendarBytes(events: readonly IcsEvent[], stamp: number): Promise<Buffer> {
  const pieces: string[] = [];
  for (const piece of icsPieces(events, stamp)) {
    pieces.push(piece);
    await breathe();
  }
  return Buffer.from(pieces.join(''), 'utf8');
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
