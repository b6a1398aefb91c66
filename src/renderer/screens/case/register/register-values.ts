import type { Registration } from '#domain/complaint/complaint.ts';
import { type EligibilityItem, missingItems } from '#domain/complaint/eligibility.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import type { KeptValues } from '#renderer/app/kept-values.ts';

/** The fields whose text is sent as it is, where there is one. */
const WORDS = [
  'title',
  'text',
  'reporterName',
  'identityNumber',
  'address',
  'contact',
  'place',
  'asked',
  'occurredOn',
  'officeId',
] as const;

/** Without these there is nothing to register; all else may follow. */
const NEEDED = ['title', 'text'] as const;

/** What the file still lacks, by the same rule as the desk's. */
export function missingOf(values: KeptValues): readonly EligibilityItem[] {
  const said = (name: string): string | null => values[name]?.trim() || null;
  const registration: Registration = {
    receivedAt: '',
    receivedOn: '',
    occurredOn: said('occurredOn'),
    title: said('title'),
    text: said('text'),
    reporterName: said('reporterName'),
    identityNumber: said('identityNumber'),
    address: said('address'),
    contact: said('contact'),
    place: said('place'),
    asked: said('asked'),
  };
  return missingItems({ ...emptyComplaint(''), registration });
}

/** The input of `register`; `today` is a civil date in WIB. */
export function registerInput(values: KeptValues, today: string): Record<string, unknown> {
  const words = WORDS.flatMap((name): [string, string][] => {
    const text = values[name]?.trim() ?? '';
    return text === '' ? [] : [[name, text]];
  });
  const on = values.on ?? today;
  const backdateReason = values.backdateReason?.trim() ?? '';
  const day = on === '' || on === today ? {} : { on, ...(backdateReason === '' ? {} : { backdateReason }) };
  return { origin: values.origin ?? 'surat', ...day, ...Object.fromEntries(words) };
}

/** What must be put right before it can be registered: the name of the field and what is wrong. */
export function registerFaults(
  values: KeptValues,
  today: string,
): Readonly<Record<string, 'needed' | 'future'>> {
  const empty = (name: string): boolean => (values[name]?.trim() ?? '') === '';
  const on = values.on || today;
  const occurredOn = values.occurredOn ?? '';
  return {
    ...Object.fromEntries(NEEDED.filter(empty).map((name) => [name, 'needed'] as const)),
    ...(on > today ? { on: 'future' as const } : {}),
    ...(on < today && empty('backdateReason') ? { backdateReason: 'needed' as const } : {}),
    ...(occurredOn > on ? { occurredOn: 'future' as const } : {}),
  };
}

const SHORTEST_WORD = 4;

/** The longest words of a title: what a report of the same matter would also say. */
export function tellingWords(title: string, most: number): readonly string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => word.length >= SHORTEST_WORD)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, most);
}
