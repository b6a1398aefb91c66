import type { JournalWriter } from '#main/store/journal-writer.ts';
import type { Place, Position } from '#main/store/step-store.ts';

type Waiting = {
  /** Lines that are ready may share a write; lines made at their turn are written alone. */
  readonly lines: readonly Buffer[] | ((at: Position) => Promise<readonly Buffer[]>);
  readonly done: (places: readonly Place[]) => void;
  readonly failed: (error: unknown) => void;
};

export type JournalQueue = {
  /** Writes lines durably; what waits together shares one write and one sync, and fails together. */
  readonly write: (lines: readonly Buffer[]) => Promise<readonly Place[]>;
  /** Makes lines when it is their turn, with nothing written between the position they are told and them. */
  readonly writeAlone: (make: (at: Position) => Promise<readonly Buffer[]>) => Promise<readonly Place[]>;
  /** Resolves when everything that was asked for is settled. */
  readonly idle: () => Promise<void>;
};

/** Puts concurrent writes one after the other, in the order of the calls (group commit). */
export function journalQueue(writer: JournalWriter): JournalQueue {
  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    for (let group = takeGroup(waiting); group.length > 0; group = takeGroup(waiting)) {
      await writeGroup(writer, group);
    }
    running = null;
  };
  const enqueue = (lines: Waiting['lines']): Promise<readonly Place[]> =>
    new Promise((done, failed) => {
      waiting.push({ lines, done, failed });
      // A turn later, so that what is asked for in one turn shares the first write too.
      running ??= Promise.resolve().then(run);
    });

  return { write: enqueue, writeAlone: enqueue, idle: async () => running ?? undefined };
}

/** The next write: one that is made at its turn, or all the ready ones before such a one. */
function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  const alone = waiting.findIndex(({ lines }) => typeof lines === 'function');
  return waiting.splice(0, alone === -1 ? waiting.length : Math.max(alone, 1));
}

async function writeGroup(writer: JournalWriter, group: readonly Waiting[]): Promise<void> {
  try {
    const lines = await Promise.all(
      group.map(({ lines }) => (typeof lines === 'function' ? lines(writer.end) : lines)),
    );
    const places = await writer.write(lines.flat());
    let from = 0;
    group.forEach(({ done }, index) => {
      const count = lines[index]?.length ?? 0;
      done(places.slice(from, from + count));
      from += count;
    });
  } catch (error) {
    for (const { failed } of group) failed(error);
  }
}
