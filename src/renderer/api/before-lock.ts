const tasks = new Set<() => Promise<unknown>>();
/** Milliseconds: a desk that does not answer must not keep the window from being locked. */
const LONGEST_MS = 1_500;

/** Registers what must be brought to the disk before the window locks, while its person is still signed in; answers how to leave. */
export function beforeLock(task: () => Promise<unknown>): () => void {
  tasks.add(task);
  return () => tasks.delete(task);
}

/** Runs what is registered, all at once; resolves when that is done, failed, or has taken too long. */
export function settleBeforeLock(): Promise<unknown> {
  const done = Promise.allSettled([...tasks].map((task) => task()));
  return Promise.race([done, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}
