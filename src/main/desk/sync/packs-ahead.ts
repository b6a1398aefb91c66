import { MOST_CASES, type PackHead, packHead } from '#contract/hub/wire.ts';
import type { CheckedPack } from '#main/desk/sync/check-pack.ts';
import type { PackChecker } from '#main/desk/workers.ts';
import { PackError, unpacked } from '#sealed/pack.ts';

/** A pack that has come; whether its steps hold is being checked. */
export type ComingPack = { readonly head: PackHead; readonly checked: Promise<CheckedPack> };

type Cursors = Readonly<Record<string, string>>;

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
  checker: PackChecker,
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
    const { head, body } = unpacked(new Uint8Array(await (await ask(cursors, cases)).arrayBuffer()));
    cases = casesAfter(cases, now() - asked);
    const parsed = packHead.safeParse(head);
    if (!parsed.success) throw new PackError('a pack without a head');
    const checked = checker.check(body);
    // That it failed is told when it is its turn.
    checked.catch(() => undefined);
    here.push({ head: parsed.data, checked });
    if (parsed.data.more) after = parsed.data.cursors;
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

function casesAfter(cases: number, ms: number): number {
  if (ms < QUICK_MS) return Math.min(cases * 2, MOST_CASES);
  return ms > SLOW_MS ? Math.max(Math.floor(cases / 2), FEWEST_CASES) : cases;
}
