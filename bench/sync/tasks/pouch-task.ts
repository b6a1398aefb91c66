import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stopwatch, type Took } from '../../stopwatch.ts';
import type { Task } from '../../task.ts';
import { countedBytes } from '../counted-bytes.ts';
import { pouchWith } from '../pouch.ts';

type Input = { readonly folder: string; readonly address: string };
export type PouchSync = Took & { readonly documents: number; readonly received: number };

/** The peer: an empty PouchDB on the disk replicates everything from its server. */
export const pouchTask: Task<Input, PouchSync> = {
  name: 'pouch',
  run: async ({ folder, address }) => {
    const Pouch = pouchWith('pouchdb-adapter-leveldb', 'pouchdb-adapter-http', 'pouchdb-replication');
    await mkdir(folder, { recursive: true });
    const bytes = countedBytes();
    const store = new Pouch(join(folder, 'store'), { adapter: 'leveldb' });
    const took = stopwatch();
    const { docs_written: documents } = await Pouch.replicate(address, store, { batch_size: 1_000 });
    const { ms, processorMs } = took();
    await store.close();
    return { ms, processorMs, documents, received: bytes().received };
  },
};
