/** Time that passed and time the processor worked for this process (all its threads), ms. */
export type Took = { readonly ms: number; readonly processorMs: number };

/** Starts now; each call of the answer tells what it took until then. */
export function stopwatch(): () => Took {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { ms: performance.now() - start, processorMs: (user + system) / 1000 };
  };
}
