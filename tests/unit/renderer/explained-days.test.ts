import { describe, expect, test } from 'vitest';
import type { TimelineLine } from '#contract/window/complaint.ts';
import { explainDue } from '#domain/deadline/explain-due.ts';
import { explainedDays } from '#renderer/screens/case/work/explained-days.ts';
import { book } from '#tests/unit/deadline/shipped.ts';

const HOLDS = [
  { heldOn: '2026-03-10', resumedOn: '2026-03-11' },
  { heldOn: '2026-03-12', resumedOn: '2026-03-16' },
];
const WAITS = [{ heldOn: '2026-03-17', resumedOn: '2026-03-20' }];

function held(on: string, missing: string): TimelineLine {
  return {
    eventId: on,
    at: `${on}T09:00:00.000+07:00`,
    person: 'Admin',
    role: 'admin',
    kind: 'v1.Held',
    facts: { on, remindOn: null },
    personal: { missing },
  };
}

const explanation = explainDue(book.calendar, {
  from: '2026-03-09',
  limit: 3,
  unit: 'working',
  pauses: [
    { from: '2026-03-10', to: '2026-03-10' },
    { from: '2026-03-12', to: '2026-03-15' },
    { from: '2026-03-17', to: '2026-03-19' },
  ],
});
const timeline = [held('2026-03-10', 'foto'), held('2026-03-12', 'nomor rumah')];
const days = explainedDays(explanation, { holds: HOLDS, waits: WAITS }, timeline);

describe('a date, day by day', () => {
  test('[WB-9] the days that count are numbered, the others are not', () => {
    expect(days.filter(({ number }) => number !== null).map(({ date, number }) => [date, number])).toEqual([
      ['2026-03-11', 1],
      ['2026-03-16', 2],
      ['2026-03-25', 3],
    ]);
    expect(days.at(-1)?.date).toBe(explanation.dueOn);
  });

  test('[WB-9] a paused day says what was waited for then; a day off keeps its own reason', () => {
    const cause = (date: string) => days.find((day) => day.date === date)?.cause;
    expect(cause('2026-03-10')).toEqual({ kind: 'ditunda', missing: 'foto' });
    expect(cause('2026-03-12')).toEqual({ kind: 'ditunda', missing: 'nomor rumah' });
    expect(cause('2026-03-17')).toEqual({ kind: 'menunggu' });
    expect(cause('2026-03-14')).toBeNull();
    expect(explainedDays(explanation, { holds: [], waits: [] }, [])[0]?.cause).toEqual({ kind: 'lain' });
  });
});
