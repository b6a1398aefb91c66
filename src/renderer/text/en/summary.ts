import type { summary as indonesian } from '#renderer/text/id/summary.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const summary: SameKeys<typeof indonesian> = {};
