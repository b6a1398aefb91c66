/** From a key (or from the server's first byte of the page) to what it led to on the screen. */
export type Painted = {
  readonly ms: number;
  /** Whether the key led anywhere: another place, another order, another row, another text in the search. */
  readonly moved: boolean;
};

export type Stopwatch = {
  /** Looks where the page is before a key is pressed. */
  readonly arm: () => void;
  /** Once the page is at rest: what the last key took. Rejects when it does not come to rest. */
  readonly painted: () => Promise<Painted>;
  /** From the first byte of the page to its first rows, ms. */
  readonly firstRows: () => Promise<number>;
  /** The addresses of the scripts that were asked for before those rows were painted; then of all until now. */
  readonly scripts: () => { readonly first: readonly string[]; readonly all: readonly string[] };
};

/**
 * Put into every page before its own scripts; needs nothing from outside, because only its text crosses. It leaves
 * `window.mejaStopwatch`.
 *
 * The clock starts with the time stamp of the key's own event, which the browser sets when the key reaches it, before the
 * page has its turn. It stops with the LAST change of the page that the key led to, whatever it was, once that is painted:
 * an answer of the desk that comes later counts in full, where the browser's own Event Timing would stop at the first
 * frame after the key. A change counts as painted in the second animation frame after it: the first one is still before
 * the painting of that change, the second one begins when it is done. That is up to a frame (16.7 ms) too much, never too
 * little. At rest is a page that waits for nothing (`aria-busy`, a progress bar) and has not changed for a while.
 */
export function installStopwatch(): void {
  const REST_MS = 120;
  const LONGEST_MS = 60_000;
  const WAITING = '#isi :is([aria-busy="true"], [role="progressbar"])';
  const FIRST_ROW = '#isi [role="row"][data-index="0"][aria-busy="false"]';
  let pressedAt = 0;
  let changedAt = 0;
  let paintedAt = 0;
  let unpainted = 0;
  let before = '';
  let firstRowsAt: number | null = null;
  let firstRowsSeen = false;

  const afterPaint = (then: (at: number) => void): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  };
  const changed = (): void => {
    changedAt = performance.now();
    unpainted += 1;
    afterPaint((at) => {
      unpainted -= 1;
      paintedAt = at;
    });
    if (firstRowsSeen || document.querySelector(FIRST_ROW) === null) return;
    firstRowsSeen = true;
    afterPaint((at) => {
      firstRowsAt = at;
    });
  };
  const place = (): string =>
    [
      location.hash,
      document.querySelector<HTMLInputElement>('[role="search"] input')?.value,
      document.querySelector('[aria-sort="ascending"], [aria-sort="descending"]')?.outerHTML,
      document.querySelector('[data-active="true"]')?.getAttribute('data-index'),
      document.activeElement?.getAttribute('data-index'),
    ].join('|');
  const until = async (isSo: () => boolean): Promise<void> => {
    const start = performance.now();
    while (!isSo()) {
      if (performance.now() - start > LONGEST_MS) throw new Error(`the page never came to rest: ${place()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const isAtRest = (): boolean =>
    unpainted === 0 &&
    performance.now() - changedAt > REST_MS &&
    performance.now() - pressedAt > REST_MS &&
    document.querySelector(WAITING) === null;

  new MutationObserver(changed).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressedAt = timeStamp;
      // What changes nothing on the page is painted with the next frame.
      changed();
    },
    { capture: true },
  );
  const stopwatch: Stopwatch = {
    arm: () => {
      before = place();
    },
    painted: async () => {
      await until(isAtRest);
      return { ms: paintedAt - pressedAt, moved: place() !== before };
    },
    firstRows: async () => {
      await until(() => firstRowsAt !== null);
      const [page] = performance.getEntriesByType('navigation');
      if (firstRowsAt === null || !(page instanceof PerformanceNavigationTiming)) throw new Error('no page');
      return firstRowsAt - page.responseStart;
    },
    scripts: () => {
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
      const first = scripts.filter(({ startTime }) => startTime <= (firstRowsAt ?? 0));
      return { first: first.map(({ name }) => name), all: scripts.map(({ name }) => name) };
    },
  };
  Object.assign(window, { mejaStopwatch: stopwatch });
}
