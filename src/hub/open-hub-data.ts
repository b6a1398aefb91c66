import type { BlobStore } from '#hub/core/hub-parts.ts';
import { hubSecrets } from '#hub/core/hub-secrets.ts';
import { type Embedded, joinEmbedded, startEmbedded } from '#hub/embedded/embedded-postgres.ts';
import { type HubFolder, hubFolder } from '#hub/embedded/hub-folder.ts';
import { masterKey } from '#hub/embedded/master-key.ts';
import { fillAcks } from '#hub/pg/fill-acks.ts';
import { openPool, reach } from '#hub/pg/open-pool.ts';
import { type HubStore, openStore } from '#hub/pg/open-store.ts';
import { pgBlobs } from '#hub/pg/pg-blobs.ts';

/** Everything that a hub keeps, opened; `close` ends it, and the database where it is the hub's own. */
export type HubData = HubStore & {
  readonly folder: HubFolder;
  readonly blobs: BlobStore;
  /** 32 bytes. */
  readonly master: Uint8Array;
  readonly close: () => Promise<void>;
};

export type HubDataOptions = {
  /** The hub's folder. */
  readonly root: string;
  /** A PostgreSQL that somebody else runs; null: one of our own in the folder. */
  readonly databaseUrl: string | null;
  /** Use the database of the hub that runs on the folder, where one does (for a command beside it). */
  readonly join: boolean;
  readonly onFault: (error: unknown) => void;
};

/** Opens what a hub keeps, and founds it where there is nothing yet. */
export async function openHubData({ root, databaseUrl, join, onFault }: HubDataOptions): Promise<HubData> {
  const folder = await hubFolder(root);
  const { connection, stop } = await databaseFor(folder, databaseUrl, join);
  const pool = openPool(connection, onFault);
  const closing = [stop, () => pool.end()];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    await reach(pool);
    const store = await openStore(pool, onFault);
    closing.push(store.log.close);
    const master = await masterKey(folder.masterKey, pool, store.institution);
    await fillAcks(pool, store.institution, hubSecrets(master).ackOf);
    return { ...store, blobs: pgBlobs(pool, store.institution), folder, master, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function databaseFor(folder: HubFolder, databaseUrl: string | null, join: boolean): Promise<Embedded> {
  const stop = async (): Promise<void> => undefined;
  if (databaseUrl !== null) return { connection: { connectionString: databaseUrl }, stop };
  const running = join ? await joinEmbedded(folder) : null;
  return running === null ? startEmbedded(folder) : { connection: running, stop };
}
