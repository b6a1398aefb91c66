import type { HoldLimits } from '#domain/complaint/hold-limits.ts';
import type { Recorded } from '#domain/complaint/recorded.ts';
import { type StatusMap, statusKey } from '#domain/complaint/status-map.ts';
import { type ConfidentialReaders, DEFAULT_CONFIDENTIAL_READERS } from '#domain/confidential.ts';
import type { DeadlineRule } from '#domain/deadline/rules.ts';
import { type CalendarEdits, evolveCalendar, NO_CALENDAR_EDITS } from '#domain/institution/calendar-edits.ts';
import { type InstitutionEvent, isInstitutionEvent } from '#domain/institution/events.ts';
import { evolvePeople, type Person } from '#domain/institution/people.ts';
import { evolveRules } from '#domain/institution/rule-edits.ts';
import { type Template, withTemplate } from '#domain/institution/template.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { DEFAULT_ZONE, type Zone } from '#domain/kernel/zone.ts';

/** What all offices share: the fold of the institution's stream over the shipped defaults. */
export type Institution = {
  /** How the institution is called; null until it is named. */
  readonly name: string | null;
  readonly people: readonly Person[];
  readonly offices: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly statusMap: StatusMap;
  readonly countingStartsOn: CivilDate | null;
  /** Where the days of all moments are read. */
  readonly zone: Zone;
  readonly confidentialReaders: ConfidentialReaders;
  /** What was changed of the calendar: for all, and for single offices. */
  readonly calendar: CalendarEdits;
  /** Rules of this institution, beside the shipped ones. */
  readonly rules: readonly DeadlineRule[];
  readonly localClasses: Readonly<Record<string, string>>;
  readonly holdLimits: HoldLimits;
  /** Texts for answers: the shipped ones as the office changed them, and its own. */
  readonly templates: readonly Template[];
  readonly exports: number;
  readonly readOnly: boolean;
};

/** The state before the first step; status map and templates are the shipped ones. */
export function emptyInstitution(statusMap: StatusMap, templates: readonly Template[] = []): Institution {
  return {
    name: null,
    people: [],
    offices: {},
    categories: {},
    statusMap,
    countingStartsOn: null,
    zone: DEFAULT_ZONE,
    confidentialReaders: DEFAULT_CONFIDENTIAL_READERS,
    calendar: NO_CALENDAR_EDITS,
    rules: [],
    localClasses: {},
    holdLimits: {},
    templates,
    exports: 0,
    readOnly: false,
  };
}

/** Who works on a folder in which nobody was set up yet. */
export const NOBODY_YET: Actor = { personId: 'belum-diatur', role: 'admin', officeId: null };

export function personOf(institution: Institution, personId: string): Person | null {
  return institution.people.find((person) => person.personId === personId) ?? null;
}

/** For whom no rahasia case exists. */
const NO_READERS: ConfidentialReaders = {
  roles: [],
  assignedOfficer: false,
  personIds: [],
  supervisory: { roles: [], personIds: [] },
};

/** Who may read rahasia, as far as it concerns this person: nobody without a PIN, and nobody who does not work here. */
export function readersFor(institution: Institution, { personId }: Actor): ConfidentialReaders {
  const person = personOf(institution, personId);
  return person === null || person.ended || person.pin === null
    ? NO_READERS
    : institution.confidentialReaders;
}

/** The name an office was given here; null when it has none. */
export function officeAlias({ offices }: Institution, officeId: string): string | null {
  return Object.hasOwn(offices, officeId) ? (offices[officeId] ?? null) : null;
}

/** The name a category was given here; null when it has none. */
export function categoryAlias({ categories }: Institution, categoryId: string): string | null {
  return Object.hasOwn(categories, categoryId) ? (categories[categoryId] ?? null) : null;
}

/** How a person is called on paper and on screen; whoever worked before anybody was set up has a name too. */
export function nameOf(institution: Institution, personId: string): string {
  if (personId === NOBODY_YET.personId) return 'Petugas (belum diatur)';
  return personOf(institution, personId)?.name ?? personId;
}

/** The state after one more event; total, like a complaint's. */
export function evolveInstitution(state: Institution, { event, at }: Recorded): Institution {
  if (isInstitutionEvent(event)) return evolveKnown(state, event, at);
  return event.skippable === true ? state : { ...state, readOnly: true };
}

function evolveKnown(state: Institution, event: InstitutionEvent, at: Instant): Institution {
  switch (event.kind) {
    case 'v1.PersonAdded':
    case 'v1.PersonEnded':
    case 'v1.PinSet':
    case 'v1.RoleChanged':
    case 'v1.Delegated':
    case 'v1.DelegationEnded':
      return { ...state, people: evolvePeople(state.people, event, { at, zone: state.zone }) };
    case 'v1.InstitutionNamed':
      return { ...state, name: event.personal?.name ?? state.name };
    case 'v1.OfficeNamed':
      return {
        ...state,
        offices: { ...state.offices, [event.officeId]: event.personal?.name ?? event.officeId },
      };
    case 'v1.CategoryNamed': {
      const name = event.personal?.name;
      return name === undefined
        ? state
        : { ...state, categories: { ...state.categories, [event.categoryId]: name } };
    }
    case 'v1.StatusMapped': {
      const status = event.personal?.status;
      return status === undefined
        ? state
        : { ...state, statusMap: { ...state.statusMap, [statusKey(status)]: event.stage } };
    }
    case 'v1.CountingStartSet':
      return { ...state, countingStartsOn: event.on };
    case 'v1.TimeZoneSet':
      return { ...state, zone: event.zone };
    case 'v1.HolidayAdded':
    case 'v1.HolidaysAdded':
    case 'v1.HolidayRemoved':
    case 'v1.WorkingWeekSet':
    case 'v1.CalendarAdopted':
      return { ...state, calendar: evolveCalendar(state.calendar, event) };
    case 'v1.RuleSaved':
    case 'v1.RuleRemoved':
      return { ...state, rules: evolveRules(state.rules, event) };
    case 'v1.LocalClassNamed': {
      const name = event.personal?.name ?? event.localClass;
      return { ...state, localClasses: { ...state.localClasses, [event.localClass]: name } };
    }
    case 'v1.HoldLimitSet': {
      const { [event.cause]: _, ...others } = state.holdLimits;
      return {
        ...state,
        holdLimits: event.days === null ? others : { ...others, [event.cause]: event.days },
      };
    }
    case 'v1.ConfidentialReadersSet':
      return {
        ...state,
        confidentialReaders: {
          roles: event.roles,
          assignedOfficer: event.assignedOfficer,
          personIds: event.personIds,
          supervisory: { roles: event.supervisoryRoles, personIds: event.supervisoryPersonIds },
        },
      };
    case 'v1.TemplateSaved': {
      const { templateId, classes, stages, personal } = event;
      // Without its words there is nothing to offer.
      if (personal === undefined) return state;
      return {
        ...state,
        templates: withTemplate(state.templates, { templateId, classes, stages, ...personal }),
      };
    }
    case 'v1.TemplateRemoved':
      return {
        ...state,
        templates: state.templates.filter(({ templateId }) => templateId !== event.templateId),
      };
    case 'v1.ListExported':
      return { ...state, exports: state.exports + 1 };
    default:
      return assertNever(event);
  }
}
