import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ulid, ulidFactory } from '#domain/kernel/ulid.ts';

const bytes = (fill: number): Uint8Array => new Uint8Array(10).fill(fill);
const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const aTime = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('ulid', () => {
  test('[BK-20] the known example, the smallest and the largest', () => {
    expect(ulid(1469918176385, bytes(0))).toBe('01ARYZ6S410000000000000000');
    expect(ulid(0, bytes(0))).toBe('0'.repeat(26));
    expect(ulid(2 ** 48 - 1, bytes(0xff))).toBe(`7${'Z'.repeat(25)}`);
  });

  test('[BK-20] text order is the order of time, then of the random bytes', () => {
    fc.assert(
      fc.property(aTime, tenBytes, aTime, tenBytes, (timeA, randomA, timeB, randomB) => {
        const order = timeA - timeB || Buffer.compare(randomA, randomB);
        const left = ulid(timeA, randomA);
        const right = ulid(timeB, randomB);
        expect(Math.sign(order)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
      { seed: 20260313, numRuns: 500 },
    );
  });

  test('[BK-20] refuses a time or random bytes that do not fit', () => {
    for (const time of [-1, 0.5, Number.NaN, 2 ** 48]) expect(() => ulid(time, bytes(0))).toThrow(RangeError);
    expect(() => ulid(0, new Uint8Array(9))).toThrow(RangeError);
  });
});

describe('ulidFactory', () => {
  test('[BK-21] ids never go back, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aTime, tenBytes), { minLength: 2, maxLength: 50 }), (ticks) => {
        let tick = 0;
        const next = ulidFactory(
          () => ticks[tick]?.[0] ?? 0,
          () => ticks[tick]?.[1] ?? bytes(0),
        );
        const made = ticks.map(() => {
          const id = next();
          tick += 1;
          return id;
        });
        expect(made).toEqual([...new Set(made)].sort());
      }),
      { seed: 20260313, numRuns: 500 },
    );
  });

  test('[BK-21] a full random part moves the time on by one', () => {
    const next = ulidFactory(
      () => 1000,
      () => bytes(0xff),
    );
    expect(next()).toBe(ulid(1000, bytes(0xff)));
    expect(next()).toBe(ulid(1001, bytes(0xff)));
    expect(next()).toBe(ulid(1002, bytes(0xff)));
  });
});
