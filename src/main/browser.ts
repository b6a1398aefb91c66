import { join } from 'node:path';
import { sentenceOf } from '#contract/sentences.ts';
import { defaultDataFolder } from '#main/cli/data-folder.ts';
import { runBrowserMode } from '#main/hosts/browser/run-browser-mode.ts';
import { nodeWorld } from '#main/hosts/node-world.ts';
import { readStartOptions, START_HELP } from '#main/hosts/start-options.ts';
import { plainFileProtector } from '#main/store/key-protector.ts';
import about from '#package.json' with { type: 'json' };

const read = readStartOptions(process.argv.slice(2));
const bundles = import.meta.dirname;
const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
// Whoever only wanted the link may have gone; the desk works on.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
// Started by a desk for practice, without a window of its own: ends with that desk.
process.once('disconnect', () => {
  if (read.ok && !read.options.open) stop.abort();
});

if (!read.ok) {
  say(sentenceOf('pilihan-tidak-dikenal', { detail: read.detail }));
  process.exitCode = 2;
} else if (read.options.help) {
  process.stdout.write(START_HELP);
} else {
  process.exitCode = await runBrowserMode({
    options: read.options,
    world: nodeWorld(bundles, plainFileProtector),
    around: {
      open: read.options.open,
      platform: process.platform,
      env: process.env,
      asRoot: process.platform === 'linux' && process.getuid?.() === 0,
      say,
      printLink: (link) => process.stdout.write(`${link}\n`),
      stop: stop.signal,
    },
    version: about.version,
    cwd: process.cwd(),
    defaultFolder: defaultDataFolder(process.platform, process.env),
    page: join(bundles, '..', 'renderer'),
    entry: join(bundles, 'browser.js'),
    onCrash: (told) => {
      process.on('uncaughtException', (error) => {
        told(error);
        process.exit(1);
      });
    },
    tellStarter: process.send === undefined ? null : (word) => process.send?.(word),
  });
  // A line to the desk that started this one must not keep the process.
  if (process.connected) process.disconnect();
}
