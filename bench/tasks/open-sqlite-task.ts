import { openDocumentBase } from '../sqlite.ts';
import { stopwatch, type Took } from '../stopwatch.ts';
import type { Task } from '../task.ts';

type OpenAnswer = { readonly took: Took; readonly documents: number; readonly bytes: number };

/** Reads and parses every document in a fresh process; keeps none of them, which is kind to the peer. */
export const openSqliteTask: Task<{ readonly database: string }, OpenAnswer> = {
  name: 'open-sqlite',
  run: async ({ database }) => {
    const stop = stopwatch();
    const base = openDocumentBase(database);
    let documents = 0;
    let bytes = 0;
    for (const document of base.documents()) {
      JSON.parse(document);
      documents += 1;
      bytes += document.length;
    }
    const took = stop();
    base.close();
    return { took, documents, bytes };
  },
};
