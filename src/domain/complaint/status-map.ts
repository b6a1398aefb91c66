import type { Complaint } from '#domain/complaint/complaint.ts';
import type { Stage } from '#domain/complaint/stage.ts';

/** LAPOR's status words (lower case, single spaces) → our stage. Data the office edits; never guessed. */
export type StatusMap = Readonly<Record<string, Stage>>;

/** The form in which a status is looked up. */
export function statusKey(status: string): string {
  return status.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** What each map was asked before: a queue of 100,000 cases has a handful of statuses. */
const ANSWERS = new WeakMap<StatusMap, Map<string, Stage | null>>();
/** A map is asked for words from files as well; those are not kept without end. */
const MOST_ANSWERS = 1_000;

/** The stage LAPOR's status stands for; null when LAPOR says nothing or a word the map does not have. */
export function mappedStage(status: string | null, map: StatusMap): Stage | null {
  if (status === null) return null;
  const answers = ANSWERS.get(map) ?? new Map<string, Stage | null>();
  const known = answers.get(status);
  if (known !== undefined) return known;
  const key = statusKey(status);
  const stage = Object.hasOwn(map, key) ? (map[key] ?? null) : null;
  if (answers.size < MOST_ANSWERS) answers.set(status, stage);
  ANSWERS.set(map, answers);
  return stage;
}

/** The stage that is shown: ours if the office has acted, else what LAPOR's status stands for, else `baru`. */
export function shownStage(complaint: Complaint, map: StatusMap): Stage {
  return complaint.ours.stage ?? mappedStage(complaint.lapor?.fields.status ?? null, map) ?? 'baru';
}
