import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTask } from './run-task.ts';
import { fillTask } from './tasks/fill-task.ts';

/** A queue made for the bench: the desk's folder after a clean stop, and the peer's file with the same documents. */
export type Queue = { readonly cases: number; readonly folder: string; readonly database: string };

/** Where the bench keeps its folders: queues that are only looked at, and copies that may be changed. */
export type Workshop = {
  /** The queue of a size, made when it is first asked for. */
  readonly queue: (cases: number) => Promise<Queue>;
  /** A copy of a queue, to be changed. */
  readonly copy: (queue: Queue) => Queue;
  /** A path that nothing stands at. */
  readonly place: (name: string) => string;
  readonly remove: (queue: Queue) => void;
  readonly close: () => void;
};

/** `keep`: a folder in which made queues stay for the next run of the same program; null makes them anew. */
export function openWorkshop(keep: string | null): Workshop {
  const home = mkdtempSync(join(tmpdir(), 'meja-bench-'));
  const shelf = keep === null ? home : join(keep, programHash());
  let copies = 0;
  return {
    queue: async (cases) => {
      const place = join(shelf, `queue-${cases}`);
      if (!existsSync(place)) await makeQueue(place, cases);
      return queueIn(place, cases);
    },
    copy: ({ cases, folder }) => {
      copies += 1;
      const place = join(home, `copy-${copies}`);
      cpSync(join(folder, '..'), place, { recursive: true });
      return queueIn(place, cases);
    },
    place: (name) => join(home, name),
    remove: ({ folder }) => rmSync(join(folder, '..'), { recursive: true, force: true }),
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

async function makeQueue(place: string, cases: number): Promise<void> {
  const unfinished = `${place}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const { folder, database } = queueIn(unfinished, cases);
  process.stderr.write(`making a queue of ${cases} cases\n`);
  const start = performance.now();
  const { events } = await runTask(fillTask, { folder, database, complaints: cases });
  const seconds = (performance.now() - start) / 1000;
  process.stderr.write(`  ${events} events, ${seconds.toFixed(0)} s\n`);
  renameSync(unfinished, place);
}

function queueIn(place: string, cases: number): Queue {
  return { cases, folder: join(place, 'desk'), database: join(place, 'peer.db') };
}

/** Names the built program: a queue made by another one may look different. */
function programHash(): string {
  const hash = createHash('sha256');
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.js'));
  for (const name of names.sort()) hash.update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 12);
}
