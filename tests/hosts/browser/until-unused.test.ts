import { describe, expect, test } from 'vitest';
import type { Shown } from '#main/hosts/browser/show-desk.ts';
import { untilUnused } from '#main/hosts/browser/until-unused.ts';

const MOST_LOOKS = 300;

function aWindow(ended: Promise<boolean>, handedOver = false): Shown {
  return { how: 'window', handedOver, window: { ended, close: () => Promise.resolve() } };
}
const OPEN = new Promise<boolean>(() => undefined);
const CLOSED = Promise.resolve(true);
const HERE = Array.from({ length: 50 }, () => true);

/** What each look sees, the last one for ever; told to stop after many. Answers whether it was, and how many looks. */
async function unused(shown: Shown, seen: readonly boolean[], platform: NodeJS.Platform = 'linux') {
  const stop = new AbortController();
  let looks = 0;
  const presence = {
    everAnybody: () => {
      looks += 1;
      if (looks > MOST_LOOKS) stop.abort();
      return seen.length > 0;
    },
    anybody: () => seen[Math.min(looks, seen.length) - 1] ?? false,
  };
  await untilUnused({ shown, presence, platform, stop: stop.signal, lookMs: 1 });
  return { stopped: stop.signal.aborted, looks };
}

describe('closing by itself', () => {
  test('[BR-20] after its window ended, once no other page is open', async () => {
    expect(await unused(aWindow(CLOSED), [false])).toEqual({ stopped: false, looks: 2 });
    expect(await unused(aWindow(CLOSED), [...HERE, false])).toEqual({ stopped: false, looks: 52 });
    expect(await unused(aWindow(OPEN), [false])).toMatchObject({ stopped: true });
  });

  test('[BR-20] in the person’s own browser, and on a Mac, after half a minute without a page', async () => {
    expect(await unused({ how: 'own-browser' }, [...HERE, false])).toEqual({ stopped: false, looks: 80 });
    expect(await unused(aWindow(OPEN), [...HERE, false], 'darwin')).toEqual({ stopped: false, looks: 80 });
    expect(await unused(aWindow(CLOSED, true), [...HERE, false])).toEqual({ stopped: false, looks: 80 });
    const back = [...HERE, false, false, false, ...HERE, false];
    expect(await unused({ how: 'own-browser' }, back)).toEqual({ stopped: false, looks: 133 });
  });

  test('[BR-20] never while a link waits for somebody, or when the link was only printed', async () => {
    expect(await unused({ how: 'own-browser' }, [])).toMatchObject({ stopped: true });
    expect(await unused({ how: 'printed' }, [false])).toMatchObject({ stopped: true });
  });
});
