import type { Complaint } from '#domain/complaint/complaint.ts';
import type { Stage } from '#domain/complaint/stage.ts';

/** LAPOR's status words (lower case, single spaces) → our stage. Data the office edits; never guessed. */
export type StatusMap = Readonly<Record<string, Stage>>;

/** The form in which a status is looked up. */
export function statusKey(status: string): string {
  return status.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The stage LAPOR's status stands for; null when LAPOR says nothing or a word the map does not have. */
export function mappedStage(status: string | null, map: StatusMap): Stage | null {
  if (status === null) return null;
  const key = statusKey(status);
  return Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}

/** The stage that is shown: ours if the office has acted, else what LAPOR's status stands for, else `baru`. */
export function shownStage(complaint: Complaint, map: StatusMap): Stage {
  return complaint.ours.stage ?? mappedStage(complaint.lapor?.fields.status ?? null, map) ?? 'baru';
}
