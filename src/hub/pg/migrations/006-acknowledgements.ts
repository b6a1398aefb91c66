import type { Migration } from '#hub/pg/migrations/migration.ts';

/**
 * Each step with the hub's word for it, so that whole histories can be sent as they are kept. Only who has the master key can give
 * it: `fill-acks.ts` does, for steps from before.
 */
export const acknowledgements: Migration = {
  id: '006-acknowledgements',
  sql: `
    alter table step add column ack text not null default '';
    create index step_without_ack on step (institution, stream, version) where ack = '';
  `,
};
