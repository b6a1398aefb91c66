import { describe, expect, test } from 'vitest';
import { bestNow, clockFinding, doubtOf, isLost, wasSet } from '#domain/clock/clock-doctor.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.parse('2026-07-06T09:00:00+07:00');
const ALONE = { aheadOfHub: null, seen: null };

describe('the clock doctor', () => {
  test('[CK-1] a clock up to five minutes beside the hub’s is right, one further off is told with how far', () => {
    for (const aheadOfHub of [0, 5 * MINUTE, -5 * MINUTE])
      expect(clockFinding(NOW, { ...ALONE, aheadOfHub })).toBeNull();
    const finding = clockFinding(NOW, { ...ALONE, aheadOfHub: -6 * MINUTE });
    expect(finding).toEqual({ code: 'beda-dengan-pusat', byMs: -6 * MINUTE });
    expect(doubtOf(finding)).toEqual({ why: 'beda-dengan-pusat', by: -6 });
    expect(doubtOf(null)).toBeNull();
  });

  test('[CK-1] a clock that went back, or is far ahead of all that is known, is told without a hub', () => {
    expect(clockFinding(NOW, ALONE)).toBeNull();
    expect(clockFinding(NOW, { ...ALONE, seen: NOW + 4 * MINUTE })).toBeNull();
    expect(clockFinding(NOW, { ...ALONE, seen: NOW + 6 * MINUTE })).toEqual({
      code: 'mundur',
      byMs: -6 * MINUTE,
    });
    // Two months of holidays, a broken PC: nobody can tell that from a jump.
    expect(clockFinding(NOW, { ...ALONE, seen: NOW - 59 * DAY })).toBeNull();
    expect(clockFinding(NOW, { ...ALONE, seen: NOW - 61 * DAY })).toMatchObject({ code: 'maju-jauh' });
  });

  test('[CK-1] the hub’s word settles it', () => {
    expect(clockFinding(NOW, { aheadOfHub: 0, seen: NOW + DAY })).toBeNull();
    expect(bestNow(NOW, { ...ALONE, aheadOfHub: DAY })).toBe(NOW - DAY);
    expect(bestNow(NOW, { ...ALONE, aheadOfHub: MINUTE })).toBe(NOW);
    expect(bestNow(NOW, ALONE)).toBe(NOW);
  });

  test('[CK-1] a clock that was set while the program ran is noticed, also forward', () => {
    const before = { wall: NOW, monotonic: 1_000 };
    expect(wasSet(before, { wall: NOW + MINUTE, monotonic: 61_000 })).toBe(false);
    expect(wasSet(before, { wall: NOW + DAY, monotonic: 61_000 })).toBe(true);
    expect(wasSet(before, { wall: NOW - DAY, monotonic: 61_000 })).toBe(true);
  });

  test('[CK-2] dates by a clock more than two months back mean nothing', () => {
    expect(isLost(clockFinding(NOW, { ...ALONE, seen: NOW + 61 * DAY }))).toBe(true);
    expect(isLost(clockFinding(NOW, { ...ALONE, seen: NOW + DAY }))).toBe(false);
    expect(isLost(null)).toBe(false);
  });
});
