import type { CaseRow } from '#domain/complaint/case-row.ts';
import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { diceOf } from '#main/desk/sample/dice.ts';
import { openBenchDesk, workableRows, writeNote } from '../desk-world.ts';
import { openDocumentBase } from '../sqlite.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import type { Task } from '../task.ts';

type RecordInput = {
  readonly folder: string;
  readonly database: string;
  /**
   * Recorded before the measuring, so that a desk that has run a while is measured, not code that is being compiled: on
   * two cores the threads that compile keep the one that syncs waiting for 1 to 5 ms now and then.
   */
  readonly warmUp: number;
  readonly steps: number;
};
type RecordAnswer = {
  /** On a case that was opened before, as somebody who writes has it on the screen. */
  readonly shown: Spread;
  /** On any case, straight away, as the command line does. */
  readonly unseen: Spread;
  /** The peer writes the same document. */
  readonly peerShown: Spread;
  /** The peer reads and parses the document, and writes it. */
  readonly peerUnseen: Spread;
  /** The steps before the measured ones, of both kinds, while the process still compiles its code. */
  readonly warming: Spread;
  readonly journalBytesPerStep: number;
};

/**
 * Notes on cases drawn from the whole queue, in turn with the peer's writing of the same document, so that both meet the
 * same disk.
 */
export const recordTask: Task<RecordInput, RecordAnswer> = {
  name: 'record',
  run: async ({ folder, database, warmUp, steps }) => {
    const desk = await openBenchDesk(folder);
    const base = openDocumentBase(database);
    const rows = workableRows(desk);
    const dice = diceOf('record');
    const shown: number[] = [];
    const unseen: number[] = [];
    const peerShown: number[] = [];
    const peerUnseen: number[] = [];
    const one = async (into: number[], isShown: boolean): Promise<void> => {
      const { id }: CaseRow = dice.pick(rows);
      if (isShown) await desk.complaints.find(COORDINATOR, id);
      into.push(await timed(() => writeNote(desk, id, `Sudah ditanyakan ke bidang teknis, ${into.length}.`)));
      const after = await desk.complaints.find(COORDINATOR, id);
      const put = async (): Promise<void> => {
        if (!isShown) JSON.parse(base.get(id));
        base.put(id, JSON.stringify(after?.state));
      };
      (isShown ? peerShown : peerUnseen).push(await timed(put));
    };
    const both = async (count: number): Promise<void> => {
      for (let step = 0; step < count; step += 1) {
        await one(shown, true);
        await one(unseen, false);
      }
    };
    await both(warmUp);
    const warming = spreadOf([...shown, ...unseen]);
    for (const list of [shown, unseen, peerShown, peerUnseen]) list.length = 0;
    const before = desk.store.position();
    await both(steps);
    const after = desk.store.position();
    base.close();
    const bytes = after.segment === before.segment ? after.offset - before.offset : Number.NaN;
    return {
      shown: spreadOf(shown),
      unseen: spreadOf(unseen),
      peerShown: spreadOf(peerShown),
      peerUnseen: spreadOf(peerUnseen),
      warming,
      journalBytesPerStep: bytes / (2 * steps),
    };
  },
};

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
