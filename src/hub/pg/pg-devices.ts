import type { Pool, PoolClient } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import type { DeviceState, Devices, Invitation, StoredDevice } from '#hub/devices/devices.ts';
import { pgAttempts } from '#hub/pg/pg-attempts.ts';
import { inTransaction } from '#hub/pg/transaction.ts';

type DeviceRow = {
  readonly device_id: string;
  readonly token_hash: string;
  readonly name: string;
  readonly replica: string;
  readonly signing_key: string;
  readonly encryption_key: string;
  readonly persons: readonly string[];
  readonly state: DeviceState;
  readonly created_at: string;
  readonly last_seen_at: string | null;
  readonly other_replicas: readonly string[];
};
const COLUMNS =
  'device_id, token_hash, name, replica, signing_key, encryption_key, persons, state, created_at, last_seen_at, other_replicas';

/** The devices of one institution, in PostgreSQL. */
export function pgDevices(pool: Pool, institution: StreamId): Devices {
  const found = async (where: string, value: string): Promise<StoredDevice | null> => {
    const sql = `select ${COLUMNS} from device where institution = $1 and ${where} = $2`;
    const [row] = (await pool.query<DeviceRow>(sql, [institution, value])).rows;
    return row === undefined ? null : deviceOf(row);
  };
  return {
    ...invitationsIn(pool, institution),
    ...changesOf(pool, institution),
    ...passwordsIn(pool, institution),
    ...pgAttempts(pool, institution),
    byToken: (tokenHash) => found('token_hash', tokenHash),
    byId: (deviceId) => found('device_id', deviceId),
    list: async () => {
      const sql = `select ${COLUMNS} from device where institution = $1 order by created_at, device_id`;
      return (await pool.query<DeviceRow>(sql, [institution])).rows.map(deviceOf);
    },
  };
}

function deviceOf(row: DeviceRow): StoredDevice {
  return {
    deviceId: row.device_id,
    tokenHash: row.token_hash,
    name: row.name,
    replica: row.replica,
    signingKey: row.signing_key,
    encryptionKey: row.encryption_key,
    persons: row.persons,
    state: row.state,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    otherReplicas: row.other_replicas,
  };
}

type Joining = Pick<Devices, 'invite' | 'invitation' | 'join' | 'addPersons'>;

function invitationsIn(pool: Pool, institution: StreamId): Joining {
  const withInvitation = (
    invitationId: string | null,
    usedBy: string,
    work: (client: PoolClient) => Promise<void>,
  ): Promise<boolean> =>
    inTransaction(pool, async (client) => {
      const sql = `update invitation set used_by = $3
        where institution = $1 and invitation_id = $2 and used_by is null`;
      const values = [institution, invitationId, usedBy];
      const used = invitationId === null || (await client.query(sql, values)).rowCount === 1;
      if (used) await work(client);
      return used;
    });
  return {
    invite: (invitation, now) => invite(pool, institution, invitation, now),
    invitation: async (invitationId) => {
      const sql =
        'select code_hash, person_ids, expires_at, used_by from invitation where institution = $1 and invitation_id = $2';
      const [row] = (await pool.query(sql, [institution, invitationId])).rows;
      if (row === undefined) return null;
      const { code_hash: codeHash, person_ids: personIds, expires_at: expiresAt, used_by: usedBy } = row;
      return { invitationId, codeHash, personIds, expiresAt, usedBy };
    },
    join: (device, invitationId) =>
      withInvitation(invitationId, device.deviceId, async (client) => {
        const marks = Array.from({ length: 12 }, (_, at) => `$${at + 1}`).join(', ');
        await client.query(`insert into device (institution, ${COLUMNS}) values (${marks})`, [
          institution,
          ...valuesOf(device),
        ]);
      }),
    addPersons: async (deviceId, personIds, invitationId) =>
      withInvitation(invitationId, deviceId, async (client) => {
        const sql = `update device set persons = persons || array(
            select unnest($3::text[]) except select unnest(persons))
          where institution = $1 and device_id = $2`;
        await client.query(sql, [institution, deviceId, personIds]);
      }),
  };
}

async function invite(
  pool: Pool,
  institution: StreamId,
  { invitationId, codeHash, personIds, expiresAt }: Invitation,
  now: string,
): Promise<boolean> {
  await pool.query('delete from invitation where institution = $1 and expires_at < $2', [institution, now]);
  const sql = `insert into invitation (institution, invitation_id, code_hash, person_ids, expires_at)
    values ($1, $2, $3, $4, $5) on conflict do nothing`;
  const values = [institution, invitationId, codeHash, personIds, expiresAt];
  return (await pool.query(sql, values)).rowCount === 1;
}

/** In the order of `COLUMNS`. */
function valuesOf(device: StoredDevice): readonly unknown[] {
  const { deviceId, tokenHash, name, replica, signingKey, encryptionKey } = device;
  const { persons, state, createdAt, lastSeenAt, otherReplicas } = device;
  const known = [deviceId, tokenHash, name, replica, signingKey, encryptionKey];
  return [...known, persons, state, createdAt, lastSeenAt, otherReplicas];
}

type Changes = Pick<Devices, 'seen' | 'copied' | 'setState' | 'giveBack'>;

function changesOf(pool: Pool, institution: StreamId): Changes {
  const change = async (deviceId: string, set: string, value: string): Promise<boolean> => {
    const sql = `update device set ${set} where institution = $1 and device_id = $2`;
    return (await pool.query(sql, [institution, deviceId, value])).rowCount === 1;
  };
  return {
    seen: async (deviceId, at) => {
      await change(deviceId, 'last_seen_at = $3', at);
    },
    copied: async (deviceId, replica) => {
      const sql =
        'other_replicas = case when $3 = any(other_replicas) then other_replicas else other_replicas || $3::text end';
      await change(deviceId, sql, replica);
    },
    giveBack: (deviceId) =>
      inTransaction(pool, async (client) => {
        const values = [institution, deviceId];
        const revoke = "update device set state = 'dicabut' where institution = $1 and device_id = $2";
        await client.query(revoke, values);
        const give = 'update invitation set used_by = null where institution = $1 and used_by = $2';
        await client.query(give, values);
      }),
    setState: (deviceId, state) =>
      change(deviceId, "state = case when state = 'dicabut' then state else $3 end", state),
  };
}

function passwordsIn(pool: Pool, institution: StreamId): Pick<Devices, 'password' | 'setPassword'> {
  return {
    password: async (personId) => {
      const sql = 'select hash from person_password where institution = $1 and person_id = $2';
      const [row] = (await pool.query<{ hash: string }>(sql, [institution, personId])).rows;
      return row?.hash ?? null;
    },
    setPassword: async (personId, hash) => {
      const sql = `insert into person_password (institution, person_id, hash) values ($1, $2, $3)
        on conflict (institution, person_id) do update set hash = excluded.hash`;
      await pool.query(sql, [institution, personId, hash]);
    },
  };
}
