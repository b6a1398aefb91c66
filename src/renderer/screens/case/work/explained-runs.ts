import type { ExplainedDay } from '#renderer/screens/case/work/explained-days.ts';

/** Days next to each other that count, or do not, for the same reason; told as one. */
export type ExplainedRun = {
  readonly first: ExplainedDay;
  readonly last: ExplainedDay;
  readonly days: number;
};

/** A count told in runs, for paper. */
export function explainedRuns(days: readonly ExplainedDay[]): readonly ExplainedRun[] {
  const runs: ExplainedRun[] = [];
  for (const day of days) {
    const open = runs.at(-1);
    if (open !== undefined && isSame(open.last, day)) {
      runs[runs.length - 1] = { first: open.first, last: day, days: open.days + 1 };
    } else {
      runs.push({ first: day, last: day, days: 1 });
    }
  }
  return runs;
}

function isSame(one: ExplainedDay, other: ExplainedDay): boolean {
  return one.why === other.why && one.name === other.name && one.cause?.kind === other.cause?.kind;
}
