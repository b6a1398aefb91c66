import type { InstitutionView } from '#contract/window/institution.ts';
import { mappedStage } from '#domain/complaint/status-map.ts';
import { calendarDataOf } from '#domain/institution/calendar-edits.ts';
import { INSTITUTION_COMMANDS, type InstitutionCommandKind } from '#domain/institution/commands.ts';
import { mayNotOnInstitution } from '#domain/institution/decide.ts';
import { mayNotLend } from '#domain/institution/decide-delegation.ts';
import { mayNotOnPerson } from '#domain/institution/decide-people.ts';
import { categoryAlias, type Institution, officeAlias } from '#domain/institution/institution.ts';
import type { Person } from '#domain/institution/people.ts';
import { isRule } from '#domain/institution/rule-edits.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { loansOf, profileOf } from '#main/window/profile-of.ts';
import { type Seen, type SeenInRows, seenInRows } from '#main/window/seen-in-rows.ts';

/** All that the offices share, with what the cases this person may see make of it. */
export async function institutionView(desk: Desk, actor: Actor): Promise<InstitutionView> {
  const seen = await seenInRows(desk, actor);
  const state = desk.settings.state();
  return {
    people: peopleOf(state, actor, desk.now()),
    offices: named(state.offices, seen.offices, (id) => officeAlias(state, id)),
    categories: named(state.categories, seen.categories, (id) => categoryAlias(state, id)),
    statuses: statusesOf(state, seen),
    zone: state.zone,
    ...calendarOf(desk, state),
    rules: rulesOf(desk, state),
    officeDays: officeDaysOf(state),
    localClasses: Object.entries(state.localClasses).map(([localClass, name]) => ({ localClass, name })),
    holdLimits: state.holdLimits,
    countingStartsOn: state.countingStartsOn,
    confidentialReaders: state.confidentialReaders,
    templates: state.templates,
    allowed: allowedFor(state, actor),
  };
}

/** Every version, those of this institution marked. */
function rulesOf({ settings }: Desk, { rules }: Institution): InstitutionView['rules'] {
  const all = [...settings.book().rules.values()].flat();
  return all.map((rule) => ({
    ...rule,
    origin: rules.some((own) => isRule(own, rule)) ? 'kantor' : 'bawaan',
  }));
}

function officeDaysOf({ calendar }: Institution): InstitutionView['officeDays'] {
  return Object.entries(calendar.offices).map(([officeId, edits]) => ({
    officeId,
    workingWeek: edits.workingWeek,
    added: edits.extraHolidays,
    removed: edits.removedHolidays,
  }));
}

function peopleOf(state: Institution, actor: Actor, now: Instant): InstitutionView['people'] {
  const mayNot = (command: 'end-person' | 'set-pin', person: Person) =>
    mayNotOnInstitution(state, command, actor) ?? mayNotOnPerson(state, command, person, actor);
  return state.people.map((person) => ({
    ...profileOf(person),
    ended: person.ended,
    mayNot: {
      'end-person': mayNot('end-person', person),
      'set-pin': mayNot('set-pin', person),
      delegate: mayNotOnInstitution(state, 'delegate', actor) ?? mayNotLend(state, person, actor),
    },
    loans: loansOf(state, person, now),
  }));
}

/** What was named here and what only rows name, by name. */
function named(
  ours: Readonly<Record<string, string>>,
  seen: ReadonlyMap<string, Seen>,
  aliasOf: (id: string) => string | null,
): InstitutionView['offices'] {
  const ids = new Set([...Object.keys(ours), ...seen.keys()]);
  return [...ids]
    .map((id) => {
      const alias = aliasOf(id);
      const { name, cases } = seen.get(id) ?? { name: null, cases: 0 };
      return { id, name: alias ?? name ?? id, cases, ours: alias !== null };
    })
    .sort(byName);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'id', { numeric: true });
}

/** Words without a stage come first: they are what is to be done. */
function statusesOf({ statusMap }: Institution, { statuses }: SeenInRows): InstitutionView['statuses'] {
  const keys = new Set([...statuses.keys(), ...Object.keys(statusMap)]);
  return [...keys]
    .map((key) => {
      const { name, cases } = statuses.get(key) ?? { name: null, cases: 0 };
      return { status: name ?? key, stage: mappedStage(key, statusMap), cases };
    })
    .sort((a, b) => Number(a.stage !== null) - Number(b.stage !== null) || b.cases - a.cases);
}

type CalendarView = Pick<
  InstitutionView,
  | 'workingWeek'
  | 'holidays'
  | 'removedHolidays'
  | 'calendarYears'
  | 'calendarVersion'
  | 'calendarSource'
  | 'decrees'
>;

function calendarOf({ settings }: Desk, state: Institution): CalendarView {
  const calendar = calendarDataOf(state, settings.shipped.shippedCalendar);
  const { days, extra, removed, workingWeek, years, version, source, decrees } = calendar;
  const shipped = days.map((day) => ({ ...day, origin: 'bawaan' as const }));
  const ours = extra.map((day) => ({ ...day, origin: 'kantor' as const }));
  const isRemoved = ({ date }: { readonly date: string }): boolean => removed.includes(date);
  const standing = [...shipped.filter((day) => !isRemoved(day)), ...ours];
  return {
    workingWeek,
    holidays: standing.sort((a, b) => (a.date < b.date ? -1 : 1)),
    removedHolidays: shipped.filter(isRemoved),
    calendarYears: years,
    calendarVersion: version,
    calendarSource: source,
    decrees,
  };
}

function allowedFor(state: Institution, actor: Actor): InstitutionView['allowed'] {
  const kinds = Object.keys(INSTITUTION_COMMANDS) as InstitutionCommandKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, mayNotOnInstitution(state, kind, actor)]));
}
