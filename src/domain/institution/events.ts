import { INSTITUTION_COMMANDS } from '#domain/institution/commands.ts';
import { type EventOf, hasShape } from '#domain/kernel/schema.ts';
import type { Message } from '#domain/kernel/step.ts';

/**
 * The events of the institution's stream. Each states the same facts as the command it came from: shared settings are
 * accepted or refused as they are, there is nothing to derive.
 */
export const INSTITUTION_EVENTS = {
  'v1.PersonAdded': INSTITUTION_COMMANDS['add-person'],
  'v1.PersonEnded': INSTITUTION_COMMANDS['end-person'],
  'v1.PinSet': INSTITUTION_COMMANDS['set-pin'],
  'v1.RoleChanged': INSTITUTION_COMMANDS['change-role'],
  'v1.Delegated': INSTITUTION_COMMANDS.delegate,
  'v1.DelegationEnded': INSTITUTION_COMMANDS['end-delegation'],
  'v1.InstitutionNamed': INSTITUTION_COMMANDS['name-institution'],
  'v1.OfficeNamed': INSTITUTION_COMMANDS['name-office'],
  'v1.CategoryNamed': INSTITUTION_COMMANDS['name-category'],
  'v1.StatusMapped': INSTITUTION_COMMANDS['map-status'],
  'v1.CountingStartSet': INSTITUTION_COMMANDS['set-counting-start'],
  'v1.HolidayAdded': INSTITUTION_COMMANDS['add-holiday'],
  'v1.HolidaysAdded': INSTITUTION_COMMANDS['add-holidays'],
  'v1.HolidayRemoved': INSTITUTION_COMMANDS['remove-holiday'],
  'v1.WorkingWeekSet': INSTITUTION_COMMANDS['set-working-week'],
  'v1.TimeZoneSet': INSTITUTION_COMMANDS['set-time-zone'],
  'v1.CalendarAdopted': INSTITUTION_COMMANDS['adopt-calendar'],
  'v1.RuleSaved': INSTITUTION_COMMANDS['save-rule'],
  'v1.RuleRemoved': INSTITUTION_COMMANDS['remove-rule'],
  'v1.LocalClassNamed': INSTITUTION_COMMANDS['name-local-class'],
  'v1.HoldLimitSet': INSTITUTION_COMMANDS['set-hold-limit'],
  'v1.ConfidentialReadersSet': INSTITUTION_COMMANDS['set-confidential-readers'],
  'v1.TemplateSaved': INSTITUTION_COMMANDS['save-template'],
  'v1.TemplateRemoved': INSTITUTION_COMMANDS['remove-template'],
  'v1.ListExported': INSTITUTION_COMMANDS['record-list-export'],
} as const;

/** Whether this program knows the kind and the event has its shape. */
export function isInstitutionEvent(event: Message): event is InstitutionEvent {
  return hasShape(INSTITUTION_EVENTS, event);
}

export type InstitutionEventKind = keyof typeof INSTITUTION_EVENTS;
export type InstitutionEvent = EventOf<typeof INSTITUTION_EVENTS>;

/** Kinds that a program which does not know them may keep and skip. */
export const NOT_CRITICAL_INSTITUTION: ReadonlySet<InstitutionEventKind> = new Set([
  'v1.InstitutionNamed',
  'v1.CategoryNamed',
  'v1.TemplateSaved',
  'v1.TemplateRemoved',
  'v1.ListExported',
]);
