import { z } from 'zod';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { FACTS } from '#domain/deadline/case-facts.ts';
import { LONGEST_LIMIT, UNITS } from '#domain/deadline/deadline.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { civilDate } from '#domain/kernel/schema.ts';

/**
 * What a clock is for. `sasaran`: a target that decides the date in the queue and can be late. `pengingat`: decides the date
 * when it is the open one, but is never late (a wait for somebody else). `sejajar`: shown beside, can be late, never
 * decides the date in the queue.
 */
const CLOCK_KINDS = ['sasaran', 'pengingat', 'sejajar'] as const;

const text = z.string().trim().min(1).max(500);

const ruleFields = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'huruf kecil, angka dan tanda hubung'),
  label: text,
  kind: z.enum(CLOCK_KINDS),
  /** The classes the rule is for; null: every case, also one without a class. */
  classes: z.array(z.enum(COMPLAINT_CLASSES)).min(1).nullable(),
  /** Classes of that list for which the rule is only a stand-in until the class is decided. */
  provisionalFor: z.array(z.enum(COMPLAINT_CLASSES)).default([]),
  /** The stages in which its clock may run; in any other it has ended, at a known date or not. */
  stages: z.array(z.enum(STAGES)).min(1),
  limit: z.int().min(1).max(LONGEST_LIMIT),
  unit: z.enum(UNITS),
  /** The first of these facts that is known starts the clock. */
  start: z.array(z.enum(FACTS)).min(1),
  /** The first of these facts that is known ends it. */
  end: z.array(z.enum(FACTS)).min(1),
  /** Whether the pauses of the case (Tunda) stop this clock. */
  pausable: z.boolean(),
  source: text,
  note: text.optional(),
  /** Clocks that start on this day or later are counted by this version. */
  validFrom: civilDate,
});
const deadlineRule = ruleFields.refine(
  ({ classes, provisionalFor }) => provisionalFor.every((name) => classes?.includes(name) === true),
  { path: ['provisionalFor'], message: 'harus termasuk dalam classes' },
);
export type DeadlineRule = z.infer<typeof deadlineRule>;

/** The rules by id, each with its versions, newest first. */
export type RuleBook = ReadonlyMap<string, readonly DeadlineRule[]>;

/**
 * Reads rules as they are stored and edited. Throws `aturan-tidak-sah` (with the rule, the field and the reason) or
 * `aturan-ganda` when two versions of a rule begin on the same day.
 */
export function parseRules(raw: unknown): RuleBook {
  const parsed = z.array(deadlineRule).safeParse(raw);
  if (!parsed.success) throw refusedRule(raw, parsed.error.issues[0]);
  const book = new Map<string, DeadlineRule[]>();
  for (const rule of parsed.data) {
    const versions = book.get(rule.id) ?? [];
    if (versions.some((version) => version.validFrom === rule.validFrom)) {
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

/** The version of a rule that holds for a clock starting on this day; null when there is none. */
export function ruleOn(book: RuleBook, id: string, date: CivilDate): DeadlineRule | null {
  return book.get(id)?.find((version) => version.validFrom <= date) ?? null;
}
