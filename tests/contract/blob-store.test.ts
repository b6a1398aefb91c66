import { memoryBlobs } from '#hub/core/memory-blobs.ts';
import { pgBlobs } from '#hub/pg/pg-blobs.ts';
import { blobStoreSuite } from '#tests/contract/blob-store-suite.ts';
import { pgWorld } from '#tests/contract/event-log-postgres-suite.ts';
import { testPostgres } from '#tests/support/test-postgres.ts';

blobStoreSuite('attachments in memory', async () => {
  const blobs = memoryBlobs();
  return { one: blobs, other: blobs, close: async () => undefined };
});

blobStoreSuite('attachments on PostgreSQL', async () => {
  const { one, other, close } = await pgWorld(await testPostgres());
  return { one: pgBlobs(one.pool, one.institution), other: pgBlobs(other.pool, other.institution), close };
});
