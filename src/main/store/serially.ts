/** Runs pieces of work one after the other, in the order they were asked for; one that fails does not stop the next. */
export type Serially = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own. */
export function serially(): Serially {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // The failure belongs to the one who asked; the queue only waits for it to be over.
    last = mine.catch(() => undefined);
    return mine;
  };
}
