/** What has just become true and stands in the picture: these cases, the shared settings, or too much to name. */
export type DeskChange = {
  readonly ids: readonly string[];
  readonly settings: boolean;
  /** Every case may look different: an import, or settings that all cases are read by. */
  readonly everything: boolean;
};

export type DeskChanges = {
  readonly tell: (change: DeskChange) => void;
  /** Calls back after each change, until the answered function is called. Listeners do not throw. */
  readonly listen: (listener: (change: DeskChange) => void) => () => void;
};

/** Tells whoever listens, in the order in which things became true. */
export function createDeskChanges(): DeskChanges {
  const listeners = new Set<(change: DeskChange) => void>();
  return {
    tell: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    listen: (listener) => {
      // One of its own, so that the same function may listen twice.
      const mine = (change: DeskChange): void => listener(change);
      listeners.add(mine);
      return () => {
        listeners.delete(mine);
      };
    },
  };
}
