import { createHash } from 'node:crypto';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import rawStatusMap from '#resources/status-map.json' with { type: 'json' };
import { book } from '#tests/unit/deadline/shipped.ts';

/** Somebody of each role in one office, the coordinator above it, and people of another office. */
export const STAFF = {
  admin: { personId: 'admin-416', role: 'admin', officeId: '416' },
  penghubung: { personId: 'penghubung-416', role: 'penghubung', officeId: '416' },
  atasan: { personId: 'atasan-416', role: 'atasan', officeId: '416' },
  koordinator: { personId: 'koordinator', role: 'koordinator', officeId: null },
  otherAdmin: { personId: 'admin-502', role: 'admin', officeId: '502' },
  otherAtasan: { personId: 'atasan-502', role: 'atasan', officeId: '502' },
} as const satisfies Record<string, Actor>;

export const STATUS_MAP = rawStatusMap.map as Readonly<Record<string, Stage>>;

/** The shipped rules, had the office allowed each of them an extension. */
export const EXTENSIBLE_BOOK: Circumstances['book'] = {
  ...book,
  rules: new Map([...book.rules].map(([id, all]) => [id, all.map((rule) => ({ ...rule, extension: 5 }))])),
};

/** Nine in the morning, WIB. */
export function morningOf(day: CivilDate): Instant {
  return `${day}T09:00:00.000+07:00`;
}

/** SHA-256 of a text, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What a decision depends on, by the shipped rules, calendar and status map, on the morning of a day. */
export function circumstancesOn(
  day: CivilDate,
  actor: Actor,
  overrides: Partial<Circumstances> = {},
): Circumstances {
  return {
    actor,
    at: morningOf(day),
    digest: sha256,
    book,
    statusMap: STATUS_MAP,
    countingStartsOn: null,
    holdLimits: {},
    ...overrides,
  };
}
