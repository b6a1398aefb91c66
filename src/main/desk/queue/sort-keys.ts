import type { CaseGlance } from '#main/desk/queue/case-glance.ts';

/** What the queue can be sorted by. */
export const SORTS = ['due', 'received', 'tracking-id', 'title', 'office', 'officer', 'stage'] as const;
export type Sort = (typeof SORTS)[number];

/** Behind everything that has a date. */
const NEVER = '9999-12-31';

/** What a key begins with, where most cases can be told by it: the rest of the key is then not made for them. */
export const KEY_STARTS: Partial<Record<Sort, (item: CaseGlance) => string>> = {
  due: ({ due }) => due?.dueOn ?? NEVER,
};

type FieldKey = {
  readonly field: 'receivedAt' | 'laporId' | 'title' | 'officerId';
  readonly keyOf: (value: string | null) => string;
};

/** Keys that follow from one field of the row: they are made for all cases in one go. */
const FIELD_KEYS = {
  received: { field: 'receivedAt', keyOf: (at) => at ?? '' },
  'tracking-id': { field: 'laporId', keyOf: (id) => numberKey(id ?? '') },
  title: { field: 'title', keyOf: (title) => (title ?? '').toLowerCase() },
  officer: { field: 'officerId', keyOf: (person) => person ?? '' },
} as const satisfies Partial<Record<Sort, FieldKey>>;

/** The key that follows from one field; null where it follows from more. */
export function fieldKeyOf(sort: Sort): FieldKey | null {
  return sort in FIELD_KEYS ? FIELD_KEYS[sort as keyof typeof FIELD_KEYS] : null;
}

function keyByField({ field, keyOf }: FieldKey): (item: CaseGlance) => string {
  return ({ row }) => keyOf(row[field]);
}

/** The words a case is sorted by; equal ones keep the order of arrival. */
export const SORT_KEYS: Record<Sort, (item: CaseGlance) => string> = {
  due: ({ due, row }) => `${due?.dueOn ?? NEVER} ${row.receivedAt ?? ''}`,
  received: keyByField(FIELD_KEYS.received),
  'tracking-id': keyByField(FIELD_KEYS['tracking-id']),
  title: keyByField(FIELD_KEYS.title),
  office: ({ row }) => (row.officeName ?? row.officeId ?? '').toLowerCase(),
  officer: keyByField(FIELD_KEYS.officer),
  stage: ({ stage }) => stage,
};

/** Digits without leading zeros in the order of their numbers: the longer one is the greater. */
function numberKey(digits: string): string {
  return `${String.fromCharCode(digits.length)}${digits}`;
}
