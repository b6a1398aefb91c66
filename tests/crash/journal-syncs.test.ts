import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  Broken,
  cutEverywhere,
  failEverywhere,
  killEverywhere,
  type LeaveOut,
  tornTailIsKept,
  tornTailStaysCut,
} from '#tests/crash/journal-checks.ts';
import { giveUp } from '#tests/crash/journal-scenario.ts';

/** The journal's promises, quickest first. */
const CHECKS: readonly ((leaveOut: LeaveOut) => Promise<unknown>)[] = [
  tornTailIsKept,
  tornTailStaysCut,
  killEverywhere,
  (leaveOut) => failEverywhere({ errno: 'ENOSPC', inARow: 1, onRejection: giveUp }, leaveOut),
  cutEverywhere,
];

const STORE = join(import.meta.dirname, '..', '..', 'src', 'main', 'store');

/** How many times the source says `.sync()` or `.syncFolder(...)`. */
async function syncsInSource(): Promise<number> {
  const names = (await readdir(STORE)).filter((name) => /^(journal.*|durable-file)\.ts$/.test(name));
  const sources = await Promise.all(names.map((name) => readFile(join(STORE, name), 'utf8')));
  return sources.join('\n').match(/\.sync\(\)|\.syncFolder\(/g)?.length ?? 0;
}

async function isBroken(leaveOut: LeaveOut): Promise<boolean> {
  for (const check of CHECKS) {
    try {
      await check(leaveOut);
    } catch (error) {
      if (error instanceof Broken) return true;
      throw error;
    }
  }
  return false;
}

describe('every sync is needed', () => {
  const sites = new Set<string>();

  beforeAll(async () => {
    const broken = await isBroken((site) => {
      sites.add(site);
      return false;
    });
    expect(broken).toBe(false);
  });

  test('[JR-7] each one in the source is reached', async () => {
    expect(sites.size).toBe(await syncsInSource());
  });

  test('[JR-7] leaving out any one of them breaks a promise', async () => {
    const needless: string[] = [];
    for (const site of sites) if (!(await isBroken((each) => each === site))) needless.push(site);
    expect(needless).toEqual([]);
  });
});
