import { mayCommand } from '#domain/authority.ts';
import { mappedStage } from '#domain/complaint/status-map.ts';
import type { Shipped } from '#domain/institution/book-of.ts';
import type { InstitutionCommand, InstitutionCommandKind } from '#domain/institution/commands.ts';
import { decideCalendar } from '#domain/institution/decide-calendar.ts';
import { decidePeople } from '#domain/institution/decide-people.ts';
import { decideRules } from '#domain/institution/decide-rules.ts';
import { categoryAlias, type Institution, personOf } from '#domain/institution/institution.ts';
import type { InstitutionDecision } from '#domain/institution/institution-decision.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import { sameValue } from '#domain/kernel/same-value.ts';
import type { Actor, Refusal } from '#domain/kernel/step.ts';

export type InstitutionCircumstances = Shipped & { readonly actor: Actor };

/** Why this person may not give a command on the shared settings, whatever it says; null when they may. */
export function mayNotOnInstitution(
  state: Institution,
  command: InstitutionCommandKind,
  { role }: Actor,
): Refusal<RefusalCode> | null {
  if (!mayCommand(role, command)) return refuse('tidak-berwenang', { role, command }).refusal;
  return state.readOnly ? refuse('perlu-program-baru', { id: 'instansi' }).refusal : null;
}

/** What a command on the shared settings leads to. */
export function decideInstitution(
  state: Institution,
  command: InstitutionCommand,
  circumstances: InstitutionCircumstances,
): InstitutionDecision {
  const refusal = mayNotOnInstitution(state, command.kind, circumstances.actor);
  return refusal === null ? decideAllowed(state, command, circumstances) : { ok: false, refusal };
}

function decideAllowed(
  state: Institution,
  command: InstitutionCommand,
  { actor, shippedCalendar, shippedRules }: InstitutionCircumstances,
): InstitutionDecision {
  switch (command.kind) {
    case 'add-person':
    case 'end-person':
    case 'set-pin':
    case 'change-role':
    case 'delegate':
    case 'end-delegation':
      return decidePeople(state, command, actor);
    case 'name-institution':
      return state.name === command.personal.name
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.InstitutionNamed' });
    case 'name-office':
      return accept({ ...command, kind: 'v1.OfficeNamed' });
    case 'name-category':
      return categoryAlias(state, command.categoryId) === command.personal.name
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.CategoryNamed' });
    case 'map-status':
      return mappedStage(command.personal.status, state.statusMap) === command.stage
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.StatusMapped' });
    case 'set-counting-start':
      return accept({ ...command, kind: 'v1.CountingStartSet' });
    case 'set-time-zone':
      return state.zone === command.zone
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.TimeZoneSet' });
    case 'add-holiday':
    case 'add-holidays':
    case 'remove-holiday':
    case 'set-working-week':
    case 'adopt-calendar':
      return decideCalendar(state, command, { actor, shippedCalendar });
    case 'save-rule':
    case 'remove-rule':
      return decideRules(state, command, shippedRules);
    case 'name-local-class':
      return state.localClasses[command.localClass] === command.personal.name
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.LocalClassNamed' });
    case 'set-hold-limit':
      return (state.holdLimits[command.cause] ?? null) === command.days
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.HoldLimitSet' });
    case 'set-confidential-readers':
      return setReaders(state, command);
    case 'save-template':
    case 'remove-template':
      return decideTemplates(state, command);
    case 'record-list-export':
      return command.revealed && command.personal.purpose === undefined
        ? refuse('alasan-diperlukan', {})
        : accept({ ...command, kind: 'v1.ListExported' });
    default:
      return assertNever(command);
  }
}

type TemplateCommand = Extract<InstitutionCommand, { kind: 'save-template' | 'remove-template' }>;

function decideTemplates({ templates }: Institution, command: TemplateCommand): InstitutionDecision {
  const known = templates.find(({ templateId }) => templateId === command.templateId);
  switch (command.kind) {
    case 'save-template': {
      const { templateId, classes, stages, personal } = command;
      if (known !== undefined && sameValue(known, { templateId, classes, stages, ...personal })) {
        return refuse('tidak-ada-perubahan', {});
      }
      const name = personal.name.toLowerCase();
      return templates.some((other) => other !== known && other.name.toLowerCase() === name)
        ? refuse('nama-templat-dipakai', { name: personal.name })
        : accept({ ...command, kind: 'v1.TemplateSaved' });
    }
    case 'remove-template':
      return known === undefined
        ? refuse('templat-tidak-ada', {})
        : accept({ ...command, kind: 'v1.TemplateRemoved' });
    default:
      return assertNever(command);
  }
}

/** Whoever may read rahasia has a PIN: the named persons, and everybody in a role that is named. */
function setReaders(
  state: Institution,
  command: Extract<InstitutionCommand, { kind: 'set-confidential-readers' }>,
): InstitutionDecision {
  const roles = [...command.roles, ...command.supervisoryRoles];
  const named = [...command.personIds, ...command.supervisoryPersonIds];
  const unknown = named.find((personId) => personOf(state, personId) === null);
  if (unknown !== undefined) return refuse('orang-tidak-dikenal', { person: unknown });
  const open = state.people.find(
    ({ ended, pin, role, personId }) =>
      !ended && pin === null && (roles.includes(role) || named.includes(personId)),
  );
  return open === undefined
    ? accept({ ...command, kind: 'v1.ConfidentialReadersSet' })
    : refuse('pin-wajib', { role: open.role });
}
