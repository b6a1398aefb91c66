import type { HoldLimits } from '#domain/complaint/hold-limits.ts';
import type { StatusMap } from '#domain/complaint/status-map.ts';
import type { DeadlineBook } from '#domain/deadline/clocks.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';

/** What a decision may depend on besides the complaint itself; all of it is given, nothing is looked up. */
export type Circumstances = {
  readonly actor: Actor;
  readonly at: Instant;
  /** SHA-256, hex. */
  readonly digest: (text: string) => string;
  readonly book: DeadlineBook;
  readonly statusMap: StatusMap;
  /** The most calendar days that a Tunda of a cause may last; a cause without an entry has no limit. */
  readonly holdLimits: HoldLimits;
  /** Cases received before this day never count as late (backlog day). */
  readonly countingStartsOn: CivilDate | null;
};
