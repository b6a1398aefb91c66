import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTextKeeper } from '#renderer/screens/case/answer/text-keeper.ts';

type Sent = { readonly text: string; readonly at: number };
type Answer = { readonly sent: Sent; readonly ok: () => Promise<void>; readonly fail: () => Promise<void> };

/** A clock that stands still until it is moved, and a disk that answers when it is told to. */
function world() {
  let now = 0;
  let timers: { readonly due: number; readonly run: () => void }[] = [];
  const sent: Sent[] = [];
  const open: Answer[] = [];
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const keeper = createTextKeeper({
    now: () => now,
    after: (ms, run) => {
      const timer = { due: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    keep: (text) =>
      new Promise((resolve, reject) => {
        const one = { text, at: now };
        sent.push(one);
        const end = (settled: () => void) => async () => {
          open.splice(open.indexOf(answer), 1);
          settled();
          await settle();
        };
        const answer: Answer = {
          sent: one,
          ok: end(() => resolve({ at: `at ${now}` })),
          fail: end(() => reject(new Error('disk full'))),
        };
        open.push(answer);
      }),
  });
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms;
    for (;;) {
      const next = timers.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      timers = timers.filter((one) => one !== next);
      now = next.due;
      next.run();
      await settle();
    }
    now = until;
    await settle();
  };
  return { keeper, pass, sent, open, settle, now: () => now, answer: () => open[0]?.ok() };
}

/** Types by the gaps between keys; the disk answers after `latency`. Answers what was ever at stake for how long. */
async function typing(gaps: readonly number[], latency: number) {
  const { keeper, pass, sent, open, now } = world();
  const keys: Sent[] = [];
  const step = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; ) {
      const answers = open.map(({ sent: { at } }) => at + latency - now());
      const part = Math.min(left, 10, ...answers.map((due) => Math.max(1, due)));
      await pass(part);
      left -= part;
      for (const answer of open.filter((one) => one.sent.at + latency <= now())) await answer.ok();
    }
  };
  let text = '';
  for (const gap of gaps) {
    await step(gap);
    text += 'x';
    keeper.typed(text);
    keys.push({ text, at: now() });
  }
  await step(5_000);
  return { keys, sent, keeper };
}

