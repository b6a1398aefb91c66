import { z } from 'zod';

/** Values of every kind that fields of events have; the first that fits is taken. */
const CANDIDATES: readonly unknown[] = [
  undefined,
  null,
  true,
  1,
  'x1',
  '2026-03-10',
  '2026-03-10T09:00:00.000+07:00',
  '0'.repeat(64),
  '5049672',
  'application/pdf',
  [],
  Array.from({ length: 7 }, () => true),
];

/** Any value of a shape; throws where none is found, so that a new kind of field gets a candidate. */
export function sampleOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
      .map(([field, inner]) => [field, sampleOf(inner)] as const)
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
  }
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0] as z.ZodType);
  const fitting = CANDIDATES.find((candidate) => schema.safeParse(candidate).success);
  if (fitting === undefined && !schema.safeParse(undefined).success)
    throw new Error(`no sample for ${schema.type}`);
  return fitting;
}
