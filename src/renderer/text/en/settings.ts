import type { settings as indonesian } from '#renderer/text/id/settings.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const settings: SameKeys<typeof indonesian> = {};