describe('keeping what is typed', () => {
  test('[AN-1] one key goes to the disk a third of a second later', async () => {
    const { keeper, pass, sent, answer } = world();
    keeper.typed('a');
    expect(keeper.state()).toEqual({ kind: 'pending' });
    await pass(349);
    expect(sent).toEqual([]);
    await pass(1);
    await answer();
    expect(sent).toEqual([{ text: 'a', at: 350 }]);
    expect(keeper.state()).toEqual({ kind: 'kept', at: 'at 350' });
    expect(keeper.isSafe()).toBe(true);
  });

  test('[AN-1] whatever the pattern of typing, no key is older than a second when a text with it is on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 120 }),
        async (gaps, latency) => {
          const { keys, sent, keeper } = await typing(gaps, latency);
          for (const key of keys) {
            const taken = sent.find(({ text, at }) => at >= key.at && text.startsWith(key.text));
            expect(taken).toBeDefined();
            expect((taken?.at ?? Number.NaN) + latency - key.at).toBeLessThanOrEqual(1_000);
          }
          expect(sent.at(-1)?.text).toBe(keys.at(-1)?.text);
          expect(keeper.isSafe()).toBe(true);
        },
      ),
      { seed: 20260313, numRuns: 150 },
    );
  });

  test('[AN-2] one request at a time; what was typed meanwhile follows it', async () => {
    const { keeper, pass, sent, open, answer } = world();
    keeper.typed('a');
    await pass(400);
    keeper.typed('ab');
    await pass(3_000);
    keeper.typed('abc');
    await pass(3_000);
    expect(sent.map(({ text }) => text)).toEqual(['a']);
    expect(open).toHaveLength(1);
    await answer();
    await pass(0);
    expect(sent.map(({ text }) => text)).toEqual(['a', 'abc']);
    await answer();
    await pass(10_000);
    expect(sent).toHaveLength(2);
    expect(keeper.state().kind).toBe('kept');
  });

  test('[AN-3] what could not be kept is tried again until it is, and stays as it was typed', async () => {
    const { keeper, pass, sent, open } = world();
    keeper.typed('penting');
    await pass(350);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await open[0]?.fail();
      expect(keeper.state()).toMatchObject({ kind: 'failed', error: new Error('disk full') });
      expect(keeper.latest()).toBe('penting');
      expect(keeper.isSafe()).toBe(false);
      await pass(3_000);
    }
    await open[0]?.ok();
    expect(sent.map(({ text }) => text)).toEqual(['penting', 'penting', 'penting', 'penting']);
    expect(keeper.state().kind).toBe('kept');
  });

  test('[AN-3] a key after a failure tries again at once, and what failed is said until something is kept', async () => {
    const { keeper, pass, sent, open } = world();
    keeper.typed('a');
    await pass(350);
    await open[0]?.fail();
    keeper.typed('ab');
    expect(keeper.state().kind).toBe('failed');
    await pass(350);
    expect(sent.at(-1)?.text).toBe('ab');
    await open[0]?.ok();
    expect(keeper.state().kind).toBe('kept');
  });

  test('[AN-4] leaving brings the latest text to the disk at once, also behind a request under way', async () => {
    const { keeper, pass, sent, open, settle } = world();
    keeper.typed('a');
    await pass(350);
    keeper.typed('ab');
    const left = keeper.flush();
    await settle();
    expect(sent.map(({ text }) => text)).toEqual(['a']);
    await open[0]?.ok();
    expect(sent.map(({ text }) => text)).toEqual(['a', 'ab']);
    await open[0]?.ok();
    expect(await left).toBe(true);
  });

  test('[AN-2] leaving in several ways at once is still one request at a time', async () => {
    const { keeper, pass, sent, open, settle } = world();
    keeper.typed('a');
    await pass(350);
    keeper.typed('ab');
    const left = [keeper.flush(), keeper.flush(), keeper.flush()];
    await settle();
    expect(open).toHaveLength(1);
    await open[0]?.ok();
    expect(open).toHaveLength(1);
    await open[0]?.ok();
    expect(await Promise.all(left)).toEqual([true, true, true]);
    expect(sent.map(({ text }) => text)).toEqual(['a', 'ab']);
  });

  test('[AN-4] leaving tells when the text is not on the disk, and nothing is sent where nothing was typed', async () => {
    const { keeper, sent, open, settle } = world();
    expect(await keeper.flush()).toBe(true);
    expect(sent).toEqual([]);
    keeper.typed('a');
    const left = keeper.flush();
    await settle();
    await open[0]?.fail();
    expect(await left).toBe(false);
    expect(keeper.latest()).toBe('a');
  });

  test('[AN-5] a text that became a draft is dropped, unless something else was typed since', async () => {
    const { keeper, pass, sent, open, settle } = world();
    keeper.typed('draf');
    await pass(350);
    await open[0]?.ok();
    keeper.typed('draf, lanjut');
    await keeper.forget('draf');
    expect(sent.map(({ text }) => text)).toEqual(['draf']);
    await pass(350);
    await open[0]?.ok();
    const dropped = keeper.forget('draf, lanjut');
    await settle();
    await open[0]?.ok();
    await dropped;
    expect(sent.map(({ text }) => text)).toEqual(['draf', 'draf, lanjut', '']);
    expect(keeper.state()).toEqual({ kind: 'idle' });
  });

  test('[AN-5] dropping what was kept is tried again without alarm: no text is at stake', async () => {
    const { keeper, pass, sent, open, settle } = world();
    keeper.known('draf', 'kemarin');
    const dropped = keeper.forget('draf');
    await settle();
    await open[0]?.fail();
    expect(await dropped).toBe(false);
    expect(keeper.state()).toEqual({ kind: 'idle' });
    await pass(3_000);
    await open[0]?.ok();
    expect(sent.map(({ text }) => text)).toEqual(['', '']);
    expect(keeper.isSafe()).toBe(true);
  });

  test('[AN-5] what the disk already had is known as kept, and can be dropped', async () => {
    const { keeper, open, sent, settle } = world();
    keeper.known('lama', 'kemarin');
    expect(keeper.state()).toEqual({ kind: 'kept', at: 'kemarin' });
    keeper.typed('lama');
    expect(sent).toEqual([]);
    const dropped = keeper.forget('lama');
    await settle();
    await open[0]?.ok();
    expect(await dropped).toBe(true);
    expect(keeper.latest()).toBe('');
    keeper.known('lain', 'hari ini');
    expect(keeper.latest()).toBe('');
  });

  test('[AN-3] whoever listens hears each change until he leaves', async () => {
    const { keeper, pass, answer } = world();
    const heard: string[] = [];
    const leave = keeper.subscribe(() => heard.push(keeper.state().kind));
    keeper.typed('a');
    await pass(350);
    await answer();
    leave();
    keeper.typed('ab');
    expect(heard).toEqual(['pending', 'kept']);
  });
});
