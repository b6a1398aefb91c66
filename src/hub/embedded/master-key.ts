import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import { secretIn } from '#hub/embedded/hub-folder.ts';
import { HubError } from '#hub/pg/hub-error.ts';
import { keyCheck } from '#hub/pg/institutions.ts';

/**
 * The hub's master key from its file. It is made only for a database that has none yet: with another key, what the
 * database holds could not be read, and what is written would be lost to the right one.
 */
export async function masterKey(path: string, pool: Pool, institution: StreamId): Promise<Uint8Array> {
  const fresh = (await keyCheck(pool, institution, null)) === null;
  const secret = await secretIn(path, fresh);
  if (secret === null) throw new HubError('hub-kunci-hilang', path);
  const master = Buffer.from(secret, 'base64');
  const check = createHmac('sha256', master).update('meja-aduan-hub/check/1').digest('hex').slice(0, 32);
  if ((await keyCheck(pool, institution, check)) !== check) throw new HubError('hub-kunci-hilang', path);
  return master;
}
