import { runAsked } from '../run-asked.ts';
import { awayTask } from './tasks/away-task.ts';
import { bulkTask } from './tasks/bulk-task.ts';
import { changesTask } from './tasks/changes-task.ts';
import { firstSyncTask } from './tasks/first-sync-task.ts';
import { fleetTask } from './tasks/fleet-task.ts';
import { pouchTask } from './tasks/pouch-task.ts';
import { pullNothingTask } from './tasks/pull-nothing-task.ts';
import { pushTask } from './tasks/push-task.ts';
import { pushersTask } from './tasks/pushers-task.ts';
import { slowLineTask } from './tasks/slow-line-task.ts';
import { stockTask } from './tasks/stock-task.ts';

await runAsked([
  awayTask,
  bulkTask,
  changesTask,
  firstSyncTask,
  fleetTask,
  pouchTask,
  pullNothingTask,
  pushTask,
  pushersTask,
  slowLineTask,
  stockTask,
]);
