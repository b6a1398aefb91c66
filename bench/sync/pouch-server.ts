import { openDocumentBase } from '../sqlite.ts';
import { pouchWith, servePouch } from './pouch.ts';

const AT_ONCE = 1_000;

/** The peer's server: the same cases, one document each, in memory, until its input ends. */
const [database = ''] = process.argv.slice(2);
const Pouch = pouchWith(
  ...[
    'pouchdb-adapter-memory',
    'pouchdb-adapter-http',
    'pouchdb-replication',
    'pouchdb-mapreduce',
    'pouchdb-find',
  ],
).defaults({ adapter: 'memory' });
const base = openDocumentBase(database);
const documents = [...base.documents()].map((text, at) => {
  const { id: _, ...state } = JSON.parse(text) as Record<string, unknown>;
  return { _id: `case-${at}`, ...state };
});
base.close();
const store = new Pouch('cases');
for (let from = 0; from < documents.length; from += AT_ONCE)
  await store.bulkDocs(documents.slice(from, from + AT_ONCE));
const port = await servePouch(Pouch);
process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}/cases` })}\n`);
process.stdin.resume().once('end', () => process.exit(0));
