import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets the process do other work (a key press, another command) before going on. */
export async function breathe(): Promise<void> {
  await nextTurn();
}
