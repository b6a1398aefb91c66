import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
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

/** Made queues stay on it for the next run, of this bench and of the window's. */
const SHELF = join(tmpdir(), 'meja-bench-queues');
const ROOT = join(import.meta.dirname, '../..');
/** What decides how a made queue looks on the disk. */
const MAKERS = ['src/domain', 'src/main/desk', 'src/main/store', 'resources', 'bench/tasks/fill-task.ts'];

/** `fresh`: makes the queues anew, also those that an earlier run of the same program left. */
export function openWorkshop({ fresh }: { readonly fresh: boolean }): Workshop {
  const home = mkdtempSync(join(tmpdir(), 'meja-bench-'));
  // Where root measures, a hub's PostgreSQL runs as another user and passes through.
  chmodSync(home, 0o711);
  const shelf = join(SHELF, makersHash());
  // Queues that another program made are of no use any more.
  if (fresh || !existsSync(shelf)) rmSync(SHELF, { recursive: true, force: true });
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

function makersHash(): string {
  const hash = createHash('sha256');
  const files = MAKERS.flatMap((name) => filesIn(join(ROOT, name)));
  for (const file of files.sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
