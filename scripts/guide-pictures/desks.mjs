// The program itself, started for pictures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Fills an empty folder with the sample of a seed. */
export async function fillWithSample(root, folder, { complaints, seed }) {
  const words = ['sample', '--complaints', String(complaints), '--seed', seed, '--data', folder];
  const child = spawn(process.execPath, [join(root, 'scripts/meja.mjs'), ...words], { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the sample was not made: ${code}`);
}

/** `npm start -- --no-open WORDS`: its link, and how to end it. */
export async function startDesk(root, words) {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--no-open', ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  let out = '';
  child.stdout.setEncoding('utf8');
  const link = await new Promise((found, failed) => {
    child.stdout.on('data', (piece) => {
      out += piece;
      const [line, more] = out.split('\n');
      if (more !== undefined) found(line);
    });
    ended.then(([code]) => failed(new Error(`the desk ended with ${code}`)));
  });
  return {
    link,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
