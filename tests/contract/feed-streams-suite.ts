import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import type { LogWorld } from '#tests/contract/event-log-suite.ts';
import { pushOne, readOn } from '#tests/support/log-pushes.ts';

const FIRST: StreamId = 'complaint/lapor:1';
const SECOND: StreamId = 'complaint/lapor:2';

/** What every event log keeps for whoever reads a feed for the first time. */
export function feedStreamsSuite(name: string, open: () => Promise<LogWorld>): void {
  describe(name, () => {
    let world: LogWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.close());

    test('[HB-18] a feed names its streams, each once and in order; reading on from its end misses nothing', async () => {
      const names = [3, 1, 2].map((at): StreamId => `complaint/lapor:${at}`);
      for (const [at, stream] of [...names, ...names].entries()) {
        const feeds: readonly Feed[] = stream === FIRST ? ['semua', 'kantor/416'] : ['semua'];
        await pushOne(world.one, stream, `s-${at}`, { feeds });
      }
      await vi.waitFor(
        async () => expect((await readOn(world.other, { semua: '' })).entries).toHaveLength(6),
        10_000,
      );
      const ends = await world.other.ends(['semua', 'kantor/416', 'kantor/502']);
      const some = await world.other.streamsIn('semua', '', 2);
      expect(some).toEqual([FIRST, SECOND]);
      expect(await world.other.streamsIn('semua', SECOND, 2)).toEqual(['complaint/lapor:3']);
      expect(await world.other.streamsIn('kantor/416', '', 9)).toEqual([FIRST]);
      expect(await world.other.streamsIn('kantor/502', '', 9)).toEqual([]);
      expect((await world.one.page(ends, 9)).entries).toEqual([]);
      await pushOne(world.one, SECOND, 's-9', { feeds: ['semua', 'kantor/502'] });
      await vi.waitFor(async () => expect((await world.one.page(ends, 9)).entries).toHaveLength(2), 10_000);
    });

    test('[HB-18] whose a stream is can be read without what is in it', async () => {
      const head = await pushOne(world.one, FIRST, 's-1');
      const route = (await world.other.routes([FIRST, SECOND])).get(FIRST);
      expect(route).toMatchObject({ stream: FIRST, head, audience: ['semua'], lingering: [], key: 'kunci' });
    });
  });
}
