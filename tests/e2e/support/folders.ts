import { join } from 'node:path';

/**
 * Prepared data folders: `office` has people and no report, `lapor` the real sample, `proses` the real sample with its first
 * reports at work, `sample` a made-up queue, `answers` that queue with an answer that waits for its approval and one that is
 * ready to be sent.
 */
export const FOLDERS = join(process.cwd(), 'out', 'e2e-folders');
export type Prepared = 'empty' | 'office' | 'lapor' | 'proses' | 'sample' | 'answers';

export const PIN = '123456';
export const PEOPLE = [
  { name: 'Maya Lestari', role: 'koordinator' },
  { name: 'Sari Wulandari', role: 'admin' },
  { name: 'Budi Hartono', role: 'atasan' },
] as const;

/** Reports of the real sample that are at work in `proses`. */
export const AT_WORK = ['66425', '66722'] as const;

/** The real export that walks import. */
export const SAMPLE = 'tests/data/lapor-2015-sample.csv';
