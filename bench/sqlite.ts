import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What the bench uses of better-sqlite3, which brings no types of its own. */
type Statement = {
  readonly run: (...values: readonly string[]) => unknown;
  readonly get: (...values: readonly string[]) => { readonly document: string } | undefined;
  readonly iterate: () => IterableIterator<{ readonly document: string }>;
};
type Database = {
  readonly pragma: (words: string) => unknown;
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => Statement;
  readonly close: () => void;
};

/** The peer: one row per case, its document as JSON; WAL, and a sync of the log before every commit returns. */
export type DocumentBase = {
  readonly put: (id: string, document: string) => void;
  /** @throws Error for a case that is not there */
  readonly get: (id: string) => string;
  readonly documents: () => Iterable<string>;
  /** Runs `work` as one transaction. */
  readonly atOnce: (work: () => void) => void;
  readonly close: () => void;
};

// Loaded by path: the peers are no dependency of the product, and the bundle lies outside their folder.
const loadPeer = createRequire(join(import.meta.dirname, '../../bench/peers/package.json'));

export function openDocumentBase(path: string): DocumentBase {
  const Sqlite: new (path: string) => Database = loadPeer('better-sqlite3');
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE IF NOT EXISTS complaint (id TEXT PRIMARY KEY, document TEXT NOT NULL)');
  const upsert = database.prepare(
    'INSERT INTO complaint VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
  );
  const one = database.prepare('SELECT document FROM complaint WHERE id = ?');
  const all = database.prepare('SELECT document FROM complaint');
  return {
    put: (id, document) => {
      upsert.run(id, document);
    },
    get: (id) => {
      const found = one.get(id);
      if (found === undefined) throw new Error(`the peer has no case ${id}`);
      return found.document;
    },
    documents: function* () {
      for (const { document } of all.iterate()) yield document;
    },
    atOnce: (work) => {
      database.exec('BEGIN');
      work();
      database.exec('COMMIT');
    },
    close: () => database.close(),
  };
}
