import { caseFacts } from '#domain/complaint/case-facts.ts';
import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import { type Clock, openClocksOf } from '#domain/deadline/clocks.ts';
import type { QueueRows } from '#main/desk/queue/queue-rows.ts';

/** All open clocks of each case on one day, worked out when they are first asked for. */
export type OpenClocks = {
  readonly at: (ordinal: number) => readonly Clock[];
  /** The case is another now. */
  readonly forget: (ordinal: number) => void;
};

const NONE: readonly Clock[] = [];

export function createOpenClocks(
  rows: QueueRows,
  { statusMap, book, countingStartsOn, today }: QueueSettings,
): OpenClocks {
  const known: (readonly Clock[] | undefined)[] = new Array(rows.size());
  return {
    at: (ordinal) => {
      const before = known[ordinal];
      if (before !== undefined) return before;
      const row = rows.row(ordinal);
      const facts = row === null ? null : caseFacts(row, statusMap, countingStartsOn);
      const made = facts === null ? NONE : openClocksOf(facts, book, today);
      known[ordinal] = made;
      return made;
    },
    forget: (ordinal) => {
      known[ordinal] = undefined;
    },
  };
}
