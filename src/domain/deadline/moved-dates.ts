import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { type Clock, type DeadlineBook, openClocksOf } from '#domain/deadline/clocks.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** A clock of a case whose date is another under other settings; a side is null where it does not run, or stands still. */
export type MovedDate = {
  readonly ruleId: string;
  readonly before: CivilDate | null;
  readonly after: CivilDate | null;
  readonly lateBefore: boolean;
  readonly lateAfter: boolean;
};

/** The facts of a case, and what they are counted by. */
export type Side = { readonly facts: CaseFacts; readonly book: DeadlineBook };

/** The open clocks whose date the change moves, begins or ends. */
export function movedDates(before: Side, after: Side, today: CivilDate): readonly MovedDate[] {
  const [old, next] = [clocksById(before, today), clocksById(after, today)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((ruleId) => {
    const [was, becomes] = [old.get(ruleId), next.get(ruleId)];
    if (was?.dueOn === becomes?.dueOn) return [];
    return [
      {
        ruleId,
        before: was?.dueOn ?? null,
        after: becomes?.dueOn ?? null,
        lateBefore: was?.late === true,
        lateAfter: becomes?.late === true,
      },
    ];
  });
}

function clocksById({ facts, book }: Side, today: CivilDate): ReadonlyMap<string, Clock> {
  return new Map(openClocksOf(facts, book, today).map((clock) => [clock.ruleId, clock]));
}
