import { join } from 'node:path';

/** Prepared data folders: `office` has people and no report, `lapor` the real sample, `sample` a made-up queue,
 * `answers` that queue with an answer that waits for its approval and one that is ready to be sent. */
export const FOLDERS = join(process.cwd(), 'out', 'e2e-folders');
export type Prepared = 'empty' | 'office' | 'lapor' | 'sample' | 'answers';

export const PIN = '123456';
export const PEOPLE = [
  { name: 'Maya Lestari', role: 'koordinator' },
  { name: 'Sari Wulandari', role: 'admin' },
  { name: 'Budi Hartono', role: 'atasan' },
] as const;
