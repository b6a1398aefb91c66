import type { workbench as indonesian } from '#renderer/text/id/workbench.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const workbench: SameKeys<typeof indonesian> = {};
