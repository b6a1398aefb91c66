import { inOwnOffice } from '#domain/authority.ts';
import { type CalendarData, parseCalendar } from '#domain/deadline/calendar-data.ts';
import { yearOf } from '#domain/deadline/civil-date.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import type { Shipped } from '#domain/institution/book-of.ts';
import { calendarDataOf, officeCalendarDataOf } from '#domain/institution/calendar-edits.ts';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import type { Institution } from '#domain/institution/institution.ts';
import type { InstitutionDecision } from '#domain/institution/institution-decision.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { Actor } from '#domain/kernel/step.ts';

type CalendarCommand = Extract<
  InstitutionCommand,
  { kind: 'add-holiday' | 'add-holidays' | 'remove-holiday' | 'set-working-week' | 'adopt-calendar' }
>;
type PackCommand = Extract<CalendarCommand, { kind: 'adopt-calendar' }>;

/** Which days count: for all, or (`officeId`) for one office on top of that, which is changed from there or from above. */
export function decideCalendar(
  state: Institution,
  command: CalendarCommand,
  { actor, shippedCalendar: shipped }: Pick<Shipped, 'shippedCalendar'> & { readonly actor: Actor },
): InstitutionDecision {
  const officeId = 'officeId' in command ? command.officeId : undefined;
  if (officeId !== undefined && !inOwnOffice(actor, officeId)) {
    return refuse('bukan-kantor-anda', { office: officeId });
  }
  switch (command.kind) {
    case 'add-holiday':
      return isHoliday(state, shipped, command)
        ? refuse('tanggal-libur-sudah-ada', { date: command.date })
        : accept({ ...command, kind: 'v1.HolidayAdded' });
    case 'add-holidays':
      return addSeveral(state, command, shipped);
    case 'remove-holiday':
      return isHoliday(state, shipped, command)
        ? accept({ ...command, kind: 'v1.HolidayRemoved' })
        : refuse('tanggal-libur-tidak-ada', { date: command.date });
    case 'set-working-week':
      return command.days.includes(true)
        ? accept({ ...command, kind: 'v1.WorkingWeekSet' })
        : refuse('tidak-ada-perubahan', {});
    case 'adopt-calendar':
      return adopt(state, command, shipped);
    default:
      return assertNever(command);
  }
}

function isHoliday(
  state: Institution,
  shipped: CalendarData,
  { date, officeId }: { readonly date: string; readonly officeId?: string | undefined },
): boolean {
  const { days, extra, removed } =
    officeId === undefined ? calendarDataOf(state, shipped) : officeCalendarDataOf(state, shipped, officeId);
  return (
    extra.some((day) => day.date === date) ||
    (days.some((day) => day.date === date) && !removed.includes(date))
  );
}

/** Of a list of days off only those that are not off already; one named twice counts once. */
function addSeveral(
  state: Institution,
  { officeId, personal }: Extract<CalendarCommand, { kind: 'add-holidays' }>,
  shipped: CalendarData,
): InstitutionDecision {
  const byDate = new Map(personal.days.map((day) => [day.date, day]));
  const days = [...byDate.values()].filter(({ date }) => !isHoliday(state, shipped, { date, officeId }));
  const forOffice = officeId === undefined ? {} : { officeId };
  return days.length === 0
    ? refuse('tidak-ada-perubahan', {})
    : accept({ kind: 'v1.HolidaysAdded', ...forOffice, personal: { days } });
}

/** A list is taken over whole: every day lies in one of its years, none is named twice, each year has its decree. */
function adopt(
  state: Institution,
  { kind: _, ...command }: PackCommand,
  shipped: CalendarData,
): InstitutionDecision {
  const { version, years, personal } = command;
  if (state.calendar.packs.some((pack) => pack.version === version) || shipped.version === version) {
    return refuse('kalender-sudah-ada', { version });
  }
  const wrong =
    wrongDay(command) ?? years.find((year) => !personal.decrees.some((each) => each.year === year));
  if (wrong !== undefined) return refuse('kalender-keliru', { place: String(wrong) });
  const event = { ...command, kind: 'v1.CalendarAdopted' } as const;
  return unreadable({ version, years, ...personal })
    ? refuse('kalender-keliru', { place: version })
    : accept(event);
}

function wrongDay({ years, personal }: Omit<PackCommand, 'kind'>): string | undefined {
  const seen = new Set<string>();
  for (const { date } of personal.days) {
    if (!years.includes(yearOf(date)) || seen.has(date)) return date;
    seen.add(date);
  }
  return undefined;
}

function unreadable(raw: unknown): boolean {
  try {
    parseCalendar(raw);
    return false;
  } catch (error) {
    if (error instanceof DeadlineError) return true;
    throw error;
  }
}
