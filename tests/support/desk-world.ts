import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DeskNotice, DeskPorts } from '#main/desk/desk-ports.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { fingerprintAt } from '#main/net/pinned-fetch.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { plainFileProtector } from '#main/store/key-protector.ts';
import { linkFile } from '#main/store/link-file.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { folderFingerprint } from '#main/store/replica.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { threadWorkers } from '#main/work/thread-workers.ts';

/** Tuesday 24 November 2026, 09:00 WIB: a working day in a year with a calendar. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);

/** The built worker threads, as the product starts them. */
const BUILT_WORKERS = threadWorkers(join(process.cwd(), 'out/node/work-thread.js'));

/** A desk's world on the real disk with a clock that stands still unless it is moved. */
export function deskWorld(
  folder: string,
  change: Partial<DeskPorts> = {},
): DeskPorts & { notices: DeskNotice[] } {
  const notices: DeskNotice[] = [];
  return {
    files: nodeFiles,
    shred: shredFile,
    folder,
    protector: plainFileProtector,
    fingerprint: folderFingerprint,
    link: linkFile,
    clock: () => NOW,
    monotonic: () => 0,
    // Files are written by the real clock, which is another one.
    fileTime: async () => null,
    random: randomBytes,
    workers: BUILT_WORKERS,
    reachHub,
    fingerprintAt,
    onNotice: (notice) => notices.push(notice),
    ...change,
    notices,
  };
}

/** Opens a desk for the length of `work` and closes it as the product does. */
export async function withDesk<T>(
  folder: string,
  work: (desk: Desk) => Promise<T>,
  change: Partial<DeskPorts> = {},
): Promise<T> {
  const desk = await openDesk(deskWorld(folder, change));
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}
