import { MOST_CASES, type PackHead, packHead } from '#contract/hub/wire.ts';
import type { TrayedPack } from '#main/store/in-tray.ts';
import { PackError, unpacked } from '#sealed/pack.ts';

/** A pack that has come; nobody has looked at its cases. */
export type ComingPack = TrayedPack & { readonly head: PackHead };

type Cursors = TrayedPack['cursors'];

/** Packs that have come and nobody has taken yet: some megabytes each. */
const MOST_AHEAD = 3;

/** Cases asked for first, and the fewest that are. */
const FIRST_CASES = 250;
const FEWEST_CASES = 50;
/** A pack that took so long is followed by one twice as large, or half as large. */
const QUICK_MS = 1_000;
const SLOW_MS = 10_000;

/**
 * Asks for packs one after the other, ahead of whoever takes them: larger ones while they come quickly, small ones on a slow
 * line, where each that breaks off is sent again. `next`: null after the last one.
 */
export function packsAhead(
  from: Cursors,
  ask: (cursors: Cursors, cases: number) => Promise<Blob>,
  now: () => number = () => performance.now(),
): { readonly next: () => Promise<ComingPack | null> } {
  const here: ComingPack[] = [];
  let after: Cursors | null = from;
  let asking: Promise<void> | null = null;
  let cases = FIRST_CASES;

  const bring = async (cursors: Cursors): Promise<void> => {
    // Should it fail, it is not asked for again.
    after = null;
    const asked = now();
    const pack = new Uint8Array(await (await ask(cursors, cases)).arrayBuffer());
    cases = casesAfter(cases, now() - asked);
    const head = headIn(pack);
    here.push({ cursors, head, pack });
    if (head.more) after = head.cursors;
    asking = null;
    goOn();
  };
  const goOn = (): void => {
    if (asking !== null || after === null || here.length >= MOST_AHEAD) return;
    asking = bring(after);
    asking.catch(() => undefined);
  };
  return {
    next: async () => {
      goOn();
      // One that fails is waited for and thrown here.
      while (here.length === 0 && asking !== null) await asking;
      const one = here.shift() ?? null;
      goOn();
      return one;
    },
  };
}

/** What a pack says of itself. @throws PackError */
export function headIn(pack: Uint8Array): PackHead {
  const parsed = packHead.safeParse(unpacked(pack).head);
  if (!parsed.success) throw new PackError('a pack without a head');
  return parsed.data;
}

function casesAfter(cases: number, ms: number): number {
  if (ms < QUICK_MS) return Math.min(cases * 2, MOST_CASES);
  return ms > SLOW_MS ? Math.max(Math.floor(cases / 2), FEWEST_CASES) : cases;
}
