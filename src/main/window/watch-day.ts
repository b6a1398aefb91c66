/** How often the date is looked at, in ms: a PC that slept through midnight notices soon. */
const LOOK_EVERY_MS = 30_000;

/** Does something every so often, until the answered function is called. */
export type Ticker = (work: () => void) => () => void;

const onTheClock: Ticker = (work) => {
  const timer = setInterval(work, LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
};

/** Calls back when another day has begun, which changes what is late and what is due. Answers what ends it. */
export function watchDay(today: () => string, onNewDay: () => void, ticker: Ticker = onTheClock): () => void {
  let known = today();
  return ticker(() => {
    const now = today();
    if (now === known) return;
    known = now;
    onNewDay();
  });
}
