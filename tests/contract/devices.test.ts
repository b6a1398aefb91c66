import type { PoolConfig } from 'pg';
import { memoryDevices } from '#hub/devices/memory-devices.ts';
import { openPool } from '#hub/pg/open-pool.ts';
import { openStore } from '#hub/pg/open-store.ts';
import { pgDevices } from '#hub/pg/pg-devices.ts';
import { type DevicesWorld, devicesSuite } from '#tests/contract/devices-suite.ts';
import { testPostgres, testSchema } from '#tests/support/test-postgres.ts';

function broken(error: unknown): void {
  throw error;
}

async function onPostgres(where: PoolConfig): Promise<DevicesWorld> {
  const { connection, drop } = await testSchema(where);
  const pools = [openPool(connection, broken), openPool(connection, broken)] as const;
  const { institution, log } = await openStore(pools[0], broken);
  return {
    one: pgDevices(pools[0], institution),
    other: pgDevices(pools[1], institution),
    close: async () => {
      await log.close();
      await Promise.all(pools.map((pool) => pool.end()));
      await drop();
    },
  };
}

devicesSuite('devices in memory', async () => {
  const devices = memoryDevices();
  return { one: devices, other: devices, close: async () => undefined };
});

devicesSuite('devices on embedded PostgreSQL', async () => onPostgres(await testPostgres()));

const url = process.env.DATABASE_URL;
if (url !== undefined) devicesSuite('devices by DATABASE_URL', () => onPostgres({ connectionString: url }));
