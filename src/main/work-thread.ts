import { parentPort, workerData } from 'node:worker_threads';
import { runThread } from '#main/work/run-thread.ts';

if (parentPort === null) throw new Error('work-thread.js runs in a worker thread');
await runThread(parentPort, workerData);
