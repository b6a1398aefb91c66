// Runs a script as long as it gets on with its work.
import { spawn } from 'node:child_process';

/** Runs a script that tells (`process.send`) of every bit of work; ended when it tells nothing for `stalledMs`. True: exit 0. */
export function runWhileMoving(script, stalledMs) {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return new Promise((resolve) => {
    const giveUp = () => child.kill('SIGKILL');
    let stalled = setTimeout(giveUp, stalledMs);
    child.on('message', () => {
      clearTimeout(stalled);
      stalled = setTimeout(giveUp, stalledMs);
    });
    const end = (well) => {
      clearTimeout(stalled);
      resolve(well);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}
