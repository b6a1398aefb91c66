import type { entry as indonesian } from '#renderer/text/id/entry.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const entry: SameKeys<typeof indonesian> = {};
