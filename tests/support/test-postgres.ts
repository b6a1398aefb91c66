import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool, type PoolConfig } from 'pg';
import { joinEmbedded, startEmbedded } from '#hub/embedded/embedded-postgres.ts';
import { hubFolder } from '#hub/embedded/hub-folder.ts';
import { HubError } from '#hub/pg/hub-error.ts';

/** Where all tests of a run have their PostgreSQL; another clone has another. */
function testFolder(): string {
  const clone = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8);
  return join(tmpdir(), `meja-uji-postgres-${clone}`);
}

/** The embedded PostgreSQL of this run: started by whichever test file comes first, used by all. */
export async function testPostgres(): Promise<PoolConfig> {
  const folder = await hubFolder(testFolder());
  for (;;) {
    const running = await joinEmbedded(folder);
    if (running !== null) return running;
    try {
      return (await startEmbedded(folder)).connection;
    } catch (error) {
      // Another file's process is starting it.
      if (!(error instanceof HubError && error.code === 'hub-sudah-berjalan')) throw error;
    }
  }
}

/** Ends it after the last test, where one was started. */
export async function stopTestPostgres(): Promise<void> {
  const folder = await hubFolder(testFolder());
  if ((await joinEmbedded(folder)) !== null) await (await startEmbedded(folder)).stop();
  await rm(folder.root, { recursive: true, force: true });
}

export type TestSchema = {
  /** Connects to tables of this test only. */
  readonly connection: PoolConfig;
  readonly drop: () => Promise<void>;
};

/** Room for one test's tables in a database. */
export async function testSchema(where: PoolConfig): Promise<TestSchema> {
  const name = `uji_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string): Promise<void> => {
    const pool = new Pool({ ...where, max: 1 });
    await pool.query(sql);
    await pool.end();
  };
  await run(`create schema ${name}`);
  return {
    connection: { ...where, options: `-c search_path=${name}` },
    drop: () => run(`drop schema ${name} cascade`),
  };
}
