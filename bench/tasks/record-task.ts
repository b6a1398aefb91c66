import type { CaseRow } from '#domain/complaint/case-row.ts';
import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { diceOf } from '#main/desk/sample/dice.ts';
import { openBenchDesk, workableRows, writeNote } from '../desk-world.ts';
import { openDocumentBase } from '../sqlite.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import type { Task } from '../task.ts';

type RecordInput = { readonly folder: string; readonly database: string; readonly steps: number };
type RecordAnswer = {
  /** On a case that was opened before, as somebody who writes has it on the screen. */
  readonly shown: Spread;
  /** On any case, straight away, as the command line does. */
  readonly unseen: Spread;
  readonly peer: Spread;
  readonly journalBytesPerStep: number;
};

/**
 * Notes on cases drawn from the whole queue, in turn with the peer's writing of the same document, so that both meet the
 * same disk. What the desk saves behind the scenes every some hundred steps falls into the measuring.
 */
export const recordTask: Task<RecordInput, RecordAnswer> = {
  name: 'record',
  run: async ({ folder, database, steps }) => {
    const desk = await openBenchDesk(folder);
    const base = openDocumentBase(database);
    const rows = workableRows(desk);
    const dice = diceOf('record');
    const shown: number[] = [];
    const unseen: number[] = [];
    const peer: number[] = [];
    const before = desk.store.position();
    const one = async (into: number[], isShown: boolean): Promise<void> => {
      const { id }: CaseRow = dice.pick(rows);
      if (isShown) await desk.complaints.find(COORDINATOR, id);
      into.push(await timed(() => writeNote(desk, id, `Sudah ditanyakan ke bidang teknis, ${into.length}.`)));
      const after = await desk.complaints.find(COORDINATOR, id);
      peer.push(await timed(async () => base.put(id, JSON.stringify(after?.state))));
    };
    for (let step = 0; step < steps; step += 1) {
      await one(shown, true);
      await one(unseen, false);
    }
    const after = desk.store.position();
    base.close();
    const bytes = after.segment === before.segment ? after.offset - before.offset : Number.NaN;
    return {
      shown: spreadOf(shown),
      unseen: spreadOf(unseen),
      peer: spreadOf(peer),
      journalBytesPerStep: bytes / (2 * steps),
    };
  },
};

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
