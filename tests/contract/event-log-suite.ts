import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import type { EventLog, HeldStep } from '#hub/core/event-log.ts';
import { NOTHING, pushOne, readOn } from '#tests/support/log-pushes.ts';
import { aStep } from '#tests/support/step-builders.ts';

/** Two hubs on one set of histories, each with connections of its own. */
export type LogWorld = {
  readonly one: EventLog;
  readonly other: EventLog;
  readonly close: () => Promise<void>;
};

const FIRST: StreamId = 'complaint/lapor:1';
const SECOND: StreamId = 'complaint/lapor:2';
const PUSHERS = 20;
const EACH = 5;

function heldStep(stepId: string, dropped: string | null = null): HeldStep {
  const step = aStep(1, { stepId, stream: FIRST });
  const receivedAt = '2026-03-13T09:12:00.000+07:00';
  return { step, key: null, code: 'hak-berakhir', dropped, device: 'perangkat-1', receivedAt };
}

/** What every event log keeps, whatever it keeps it in. */
export function eventLogSuite(name: string, open: () => Promise<LogWorld>): void {
  describe(name, () => {
    let world: LogWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.close());

    test('[HB-1] what was pushed is read as it was written, by any hub', async () => {
      const odd = {
        kind: 'v1.Odd',
        text: 'nol \u0000, separuh \ud800, "kutip" \\ {koma},',
        list: [null, 1.5],
      };
      const first = await pushOne(world.one, FIRST, 's-1', { facts: { events: [odd] } });
      const second = await pushOne(world.other, FIRST, 's-2');
      expect([first.version, second.version]).toEqual([1, 2]);
      const stored = (await world.other.streams([FIRST, SECOND])).get(FIRST);
      expect(stored).toMatchObject({ head: second, audience: ['semua'], lingering: [], key: 'kunci' });
      expect(await world.other.streams([SECOND])).toEqual(new Map());
      const steps = await world.one.steps([
        { stream: FIRST, after: 0 },
        { stream: SECOND, after: 0 },
      ]);
      expect(steps.get(FIRST)?.map(({ head }) => head)).toEqual([first, second]);
      expect(steps.get(FIRST)?.[0]?.step.events).toEqual([odd]);
      expect(steps.get(SECOND)).toEqual([]);
      expect((await world.one.steps([{ stream: FIRST, after: 1 }])).get(FIRST)).toHaveLength(1);
    });

    test('[HB-19] whole histories come as the lines that a journal keeps, each up to the version that is asked for', async () => {
      const odd = {
        kind: 'v1.NoteAdded',
        text: 'nol \u0000, separuh \ud800, baris\nbaru, "kutip" \\ {koma},',
      };
      await pushOne(world.one, SECOND, 's-1', { facts: { events: [odd] } });
      for (const stepId of ['s-2', 's-3', 's-4']) await pushOne(world.one, FIRST, stepId);
      const asked = [SECOND, FIRST].map((stream, at) => ({ stream, version: at + 1 }));
      const lines = (await world.other.lines(asked)).split('\n').map((line) => JSON.parse(line));
      const wanted = await world.other.steps(asked.map(({ stream }) => ({ stream, after: 0 })));
      const known = asked.flatMap(({ stream, version }) => (wanted.get(stream) ?? []).slice(0, version));
      expect(known.map(({ step: { stepId } }) => stepId)).toEqual(['s-1', 's-2', 's-3']);
      expect(lines).toEqual(
        known.map(({ step, ack, receivedAt }) => ({ t: 'received', step, ack, receivedAt })),
      );
      expect(known.map(({ ack }) => ack)).toEqual(['kata s-1', 'kata s-2', 'kata s-3']);
      expect(await world.other.lines([])).toBe('');
    });

    test('[HB-1] a state comes back as it was written', async () => {
      const state = emptyComplaint('aneh \u0000 \udc00');
      await pushOne(world.one, FIRST, 's-1', { state });
      expect((await world.other.streams([FIRST])).get(FIRST)?.state).toEqual(state);
    });

    test('[HB-2] work that fails writes nothing, and a stream that was only looked at is not there', async () => {
      const failing = world.one.transact([FIRST, SECOND], ['s-1'], async () => {
        throw new Error('tidak jadi');
      });
      await expect(failing).rejects.toThrow('tidak jadi');
      const looked = await world.one.transact([FIRST], [], async (view) => ({
        writes: NOTHING,
        value: view.stream(FIRST),
      }));
      expect(looked).toBeNull();
      expect((await world.one.streams([FIRST, SECOND])).size).toBe(0);
      expect((await pushOne(world.other, FIRST, 's-1')).version).toBe(1);
    });

    test('[HB-2] a step that does not continue its stream is not written', async () => {
      await pushOne(world.one, FIRST, 's-1');
      const leaping = world.one.transact([FIRST], ['s-9'], async (view) => {
        const stored = view.stream(FIRST);
        if (stored === null) throw new Error('not there');
        const step = aStep(1, { stepId: 's-9', stream: FIRST });
        const head = { version: 9, hash: 'x' };
        return {
          writes: { ...NOTHING, steps: [{ step, head, ack: 'x', receivedAt: 'x' }], streams: [stored] },
          value: 0,
        };
      });
      await expect(leaping).rejects.toThrow('gap');
      expect((await world.other.streams([FIRST])).get(FIRST)?.head.version).toBe(1);
    });

    test(`[HB-3] ${PUSHERS} pushers on one complaint through two hubs: no gap, no double`, async () => {
      const names = Array.from({ length: PUSHERS * EACH }, (_, at) => `s-${at}`);
      const pushers = Array.from({ length: PUSHERS }, async (_, pusher) => {
        const log = pusher % 2 === 0 ? world.one : world.other;
        for (let at = 0; at < EACH; at += 1) await pushOne(log, FIRST, `s-${pusher * EACH + at}`);
      });
      await Promise.all(pushers);
      const steps = (await world.one.steps([{ stream: FIRST, after: 0 }])).get(FIRST) ?? [];
      expect(steps.map(({ head }) => head.version)).toEqual(names.map((_, at) => at + 1));
      expect(steps.slice(1).map(({ step }) => step.base.hash)).toEqual(
        steps.slice(0, -1).map(({ head }) => head.hash),
      );
      expect(steps.map(({ step }) => step.stepId).sort()).toEqual([...names].sort());
    });

    test(`[HB-4] ${PUSHERS} pushers on many complaints: a reader at work misses nothing and gets nothing twice`, async () => {
      let pushing = true;
      const pushers = Array.from({ length: PUSHERS }, async (_, pusher) => {
        const log = pusher % 2 === 0 ? world.one : world.other;
        for (let at = 0; at < EACH; at += 1) {
          const shared: StreamId = `complaint/lapor:${at}`;
          const feeds: readonly Feed[] = at % 2 === 0 ? ['semua', 'kantor/416'] : ['semua'];
          await pushOne(log, shared, `${pusher}/${at}`, { feeds });
          await pushOne(log, `complaint/lapor:1${pusher}`, `${pusher}/own/${at}`);
        }
      });
      const seen: string[] = [];
      const reading = (async () => {
        let cursors: Readonly<Record<string, string>> = { semua: '', 'kantor/416': '' };
        const enough = PUSHERS * EACH * 2 + PUSHERS * Math.ceil(EACH / 2);
        for (const until = Date.now() + 20_000; pushing || (seen.length < enough && Date.now() < until); ) {
          const read = await readOn(world.other, cursors);
          seen.push(...read.entries.map(({ feed, stream, after }) => `${feed} ${stream} ${after}`));
          cursors = read.cursors;
        }
      })();
      await Promise.all(pushers);
      pushing = false;
      await reading;
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(PUSHERS * EACH * 2 + PUSHERS * Math.ceil(EACH / 2));
      const ofFirst = seen.filter((one) => one.startsWith('semua complaint/lapor:0 '));
      expect(ofFirst.map((one) => Number(one.split(' ')[2]))).toEqual(ofFirst.map((_, at) => at));
    });

    test('[HB-5] one step pushed at the same time by several hubs, even to two streams, is one step', async () => {
      const heads = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          pushOne(at % 2 === 0 ? world.one : world.other, at % 3 === 0 ? FIRST : SECOND, 's-1'),
        ),
      );
      expect(new Set(heads.map(({ hash }) => hash)).size).toBe(1);
      const steps = await world.one.steps([FIRST, SECOND].map((stream) => ({ stream, after: 0 })));
      expect([...steps.values()].flat()).toHaveLength(1);
      expect((await world.one.streams([FIRST, SECOND])).size).toBe(1);
    });

    test('[HB-6] held steps wait, are dropped with a reason, or are released', async () => {
      const put = (held: readonly HeldStep[], released: readonly string[] = []) =>
        world.one.transact([FIRST], ['h-1', 'h-2'], async (view) => ({
          writes: { ...NOTHING, held, released },
          value: [view.held('h-1'), view.held('h-2')],
        }));
      expect(await put([heldStep('h-1'), heldStep('h-2')])).toEqual([null, null]);
      expect(await world.other.held()).toEqual([heldStep('h-1'), heldStep('h-2')]);
      expect(await put([heldStep('h-2', 'bukan urusan kita')], ['h-1'])).toEqual([
        heldStep('h-1'),
        heldStep('h-2'),
      ]);
      expect(await world.other.held()).toEqual([]);
      expect(await put([])).toEqual([null, heldStep('h-2', 'bukan urusan kita')]);
      expect((await world.one.streams([FIRST])).size).toBe(0);
    });

    test('[HB-7] lingering rights and rahasia cases are found, as they stand now', async () => {
      const lingering = [
        { feed: 'kantor/502', until: '2026-06-02' },
        { feed: 'kantor/416', until: '2026-06-01' },
      ] as const;
      const open = emptyComplaint('x');
      const secret: Complaint = { ...open, ours: { ...open.ours, confidentiality: 'rahasia' } };
      await pushOne(world.one, FIRST, 's-1', { lingering });
      for (const at of [5, 3, 4])
        await pushOne(world.one, `complaint/lapor:${at}`, `c-${at}`, { state: secret });
      expect(await world.other.lingeringBefore('2026-06-01', 10)).toEqual([]);
      expect(await world.other.lingeringBefore('2026-06-02', 10)).toEqual([FIRST]);
      const page = await world.other.confidential('', 2);
      expect(page).toEqual(['complaint/lapor:3', 'complaint/lapor:4']);
      expect(await world.other.confidential(page[1] ?? '', 2)).toEqual(['complaint/lapor:5']);
      await pushOne(world.other, FIRST, 's-2');
      await pushOne(world.other, 'complaint/lapor:4', 'c-9');
      expect(await world.one.lingeringBefore('2026-07-01', 10)).toEqual([]);
      expect(await world.one.confidential('', 9)).toEqual(['complaint/lapor:3', 'complaint/lapor:5']);
    });

    test('[HB-8] each feed is read on from its own place, in pages, each entry once', async () => {
      for (const at of [1, 2, 3, 4, 5]) {
        const feeds: readonly Feed[] = at % 2 === 0 ? ['semua'] : ['semua', 'kantor/416'];
        await pushOne(world.one, `complaint/lapor:${at}`, `s-${at}`, { feeds });
      }
      await vi.waitFor(
        async () => expect((await readOn(world.other, { semua: '' })).entries).toHaveLength(5),
        10_000,
      );
      const page = await world.other.page({ semua: '' }, 3);
      expect([page.entries.length, page.more]).toEqual([3, true]);
      const both = await readOn(world.other, { ...page.cursors, 'kantor/416': '' }, 2);
      expect(both.entries.map(({ feed, stream }) => `${feed} ${stream.slice(-1)}`).sort()).toEqual([
        'kantor/416 1',
        'kantor/416 3',
        'kantor/416 5',
        'semua 4',
        'semua 5',
      ]);
      expect((await world.one.page(both.cursors, 9)).entries).toEqual([]);
      await pushOne(world.one, FIRST, 's-9');
      await vi.waitFor(
        async () => expect((await world.one.page(both.cursors, 9)).entries).toHaveLength(1),
        10_000,
      );
    });

    test('[HB-8] a feed whose name no database holds keeps no step from being taken, and is nobody’s', async () => {
      const feeds: readonly Feed[] = [
        'semua',
        'kantor/\u0000416',
        'kantor/\ud800',
        `kantor/${'x'.repeat(9_000)}`,
      ];
      expect((await pushOne(world.one, FIRST, 's-1', { feeds })).version).toBe(1);
      await vi.waitFor(async () => {
        const { entries } = await readOn(world.other, { semua: '', 'kantor/416': '', 'kantor/': '' });
        expect(entries.map(({ feed }) => feed)).toEqual(['semua']);
      }, 10_000);
      expect((await world.other.streams([FIRST])).get(FIRST)?.audience).toEqual(feeds);
    });

    test('[HB-9] both hubs name the same epoch', async () => {
      expect(await world.one.epoch()).toBe(await world.other.epoch());
    });

    test('[HB-10] a hint comes to every hub within 2 s, once what it is about can be read', async () => {
      const read: Promise<number>[] = [];
      const heard: Feed[] = [];
      const stop = world.other.listen((feeds) => {
        heard.push(...feeds);
        read.push(world.other.page({ 'kantor/416': '' }, 9).then(({ entries }) => entries.length));
      });
      await pushOne(world.one, FIRST, 's-1', { feeds: ['semua', 'kantor/416'] });
      await vi.waitFor(() => expect([...heard].sort()).toEqual(['kantor/416', 'semua']), 2_000);
      expect(await Promise.all(read)).toContain(1);
      stop();
      heard.length = 0;
      await pushOne(world.other, FIRST, 's-2');
      await vi.waitFor(
        async () => expect((await readOn(world.one, { semua: '' })).entries).toHaveLength(2),
        10_000,
      );
      expect(heard).toEqual([]);
    });
  });
}
