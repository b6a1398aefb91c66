import { writeSync } from 'node:fs';
import { exportTask } from './tasks/export-task.ts';
import { fillTask } from './tasks/fill-task.ts';
import { importTask } from './tasks/import-task.ts';
import { killTask } from './tasks/kill-task.ts';
import { lowdbTask } from './tasks/lowdb-task.ts';
import { makeFilesTask } from './tasks/make-files-task.ts';
import { openDeskTask } from './tasks/open-desk-task.ts';
import { openSqliteTask } from './tasks/open-sqlite-task.ts';
import { recordTask } from './tasks/record-task.ts';
import { searchTask } from './tasks/search-task.ts';
import { viewTask } from './tasks/view-task.ts';

const TASKS = [
  exportTask,
  fillTask,
  importTask,
  killTask,
  lowdbTask,
  makeFilesTask,
  openDeskTask,
  openSqliteTask,
  recordTask,
  searchTask,
  viewTask,
];

const [name, input = 'null'] = process.argv.slice(2);
const task = TASKS.find((known) => known.name === name);
if (task === undefined) throw new Error(`no bench task ${String(name)}`);
const answer = await task.run(JSON.parse(input));
writeSync(1, JSON.stringify(answer));
// A task that only looked must leave the folder as it was: what is open is dropped, not closed.
process.exit(0);
