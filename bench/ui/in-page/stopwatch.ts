/**
 * Runs in every page before its own scripts, as a script of its own (`chromium.ts`); leaves `window.mejaStopwatch`.
 *
 * The clock starts with the time stamp of the key's own event, which the browser sets when the key reaches it, before the
 * page has its turn. It stops with the LAST change of the page that the key led to, whatever it was, once that is painted:
 * an answer of the desk that comes later counts in full, where the browser's own Event Timing would stop at the first
 * frame after the key. A change counts as painted in the second animation frame after it: the first one is still before
 * the painting of that change, the second one begins when it is done. That is up to a frame (16.7 ms) too much, never too
 * little. At rest is a page that waits for nothing (`aria-busy`, a progress bar) and has not changed for a while.
 */

/** From a key to what it led to on the screen. */
export type Painted = {
  readonly ms: number;
  /** Whether the key led anywhere: another place, another order, another row, another text in the search. */
  readonly moved: boolean;
};

export type Scripts = { readonly first: readonly string[]; readonly all: readonly string[] };

export type Stopwatch = {
  /** Looks where the page is before a key is pressed. */
  readonly arm: () => void;
  /** Once the page is at rest: what the last key took. Rejects when it does not come to rest. */
  readonly painted: () => Promise<Painted>;
  /** From the first byte of the page to its first rows, ms. */
  readonly firstRows: () => Promise<number>;
  /** The addresses of the scripts that were asked for before those rows were painted; and of all until now. */
  readonly scripts: () => Scripts;
};

const REST_MS = 120;
/** The peer takes long at 100,000 cases. */
const LONGEST_MS = 180_000;
const WAITING = '#isi :is([aria-busy="true"], [role="progressbar"])';
const FIRST_ROW = '#isi [role="row"][data-index="0"][aria-busy="false"]';

/** Moments of this page, ms since it was asked for. */
const moments = { pressed: 0, changed: 0, painted: 0, firstRows: Number.NaN };
let unpainted = 0;
let rowsSeen = false;
let armedAt = '';

function afterPaint(then: (at: number) => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
}

function changed(): void {
  moments.changed = performance.now();
  unpainted += 1;
  afterPaint((at) => {
    unpainted -= 1;
    moments.painted = at;
  });
  if (rowsSeen || document.querySelector(FIRST_ROW) === null) return;
  rowsSeen = true;
  afterPaint((at) => {
    moments.firstRows = at;
  });
}

/** Where the page is: its address, the search, the order, and the row that has the keyboard. */
function placeNow(): string {
  return [
    location.hash,
    document.querySelector<HTMLInputElement>('[role="search"] input')?.value,
    document.querySelector('[aria-sort="ascending"], [aria-sort="descending"]')?.outerHTML,
    document.querySelector('[data-active="true"]')?.getAttribute('data-index'),
    document.activeElement?.getAttribute('data-index'),
  ].join('|');
}

function isAtRest(): boolean {
  const now = performance.now();
  const isQuiet = now - moments.changed > REST_MS && now - moments.pressed > REST_MS;
  return isQuiet && unpainted === 0 && document.querySelector(WAITING) === null;
}

async function until(isSo: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > LONGEST_MS) throw new Error(`the page never came to rest: ${placeNow()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function firstRows(): Promise<number> {
  await until(() => !Number.isNaN(moments.firstRows));
  const [page] = performance.getEntriesByType('navigation');
  if (!(page instanceof PerformanceNavigationTiming)) throw new Error('no page');
  return moments.firstRows - page.responseStart;
}

function scripts(): Scripts {
  const all = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
  const first = all.filter(({ startTime }) => startTime <= moments.firstRows);
  return { first: first.map(({ name }) => name), all: all.map(({ name }) => name) };
}

const stopwatch: Stopwatch = {
  arm: () => {
    armedAt = placeNow();
  },
  painted: async () => {
    await until(isAtRest);
    return { ms: moments.painted - moments.pressed, moved: placeNow() !== armedAt };
  },
  firstRows,
  scripts,
};

new MutationObserver(changed).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
});
window.addEventListener(
  'keydown',
  ({ timeStamp }) => {
    moments.pressed = timeStamp;
    // What changes nothing on the page is painted with the next frame.
    changed();
  },
  { capture: true },
);
Object.assign(window, { mejaStopwatch: stopwatch });
