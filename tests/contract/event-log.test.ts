import type { PoolConfig } from 'pg';
import { emptyHub, memoryLog } from '#hub/core/memory-log.ts';
import { eventLogPostgresSuite, pgWorld } from '#tests/contract/event-log-postgres-suite.ts';
import { eventLogSuite, type LogWorld } from '#tests/contract/event-log-suite.ts';
import { feedStreamsSuite } from '#tests/contract/feed-streams-suite.ts';
import { testPostgres } from '#tests/support/test-postgres.ts';

async function onPostgres(where: PoolConfig): Promise<LogWorld> {
  const { one, other, close } = await pgWorld(where);
  return { one: one.log, other: other.log, close };
}

async function inMemory(): Promise<LogWorld> {
  const log = memoryLog(emptyHub('masa-1'));
  return { one: log, other: log, close: async () => undefined };
}

async function onEmbedded(): Promise<LogWorld> {
  return onPostgres(await testPostgres());
}

for (const suite of [eventLogSuite, feedStreamsSuite]) {
  suite('the event log in memory', inMemory);
  suite('the event log on embedded PostgreSQL', onEmbedded);
}
eventLogPostgresSuite('several hubs on embedded PostgreSQL', testPostgres);

const url = process.env.DATABASE_URL;
if (url === undefined) {
  process.stdout.write('event log: not run on a PostgreSQL of your own, because DATABASE_URL is not set.\n');
} else {
  for (const suite of [eventLogSuite, feedStreamsSuite])
    suite('the event log by DATABASE_URL', () => onPostgres({ connectionString: url }));
  eventLogPostgresSuite('several hubs by DATABASE_URL', async () => ({ connectionString: url }));
}
