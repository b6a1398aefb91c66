import { z } from 'zod';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { FACTS } from '#domain/deadline/case-facts.ts';
import { LONGEST_LIMIT, UNITS } from '#domain/deadline/deadline.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { refusedField } from '#domain/kernel/refused-field.ts';
import { civilDate, code } from '#domain/kernel/schema.ts';

/**
 * What a clock is for. `sasaran`: a target that decides the date in the queue and can be late. `pengingat`: decides the date
 * when it is the open one, but is never late (a wait for somebody else). `sejajar`: shown beside, can be late, never
 * decides the date in the queue.
 */
const CLOCK_KINDS = ['sasaran', 'pengingat', 'sejajar'] as const;

const text = z.string().trim().min(1).max(500);

/** What a rule counts and for whom: facts that stand in the clear. */
export const RULE_FACTS = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'huruf kecil, angka dan tanda hubung')
    .max(60),
  kind: z.enum(CLOCK_KINDS),
  /** The classes the rule is for; null: every case, also one without a class. */
  classes: z.array(z.enum(COMPLAINT_CLASSES)).min(1).nullable(),
  /** A local class ("ringan"): the rule is for the cases that were given it, whatever their class. */
  localClass: code.optional(),
  /** For this office alone: its version stands in place of the general one there. */
  officeId: code.optional(),
  /** Classes of that list for which the rule is only a stand-in until the class is decided. */
  provisionalFor: z.array(z.enum(COMPLAINT_CLASSES)).default([]),
  /** The stages in which its clock may run; in any other it has ended, at a known date or not. */
  stages: z.array(z.enum(STAGES)).min(1),
  limit: z.int().min(1).max(LONGEST_LIMIT),
  unit: z.enum(UNITS),
  /** A local rule given in hours: due on the day it starts, and the limit in days is not counted. */
  hours: z.int().min(1).max(24).optional(),
  /** The first of these facts that is known starts the clock. */
  start: z.array(z.enum(FACTS)).min(1),
  /** The first of these facts that is known ends it. */
  end: z.array(z.enum(FACTS)).min(1),
  /** Whether the pauses of the case (Tunda) stop this clock. */
  pausable: z.boolean(),
  /** By how many days of its unit the clock may be extended, once; absent: not at all. */
  extension: z.int().min(1).max(LONGEST_LIMIT).optional(),
  /** Working days left on which a reminder is due; absent: as the person set it. */
  warnAt: z.array(z.int().min(0).max(60)).max(10).optional(),
  /** From `validFrom` on the rule counts no clock. */
  off: z.boolean().optional(),
  /** Clocks that start on this day or later are counted by this version. */
  validFrom: civilDate,
};
/** Its words: what it is called, and what it rests on. */
export const RULE_WORDS = { label: text, source: text, note: text.optional() };

const deadlineRule = z
  .strictObject({ ...RULE_FACTS, ...RULE_WORDS })
  .refine(({ classes, provisionalFor }) => provisionalFor.every((name) => classes?.includes(name) === true), {
    path: ['provisionalFor'],
    message: 'harus termasuk dalam classes',
  });
export type DeadlineRule = z.infer<typeof deadlineRule>;

/** The rules by id, each with its versions, newest first. */
export type RuleBook = ReadonlyMap<string, readonly DeadlineRule[]>;

/**
 * Reads rules as they are stored and edited. Throws `aturan-tidak-sah` (with the rule, the field and the reason) or
 * `aturan-ganda` when two versions of a rule begin on the same day.
 */
export function parseRules(raw: unknown): RuleBook {
  const parsed = z.array(deadlineRule).safeParse(raw, { error: refusedField });
  if (!parsed.success) throw refusedRule(raw, parsed.error.issues[0]);
  const book = new Map<string, DeadlineRule[]>();
  for (const rule of parsed.data) {
    const versions = book.get(rule.id) ?? [];
    if (versions.some((version) => isSameVersion(version, rule))) {
      throw new DeadlineError('aturan-ganda', { rule: rule.id, validFrom: rule.validFrom });
    }
    book.set(
      rule.id,
      [...versions, rule].sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1)),
    );
  }
  return book;
}

function refusedRule(raw: unknown, issue: z.core.$ZodIssue | undefined): DeadlineError {
  const [index, ...field] = issue?.path ?? [];
  const named = z.object({ id: z.string() }).safeParse(Array.isArray(raw) ? raw[Number(index)] : undefined);
  return new DeadlineError('aturan-tidak-sah', {
    rule: named.success ? named.data.id : String(index ?? ''),
    field: field.join('.'),
    detail: issue?.message ?? '',
  });
}

/** Which version of a rule: the day it begins, and the office it is for. */
export type RuleVersion = Pick<DeadlineRule, 'validFrom' | 'officeId'>;

function isSameVersion(one: RuleVersion, other: RuleVersion): boolean {
  return one.validFrom === other.validFrom && one.officeId === other.officeId;
}

/** How a version is named in results: `2026-01-01`, `2026-01-01@dinkes`. */
export function versionName({ validFrom, officeId }: RuleVersion): string {
  return officeId === undefined ? validFrom : `${validFrom}@${officeId}`;
}

/**
 * The version that holds for a clock starting on this day at this office: its own before the general one. Null when
 * there is none yet, or the rule is switched off.
 */
export function ruleOn(
  book: RuleBook,
  id: string,
  date: CivilDate,
  officeId: string | null = null,
): DeadlineRule | null {
  const begun = (book.get(id) ?? []).filter((version) => version.validFrom <= date);
  const rule =
    begun.find((version) => officeId !== null && version.officeId === officeId) ??
    begun.find((version) => version.officeId === undefined);
  return rule === undefined || rule.off === true ? null : rule;
}
