import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { decree, type Holiday, holiday } from '#domain/deadline/calendar-data.ts';
import { canonicalJson } from '#domain/kernel/canonical-json.ts';
import { refusedField } from '#domain/kernel/refused-field.ts';
import { code } from '#domain/kernel/schema.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { holidaysInIcs } from '#main/desk/holidays-in-ics.ts';

/** The lists of whole years, with what they rest on. */
export type CalendarPackFile = {
  readonly kind: 'paket';
  readonly version: string;
  readonly years: readonly number[];
  readonly source: string;
  readonly decrees: readonly z.infer<typeof decree>[];
  readonly days: readonly Holiday[];
  /** SHA-256 of the key that signed it; null: nobody did. */
  readonly signer: string | null;
};
/** Single days off, to be added to what is there. */
type HolidayList = { readonly kind: 'hari'; readonly days: readonly Holiday[] };
export type CalendarFile = CalendarPackFile | HolidayList;

export const LARGEST_CALENDAR_BYTES = 1024 * 1024;
const MOST_DAYS = 500;
const FORMAT = 'meja-kalender/1';

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
  .max(200);
const pack = z.strictObject({
  format: z.literal(FORMAT),
  version: code,
  years: z.array(z.int().min(1970).max(2200)).min(1).max(20),
  source: z.string().trim().min(1).max(2_000),
  decrees: z.array(decree).max(20),
  days: z.array(holiday).max(2_000),
  signature: z.strictObject({ key: base64, value: base64 }).optional(),
});
const list = z.array(holiday).min(1).max(MOST_DAYS);

/**
 * Reads a calendar from its bytes: a pack (`meja-kalender/1`), a JSON list of days off, or iCalendar with whole days.
 * @throws DeskError `kalender-tidak-terbaca`, `kalender-berulang`, `tanda-tangan-kalender-salah`
 */
export async function readCalendarFile(file: string, bytes: Uint8Array): Promise<CalendarFile> {
  if (bytes.length > LARGEST_CALENDAR_BYTES) throw unreadable(file, '> 1 MB');
  const text = textOf(file, bytes).trimStart();
  if (text.startsWith('BEGIN:VCALENDAR'))
    return { kind: 'hari', days: await holidaysInIcs(file, text, MOST_DAYS) };
  const raw = jsonOf(file, text);
  const words = { error: refusedField };
  const parsed = Array.isArray(raw) ? list.safeParse(raw, words) : pack.safeParse(raw, words);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unreadable(file, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  if (Array.isArray(parsed.data)) return { kind: 'hari', days: parsed.data };
  const { format: _, signature, ...content } = parsed.data;
  return {
    kind: 'paket',
    ...content,
    signer: signature === undefined ? null : signerOf(file, raw, signature),
  };
}

/** Who signed the pack: Ed25519 over the canonical JSON of all but the signature. */
function signerOf(
  file: string,
  raw: unknown,
  { key, value }: { readonly key: string; readonly value: string },
): string {
  const { signature: _, ...signed } = raw as Readonly<Record<string, unknown>>;
  const rawKey = Buffer.from(key, 'base64');
  if (rawKey.length !== 32 || !isSignedBy(rawKey, canonicalJson(signed), Buffer.from(value, 'base64'))) {
    throw new DeskError('tanda-tangan-kalender-salah', { file });
  }
  return createHash('sha256').update(rawKey).digest('hex');
}

function isSignedBy(rawKey: Buffer, content: string, signature: Buffer): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: rawKey.toString('base64url') };
  return verify(null, Buffer.from(content), createPublicKey({ key: jwk, format: 'jwk' }), signature);
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(file, 'UTF-8');
  }
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(file, 'JSON');
  }
}

function unreadable(file: string, detail: string): DeskError {
  return new DeskError('kalender-tidak-terbaca', { file, detail });
}
