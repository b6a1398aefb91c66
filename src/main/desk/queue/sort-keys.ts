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

/** The words a case is sorted by; equal ones keep the order of arrival. */
export const SORT_KEYS: Record<Sort, (item: CaseGlance) => string> = {
  due: ({ due, row }) => `${due?.dueOn ?? NEVER} ${row.receivedAt ?? ''}`,
  received: ({ row }) => row.receivedAt ?? '',
  'tracking-id': ({ row }) => numberKey(row.laporId ?? ''),
  title: ({ row }) => (row.title ?? '').toLowerCase(),
  office: ({ row }) => (row.officeName ?? row.officeId ?? '').toLowerCase(),
  officer: ({ row }) => row.officerId ?? '',
  stage: ({ stage }) => stage,
};

/** Digits without leading zeros in the order of their numbers: the longer one is the greater. */
function numberKey(digits: string): string {
  return `${String.fromCharCode(digits.length)}${digits}`;
}
