import { expect, test } from 'vitest';
import {
  cutEverywhere,
  cutTwice,
  failEverywhere,
  killEverywhere,
  tornTailIsKept,
  tornTailStaysCut,
} from '#tests/crash/journal-checks.ts';
import { giveUp, tryAgain } from '#tests/crash/journal-scenario.ts';

test('[JR-1] [JR-4] power cut before any call: all that was acknowledged is there, in order, batches whole', async () => {
  expect(await cutEverywhere()).toBeGreaterThan(80);
});

test('[JR-5] power cut again before any call of the next opening', async () => {
  expect(await cutTwice()).toBeGreaterThan(40);
});

test('[JR-6] killed before any call: what the next opening shows outlives a later power cut', async () => {
  expect(await killEverywhere()).toBeGreaterThan(80);
});

test.each(['ENOSPC', 'EIO'])(
  '[JR-3] any call fails with %s: what was rejected never comes back',
  async (errno) => {
    expect(await failEverywhere({ errno, inARow: 1, onRejection: giveUp })).toBeGreaterThan(80);
  },
);

test.each([
  ['ENOSPC', 1],
  ['EIO', 1],
  ['ENOSPC', 4],
  ['EIO', 7],
])(
  '[JR-3] calls fail with %s, %i in a row: trying again works in the end, nothing is there twice',
  async (errno, inARow) => {
    expect(await failEverywhere({ errno, inARow, onRejection: tryAgain })).toBeGreaterThan(80);
  },
);

test('[JR-5] a torn tail is copied durably before it is cut, and stays cut', async () => {
  await tornTailIsKept();
  await tornTailStaysCut();
});
