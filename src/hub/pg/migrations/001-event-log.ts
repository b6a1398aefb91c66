import type { Migration } from '#hub/pg/migrations/migration.ts';

/**
 * The histories. Every key begins with the institution, so that a table can be partitioned or sharded by it.
 *
 * Documents are `json`, not `jsonb`: what a desk wrote comes back as it was written, and text that `jsonb` refuses
 * (`\u0000`, half a surrogate pair) cannot stop a push. What is searched for stands in columns of its own.
 *
 * `institution.key_check` tells the right master key from another one, and nothing else of it.
 * `feed_entry.place` is a number of transactions; see `write-entries.ts`.
 */
export const eventLogTables: Migration = {
  id: '001-event-log',
  sql: `
    create table institution (
      institution text collate "C" primary key,
      epoch text not null,
      key_check text
    );

    create table stream (
      institution text collate "C" not null,
      stream text collate "C" not null,
      version integer not null,
      hash text not null,
      state json,
      audience json not null,
      lingering json not null,
      key text,
      lingering_until text collate "C",
      confidential boolean not null,
      primary key (institution, stream)
    ) with (fillfactor = 80);
    create index stream_lingering on stream (institution, lingering_until) where lingering_until is not null;
    create index stream_confidential on stream (institution, stream) where confidential;

    create table step (
      institution text collate "C" not null,
      stream text collate "C" not null,
      version integer not null,
      step_id text collate "C" not null,
      hash text not null,
      received_at text not null,
      body json not null,
      primary key (institution, stream, version),
      unique (institution, step_id)
    );

    create sequence feed_entry_number;
    create table feed_entry (
      institution text collate "C" not null,
      feed text collate "C" not null,
      place bigint not null,
      number bigint not null,
      kind text not null,
      stream text collate "C" not null,
      after integer not null,
      primary key (institution, feed, place, number)
    );

    create table held_step (
      institution text collate "C" not null,
      step_id text collate "C" not null,
      body json not null,
      key text,
      code text not null,
      dropped text,
      device text not null,
      received_at text not null,
      primary key (institution, step_id)
    );
    create index held_step_waiting on held_step (institution, received_at, step_id) where dropped is null;
  `,
};
