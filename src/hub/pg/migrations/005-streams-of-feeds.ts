import type { Migration } from '#hub/pg/migrations/migration.ts';

/** Which streams stand in a feed, for whoever reads it for the first time. */
export const streamsOfFeeds: Migration = {
  id: '005-streams-of-feeds',
  sql: 'create index feed_entry_stream on feed_entry (institution, feed, stream)',
};
