import { z } from 'zod';
import { CLOCK_FINDINGS } from '#domain/clock/clock-doctor.ts';
import { isCivilDate } from '#domain/deadline/civil-date.ts';
import { refusedField } from '#domain/kernel/refused-field.ts';
import type { Message } from '#domain/kernel/step.ts';

const IN_WORDS = { error: refusedField } as const;

/** Shapes that commands and events share. Limits keep one field from filling the office PC's disk. */
export const civilDate = z.string().refine(isCivilDate, 'tanggal harus YYYY-MM-DD dan ada di kalender');
const MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?\+07:00$/;
/** A moment as histories keep it: always in WIB, on a day that exists, so that moments compare as their texts do. */
export const instant = z
  .string()
  .refine((text) => MOMENT.test(text) && isCivilDate(text.slice(0, 10)), 'saat harus dalam WIB (+07:00)');
export const id = z.string().min(1).max(120);
/** An id of an office or a category: stands in the clear, so it has no room for a name. */
export const code = z
  .string()
  .regex(/^[A-Za-z0-9._:-]{1,40}$/, 'hanya huruf, angka, titik, garis; tanpa spasi');
export const mediaType = z.string().regex(/^[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,80}$/);
export const words = z.string().trim().min(1).max(2_000);
export const longText = z.string().trim().min(1).max(100_000);
export const blobHash = z.string().regex(/^[0-9a-f]{64}$/);
export const laporNumber = z.string().regex(/^[1-9]\d{0,14}$/);

/** The mark of an event that was recorded while the clock was doubted. */
const clockDoubt = z.strictObject({ why: z.enum(CLOCK_FINDINGS), by: z.int() });

/** The two halves of a message: facts anybody may count, and the personal part that is sealed. */
export type Halves<F extends z.ZodRawShape = z.ZodRawShape, P extends z.ZodRawShape = z.ZodRawShape> = {
  readonly facts: z.ZodObject<F, z.core.$strict>;
  readonly personal: z.ZodObject<P, z.core.$strict>;
};

/** Declares a message by its two halves; both refuse fields they do not know. */
export function halves<F extends z.ZodRawShape, P extends z.ZodRawShape>(
  facts: F,
  personal: P,
): Halves<F, P> {
  return { facts: z.strictObject(facts), personal: z.strictObject(personal) };
}

/**
 * Whether a message from a history is one of this table: a known kind with exactly its fields. The personal part may be
 * absent (erased, or the key is not ours); a part that is there must have its shape too.
 */
export function hasShape(table: Readonly<Record<string, Halves>>, message: Message): boolean {
  return wrongShape(table, message) === null;
}

/** What keeps a message from being one of this table, field by field; null when it is one. */
export function wrongShape(table: Readonly<Record<string, Halves>>, message: Message): string | null {
  const { kind, personal, skippable: _, clockDoubt: doubt, ...facts } = message;
  const shape = Object.hasOwn(table, kind) ? table[kind] : undefined;
  if (shape === undefined) return `kind: ${String(kind)}`;
  const parts = [
    shape.facts.safeParse(facts, IN_WORDS),
    ...(personal === undefined ? [] : [shape.personal.safeParse(personal, IN_WORDS)]),
    ...(doubt === undefined ? [] : [clockDoubt.safeParse(doubt, IN_WORDS)]),
  ];
  return parts.every((part) => part.success)
    ? null
    : issuesInWords(parts.flatMap((part) => part.error?.issues ?? []));
}

/** What a shape holds; a shape without fields holds nothing (and not "any field, never"). */
type Inferred<S extends z.ZodRawShape> = keyof S extends never
  ? Record<never, never>
  : z.infer<z.ZodObject<S, z.core.$strict>>;
type Facts<H> = H extends Halves<infer F, z.ZodRawShape> ? Inferred<F> : never;
type Personal<H> = H extends Halves<z.ZodRawShape, infer P> ? Inferred<P> : never;

/** The commands a table describes: `{kind} & facts & {personal}`. */
export type CommandOf<T> = {
  [K in keyof T & string]: { readonly kind: K; readonly personal: Personal<T[K]> } & Readonly<Facts<T[K]>>;
}[keyof T & string];

/** The events a table describes; the personal part is absent once a person is erased or the key is not ours. */
export type EventOf<T> = {
  [K in keyof T & string]: { readonly kind: K; readonly personal?: Personal<T[K]> } & Readonly<Facts<T[K]>>;
}[keyof T & string];

/** Parses flat input (facts and personal fields side by side) into a message of this kind. */
export function parseFlat(
  kind: string,
  shape: Halves,
  input: Readonly<Record<string, unknown>>,
):
  | { ok: true; message: { kind: string; personal: Record<string, unknown> } }
  | { ok: false; detail: string } {
  const personalKeys = new Set(Object.keys(shape.personal.shape));
  const entries = Object.entries(input);
  const isPersonal = ([key]: readonly [string, unknown]): boolean => personalKeys.has(key);
  const facts = shape.facts.safeParse(
    Object.fromEntries(entries.filter((entry) => !isPersonal(entry))),
    IN_WORDS,
  );
  const personal = shape.personal.safeParse(Object.fromEntries(entries.filter(isPersonal)), IN_WORDS);
  if (facts.success && personal.success) {
    return { ok: true, message: { ...facts.data, kind, personal: personal.data } };
  }
  const issues = [...(facts.error?.issues ?? []), ...(personal.error?.issues ?? [])];
  return {
    ok: false,
    detail: issuesInWords(issues),
  };
}

function issuesInWords(issues: readonly z.core.$ZodIssue[]): string {
  return issues.map((issue) => `${issue.path.join('.') || '-'}: ${issue.message}`).join('; ');
}
