import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DeskPorts } from '#main/desk/desk-ports.ts';
import { fingerprintAt } from '#main/net/pinned-fetch.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { fileTime } from '#main/store/file-time.ts';
import type { KeyProtector } from '#main/store/key-protector.ts';
import { linkFile } from '#main/store/link-file.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { folderFingerprint } from '#main/store/replica.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { threadWorkers } from '#main/work/thread-workers.ts';

/** What an open desk needs of this PC. */
export type NodeWorld = Omit<DeskPorts, 'folder' | 'onNotice'>;

/** The real disk, clock, dice and threads. `bundles`: the folder with the built `work-thread.js`. */
export function nodeWorld(bundles: string, protector: KeyProtector): NodeWorld {
  return {
    files: nodeFiles,
    shred: shredFile,
    protector,
    fingerprint: folderFingerprint,
    link: linkFile,
    clock: Date.now,
    monotonic: () => performance.now(),
    fileTime,
    random: randomBytes,
    workers: threadWorkers(join(bundles, 'work-thread.js')),
    reachHub,
    fingerprintAt,
  };
}
