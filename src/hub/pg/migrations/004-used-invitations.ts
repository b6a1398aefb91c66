import type { Migration } from '#hub/pg/migrations/migration.ts';

/** A used invitation stays until it runs out, so that its second reader is told so, and may be given back. */
export const usedInvitations: Migration = {
  id: '004-used-invitations',
  sql: 'alter table invitation add column used_by text;',
};
