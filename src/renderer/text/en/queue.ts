import type { queue as indonesian } from '#renderer/text/id/queue.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const queue: SameKeys<typeof indonesian> = {
  search: 'Search reports',
  searchHint: 'Search number, title, text',
};
