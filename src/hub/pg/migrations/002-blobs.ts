import type { Migration } from '#hub/pg/migrations/migration.ts';

/** Attachments as ciphertext, in the pieces they came in. Nothing in them can be compressed. */
export const blobTables: Migration = {
  id: '002-blobs',
  sql: `
    create table blob (
      institution text collate "C" not null,
      hash text collate "C" not null,
      have bigint not null,
      whole boolean not null,
      primary key (institution, hash)
    );

    create table blob_piece (
      institution text collate "C" not null,
      hash text collate "C" not null,
      start bigint not null,
      bytes bytea not null,
      primary key (institution, hash, start)
    );
    alter table blob_piece alter column bytes set storage external;
  `,
};
