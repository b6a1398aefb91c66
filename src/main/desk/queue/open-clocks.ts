import { caseFacts } from '#domain/complaint/case-facts.ts';
import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import { type Clock, openClocksOf } from '#domain/deadline/clocks.ts';
import type { QueueRows } from '#main/desk/queue/queue-rows.ts';

/** Which cases are open on one day, with all their open clocks; worked out when they are first asked for. */
export type OpenClocks = {
  /** Whether the work on the case is not over. */
  readonly isOpen: (ordinal: number) => boolean;
  readonly at: (ordinal: number) => readonly Clock[];
  /** The case is another now. */
  readonly forget: (ordinal: number) => void;
};

const NONE: readonly Clock[] = [];

/** `isOpen`: what the rows and the status map say; asked once for each case. */
export function createOpenClocks(
  rows: QueueRows,
  settings: QueueSettings,
  isOpen: (ordinal: number) => boolean,
): OpenClocks {
  const open: (boolean | undefined)[] = new Array(rows.size());
  const known: (readonly Clock[] | undefined)[] = new Array(rows.size());
  return {
    isOpen: (ordinal) => {
      const before = open[ordinal];
      if (before !== undefined) return before;
      const made = isOpen(ordinal);
      open[ordinal] = made;
      return made;
    },
    at: (ordinal) => {
      const before = known[ordinal];
      if (before !== undefined) return before;
      const row = rows.row(ordinal);
      const facts = row === null ? null : caseFacts(row, settings);
      const made = facts === null ? NONE : openClocksOf(facts, settings.book, settings.today);
      known[ordinal] = made;
      return made;
    },
    forget: (ordinal) => {
      known[ordinal] = undefined;
      open[ordinal] = undefined;
    },
  };
}
