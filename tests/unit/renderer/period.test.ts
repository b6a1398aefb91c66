import { describe, expect, test } from 'vitest';
import { periodOf, periodProblem } from '#renderer/screens/summary/period.ts';

describe('periods of the summary', () => {
  test.each([
    ['this-month', '2026-03-13', '2026-03-01', '2026-03-13'],
    ['last-month', '2026-03-13', '2026-02-01', '2026-02-28'],
    ['last-month', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['last-month', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['this-quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['this-quarter', '2026-12-05', '2026-10-01', '2026-12-05'],
    ['last-quarter', '2026-02-10', '2025-10-01', '2025-12-31'],
    ['last-quarter', '2026-09-30', '2026-04-01', '2026-06-30'],
    ['this-year', '2026-11-26', '2026-01-01', '2026-11-26'],
    ['last-year', '2026-01-01', '2025-01-01', '2025-12-31'],
  ] as const)('[SC-2] %s, seen from %s, is %s to %s', (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
  });

  test('[SC-2] a period that was typed is asked for once both days exist, in their order', () => {
    expect(periodProblem({ from: '2026-01-01', to: '2026-01-01' })).toBeNull();
    expect(periodProblem({ from: '2026-01-02', to: '2026-01-01' })).toBe('periodReversed');
    expect(periodProblem({ from: '2026-01-02', to: '' })).toBe('periodIncomplete');
    expect(periodProblem({ from: '2026-02-30', to: '2026-03-01' })).toBe('periodIncomplete');
  });
});
