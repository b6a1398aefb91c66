import type { importing as indonesian } from '#renderer/text/id/import.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const importing: SameKeys<typeof indonesian> = {};
