import type { Complaint } from '#domain/complaint/complaint.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { openBenchDesk } from '../desk-world.ts';
import { type DocumentBase, openDocumentBase } from '../sqlite.ts';
import type { Task } from '../task.ts';

type FillInput = { readonly folder: string; readonly database: string; readonly complaints: number };
type FillAnswer = { readonly events: number };

const DOCUMENTS_AT_ONCE = 1000;

/** Makes the queue of one size, closed after a clean stop, and the same documents in the peer's file. */
export const fillTask: Task<FillInput, FillAnswer> = {
  name: 'fill',
  run: async ({ folder, database, complaints }) => {
    const desk = await openBenchDesk(folder);
    const { events } = await fillWithSample(desk, { complaints, seed: 'bench' });
    await desk.save();
    const base = openDocumentBase(database);
    for (let from = 0; from < desk.picture.size(); from += DOCUMENTS_AT_ONCE)
      await copyDocuments(desk, base, from);
    base.close();
    await desk.close();
    return { events };
  },
};

async function copyDocuments(desk: Desk, base: DocumentBase, from: number): Promise<void> {
  const some: Complaint[] = [];
  const until = Math.min(from + DOCUMENTS_AT_ONCE, desk.picture.size());
  for (let ordinal = from; ordinal < until; ordinal += 1) {
    some.push((await desk.picture.entryAt(ordinal)).state);
  }
  base.atOnce(() => {
    for (const state of some) base.put(state.id, JSON.stringify(state));
  });
}
