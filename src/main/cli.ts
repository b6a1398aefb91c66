import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { defaultDataFolder } from '#main/cli/data-folder.ts';
import { runCli } from '#main/cli/main.ts';
import { fingerprintAt } from '#main/net/pinned-fetch.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { fileTime } from '#main/store/file-time.ts';
import { plainFileProtector } from '#main/store/key-protector.ts';
import { linkFile } from '#main/store/link-file.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { folderFingerprint } from '#main/store/replica.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { threadWorkers } from '#main/work/thread-workers.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const argv = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

process.exitCode = await runCli(
  {
    argv,
    cwd: process.cwd(),
    pin: process.env.MEJA_PIN ?? null,
    newPin: process.env.MEJA_NEW_PIN ?? null,
    stdin: argv.includes('-') ? await text(process.stdin) : null,
    watched: process.stderr.isTTY === true,
  },
  {
    files: nodeFiles,
    shred: shredFile,
    protector: plainFileProtector,
    fingerprint: folderFingerprint,
    link: linkFile,
    clock: Date.now,
    monotonic: () => performance.now(),
    fileTime,
    random: randomBytes,
    workers: threadWorkers(join(import.meta.dirname, 'work-thread.js')),
    reachHub,
    fingerprintAt,
    output: {
      out: (words) => process.stdout.write(words),
      err: (words) => process.stderr.write(words),
    },
    defaultFolder: defaultDataFolder(process.platform, process.env),
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    signal: stop.signal,
  },
);
