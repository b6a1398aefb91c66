import { z } from 'zod';
import { STAGES } from '#domain/complaint/stage.ts';
import { HOLD_CAUSES } from '#domain/complaint/vocabulary.ts';
import { decree, holiday } from '#domain/deadline/calendar-data.ts';
import { HOLIDAY_TYPES } from '#domain/deadline/holiday-types.ts';
import { RULE_FACTS, RULE_WORDS } from '#domain/deadline/rules.ts';
import { templateFacts, templateWords } from '#domain/institution/template.ts';
import { blobHash, type CommandOf, civilDate, code, halves, id, words } from '#domain/kernel/schema.ts';
import { ROLES } from '#domain/kernel/step.ts';
import { ZONES } from '#domain/kernel/zone.ts';

/** scrypt's answer for a PIN with its salt, as the desk made it; the PIN itself is never written. */
const pinProof = z.strictObject({
  salt: z.string().regex(/^[A-Za-z0-9+/]{22}==$/),
  proof: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
});

/** A message's own kind is its name, so that of the rule is called `clock` here. */
const { kind: clock, ...ruleFacts } = RULE_FACTS;

/** Every command on what the offices share: people, offices' names, LAPOR's words, the calendar, who reads rahasia, texts for answers. */
export const INSTITUTION_COMMANDS = {
  'add-person': halves(
    { personId: id, role: z.enum(ROLES), officeId: code.nullable() },
    { name: words, pin: pinProof.nullable() },
  ),
  'end-person': halves({ personId: id }, { reason: words.optional() }),
  'set-pin': halves({ personId: id }, { pin: pinProof.nullable() }),
  'change-role': halves(
    { personId: id, role: z.enum(ROLES), officeId: code.nullable() },
    { reason: words.optional() },
  ),
  delegate: halves(
    { delegationId: id, personId: id, toPersonId: id, from: civilDate, to: civilDate },
    { reason: words.optional() },
  ),
  'end-delegation': halves({ delegationId: id }, { reason: words.optional() }),
  'name-institution': halves({}, { name: words }),
  'name-office': halves({ officeId: code }, { name: words }),
  'name-category': halves({ categoryId: code }, { name: words }),
  'map-status': halves({ stage: z.enum(STAGES) }, { status: words }),
  'set-counting-start': halves({ on: civilDate.nullable() }, { reason: words.optional() }),
  'add-holiday': halves(
    { date: civilDate, type: z.enum(HOLIDAY_TYPES), officeId: code.optional() },
    { name: words, source: words.optional() },
  ),
  'add-holidays': halves({ officeId: code.optional() }, { days: z.array(holiday).min(1).max(500) }),
  'remove-holiday': halves({ date: civilDate, officeId: code.optional() }, { reason: words }),
  'set-time-zone': halves({ zone: z.enum(ZONES) }, {}),
  'set-working-week': halves({ days: z.array(z.boolean()).length(7), officeId: code.optional() }, {}),
  'adopt-calendar': halves(
    {
      version: code,
      years: z.array(z.int().min(1970).max(2200)).min(1).max(20),
      signer: blobHash.nullable(),
    },
    { source: words, days: z.array(holiday).max(2_000), decrees: z.array(decree).max(20) },
  ),
  'save-rule': halves({ ...ruleFacts, clock }, RULE_WORDS),
  'remove-rule': halves({ ruleId: code, validFrom: civilDate, officeId: code.optional() }, { reason: words }),
  'name-local-class': halves({ localClass: code }, { name: words }),
  'set-hold-limit': halves(
    { cause: z.enum(HOLD_CAUSES), days: z.int().min(1).max(3_650).nullable() },
    { reason: words.optional() },
  ),
  'set-confidential-readers': halves(
    {
      roles: z.array(z.enum(ROLES)),
      assignedOfficer: z.boolean(),
      personIds: z.array(id),
      supervisoryRoles: z.array(z.enum(ROLES)),
      supervisoryPersonIds: z.array(id),
    },
    { reason: words },
  ),
  'save-template': halves(templateFacts, templateWords),
  'remove-template': halves({ templateId: code }, {}),
  'record-list-export': halves(
    {
      from: civilDate,
      to: civilDate,
      officeId: id.nullable(),
      format: z.enum(['xlsx', 'csv']),
      rows: z.int().nonnegative(),
      revealed: z.boolean(),
      sha256: blobHash,
    },
    { purpose: words.optional() },
  ),
} as const;

export type InstitutionCommandKind = keyof typeof INSTITUTION_COMMANDS;
export type InstitutionCommand = CommandOf<typeof INSTITUTION_COMMANDS>;
