import { runAsked } from './run-asked.ts';
import { dueDatesTask } from './tasks/due-dates-task.ts';
import { exportTask } from './tasks/export-task.ts';
import { fillTask } from './tasks/fill-task.ts';
import { firstSortsTask } from './tasks/first-sorts-task.ts';
import { holidayTask } from './tasks/holiday-task.ts';
import { importTask } from './tasks/import-task.ts';
import { killTask } from './tasks/kill-task.ts';
import { lowdbTask } from './tasks/lowdb-task.ts';
import { makeFilesTask } from './tasks/make-files-task.ts';
import { openDeskTask } from './tasks/open-desk-task.ts';
import { openSqliteTask } from './tasks/open-sqlite-task.ts';
import { recordTask } from './tasks/record-task.ts';
import { searchTask } from './tasks/search-task.ts';
import { viewTask } from './tasks/view-task.ts';

await runAsked([
  dueDatesTask,
  exportTask,
  fillTask,
  firstSortsTask,
  holidayTask,
  importTask,
  killTask,
  lowdbTask,
  makeFilesTask,
  openDeskTask,
  openSqliteTask,
  recordTask,
  searchTask,
  viewTask,
]);
