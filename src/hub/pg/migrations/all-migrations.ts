import { eventLogTables } from '#hub/pg/migrations/001-event-log.ts';
import { blobTables } from '#hub/pg/migrations/002-blobs.ts';
import { deviceTables } from '#hub/pg/migrations/003-devices.ts';
import { usedInvitations } from '#hub/pg/migrations/004-used-invitations.ts';
import { streamsOfFeeds } from '#hub/pg/migrations/005-streams-of-feeds.ts';
import { acknowledgements } from '#hub/pg/migrations/006-acknowledgements.ts';
import type { Migration } from '#hub/pg/migrations/migration.ts';

/** Every migration in its order; a new one is a file beside and a line here. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  eventLogTables,
  blobTables,
  deviceTables,
  usedInvitations,
  streamsOfFeeds,
  acknowledgements,
];
