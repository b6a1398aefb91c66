import type { Migration } from '#hub/pg/migrations/migration.ts';

/** Who is let in: devices, invitations, passwords, and how often somebody tried. */
export const deviceTables: Migration = {
  id: '003-devices',
  sql: `
    create table device (
      institution text collate "C" not null,
      device_id text collate "C" not null,
      token_hash text collate "C" not null,
      name text not null,
      replica text not null,
      signing_key text not null,
      encryption_key text not null,
      persons text[] not null,
      state text not null,
      created_at text collate "C" not null,
      last_seen_at text,
      other_replicas text[] not null,
      primary key (institution, device_id),
      unique (institution, token_hash)
    ) with (fillfactor = 80);

    create table invitation (
      institution text collate "C" not null,
      invitation_id text collate "C" not null,
      code_hash text not null,
      person_ids text[] not null,
      expires_at text collate "C" not null,
      primary key (institution, invitation_id)
    );

    create table person_password (
      institution text collate "C" not null,
      person_id text collate "C" not null,
      hash text not null,
      primary key (institution, person_id)
    );

    create table attempt (
      institution text collate "C" not null,
      name text collate "C" not null,
      count integer not null,
      at bigint not null,
      primary key (institution, name)
    );
    create index attempt_at on attempt (institution, at);
  `,
};
