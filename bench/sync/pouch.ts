import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { join } from 'node:path';

/** What the bench uses of PouchDB and Express, loaded by path from the peers' own package. */
export type PouchStore = {
  readonly bulkDocs: (documents: readonly object[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
};
type Pouch = {
  new (name: string, options?: object): PouchStore;
  readonly plugin: (plugin: unknown) => Pouch;
  readonly defaults: (options: object) => Pouch;
  readonly replicate: (
    from: string,
    to: PouchStore,
    options: object,
  ) => Promise<{ readonly docs_written: number }>;
};
type App = {
  readonly use: (path: string, handler: unknown) => void;
  readonly listen: (
    port: number,
    host: string,
    done: () => void,
  ) => { readonly address: () => { readonly port: number } };
};

const load = createRequire(join(import.meta.dirname, '../../bench/peers/package.json'));

/** PouchDB with these of its plugins. */
export function pouchWith(...plugins: readonly string[]): Pouch {
  return plugins.reduce((pouch, name) => pouch.plugin(load(name)), load('pouchdb-core') as Pouch);
}

/** PouchDB's own server over stores in memory, as CouchDB answers. Resolves with its port. */
export function servePouch(pouch: Pouch): Promise<number> {
  const app = (load('express') as () => App)();
  app.use(
    '/',
    load('express-pouchdb')(pouch, { inMemoryConfig: true, mode: 'minimumForPouchDB', logPath: devNull }),
  );
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });
}
