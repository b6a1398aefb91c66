import type { Row } from '../row.ts';
import { runTask } from '../run-task.ts';
import type { Task } from '../task.ts';
import type { Queue, Workshop } from '../workshop.ts';
import { type HubAt, type Server, startServer } from './server.ts';
import { type Bulk, bulkTask } from './tasks/bulk-task.ts';

/** A hub with made events in its tables, running, and who may ask it. */
export type BulkHub = Server<HubAt> & Bulk & { readonly events: number };

/** What the lines of the sync bench share: hubs that are made when they are first asked for. */
export type Stage = {
  readonly workshop: Workshop;
  readonly queue: () => Promise<Queue>;
  readonly small: () => Promise<BulkHub>;
  readonly large: () => Promise<BulkHub>;
  /** Where `firstSync` left a desk that holds everything its hub has, with that hub. */
  synced: Synced | null;
  readonly close: () => Promise<void>;
};
export type Synced = { readonly folder: string; readonly server: Server<HubAt>; readonly others: HubGuest };
type HubGuest = Bulk['coordinators'][number];

/** One subject of the bench; `--only` names it. */
export type SyncLine = { readonly name: string; readonly measure: (stage: Stage) => Promise<readonly Row[]> };
export const CASES = 20_000;
const [FEW, MANY] = [10_000, 1_000_000];
/** Desks that work at a hub at the same time. */
const DESKS = 560;

export function openStage(workshop: Workshop): Stage {
  const hubs = new Map<number, Promise<BulkHub>>();
  const hubOf = (events: number) => (): Promise<BulkHub> => {
    const known = hubs.get(events) ?? makeHub(workshop, events);
    hubs.set(events, known);
    return known;
  };
  const stage: Stage = {
    workshop,
    queue: () => workshop.queue(CASES),
    small: hubOf(FEW),
    large: hubOf(MANY),
    synced: null,
    close: async () => {
      for (const hub of hubs.values()) await (await hub).stop();
      await stage.synced?.server.stop();
    },
  };
  return stage;
}

/** Runs one of the tasks of sync in a process of its own. */
export function runSync<Input, Answer>(task: Task<Input, Answer>, input: Input): Promise<Answer> {
  return runTask(task, input, 'sync-child.js');
}

async function makeHub(workshop: Workshop, events: number): Promise<BulkHub> {
  process.stderr.write(`  a hub with ${events} events\n`);
  const root = workshop.place(`hub-${events}`);
  const made = await runSync(bulkTask, { root, events, desks: DESKS });
  // With TLS, as desks meet a hub.
  return { ...(await startServer<HubAt>('sync-hub.js', root, 'https')), ...made, events };
}
