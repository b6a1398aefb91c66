import { openPool } from '#hub/pg/open-pool.ts';
import { openStore } from '#hub/pg/open-store.ts';

const onFault = (error: unknown): void => {
  process.stderr.write(`${String(error)}\n`);
};
const pool = openPool({ connectionString: process.env.DATABASE_URL }, onFault);
const { institution, log } = await openStore(pool, onFault);
process.stdout.write(`${institution} ${await log.epoch()}\n`);
await log.close();
await pool.end();
