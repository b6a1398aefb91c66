import type { answer as indonesian } from '#renderer/text/id/answer.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const answer: SameKeys<typeof indonesian> = {};
