import { expect, test } from 'vitest';
import { rowsIn, rowsOnPage, topFor } from '#renderer/screens/queue/rows-in-sight.ts';

const SHAPE = { rowHeight: 40, above: 100, covered: 60 };

test('[QU-7] the rows in sight follow from how far the list is scrolled, however long it is', () => {
  expect(rowsIn({ top: 0, height: 500 }, SHAPE)).toEqual({ start: 0, end: 10 });
  expect(rowsIn({ top: 110, height: 500 }, SHAPE)).toEqual({ start: 0, end: 13 });
  expect(rowsIn({ top: 4_000_000, height: 500 }, SHAPE)).toEqual({ start: 99_997, end: 100_010 });
  expect(rowsIn({ top: 0, height: 50 }, SHAPE)).toEqual({ start: 0, end: 0 });
});

test('[QU-7] on the page are those rows, some beyond them, and the one that has the keyboard', () => {
  const around = { total: 100, beyond: 2, keep: -1 };
  expect(rowsOnPage({ start: 10, end: 13 }, around)).toEqual([8, 9, 10, 11, 12, 13, 14]);
  expect(rowsOnPage({ start: 98, end: 110 }, around)).toEqual([96, 97, 98, 99]);
  expect(rowsOnPage({ start: 0, end: 2 }, { ...around, keep: 50 })).toEqual([0, 1, 2, 3, 50]);
  expect(rowsOnPage({ start: 50, end: 51 }, { ...around, keep: 0 })).toEqual([0, 48, 49, 50, 51, 52]);
  expect(rowsOnPage({ start: 50, end: 60 }, { total: 3, beyond: 2, keep: 7 })).toEqual([]);
});

test('[QU-7] a row is brought into sight by the shortest way, not under what covers the top', () => {
  const seen = { top: 400, height: 500 };
  expect(topFor(12, seen, SHAPE)).toBe(400);
  expect(topFor(30, seen, SHAPE)).toBe(100 + 31 * 40 - 500);
  expect(topFor(5, seen, SHAPE)).toBe(100 + 5 * 40 - 60);
});
