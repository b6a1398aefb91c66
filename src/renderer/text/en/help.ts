import type { help as indonesian } from '#renderer/text/id/help.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const help: SameKeys<typeof indonesian> = {};
