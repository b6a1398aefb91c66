import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstInOrder } from '#main/desk/queue/first-in-order.ts';
import { createSortedOrder } from '#main/desk/queue/sorted-order.ts';

test('[QU-6] the first pages picked out are the beginning of the whole order, both ways', () => {
  const keys = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'jalan', 'jalanan'), { maxLength: 60 });
  fc.assert(
    fc.property(
      keys,
      fc.nat(70),
      fc.boolean(),
      fc.infiniteStream(fc.nat()),
      (list, count, descending, draws) => {
        const keyOf = (ordinal: number): string => list[ordinal] ?? '';
        const whole = [...createSortedOrder(() => list.length, keyOf).ordinals()];
        const left = [...list.keys()];
        const first = firstInOrder(count, descending);
        while (left.length > 0) {
          const [ordinal = 0] = left.splice((draws.next().value ?? 0) % left.length, 1);
          first.add(ordinal, list[ordinal] ?? '');
        }
        expect(first.ordinals()).toEqual((descending ? whole.reverse() : whole).slice(0, count));
      },
    ),
    { seed: 20260930, numRuns: 400 },
  );
});
