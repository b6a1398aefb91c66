import type { AnswerVersion, TimelineLine } from '#contract/window/complaint.ts';

/** The last event of a kind about one answer; null when there is none. */
export function lastAbout(
  timeline: readonly TimelineLine[],
  kind: string,
  answerId: string,
): TimelineLine | null {
  const about = timeline.filter((line) => line.kind === kind && line.facts.answerId === answerId);
  return about.reduce<TimelineLine | null>(
    (last, line) => (last === null || line.at >= last.at ? line : last),
    null,
  );
}

/** The drafts of one answer, oldest first. */
export function versionsOf(versions: readonly AnswerVersion[], answerId: string): readonly AnswerVersion[] {
  return versions
    .filter((version) => version.answerId === answerId)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** What somebody who approves compares with first: the text as it was returned; null for an answer that never was. */
export function returnedVersion(
  versions: readonly AnswerVersion[],
  timeline: readonly TimelineLine[],
  answerId: string,
): AnswerVersion | null {
  const returned = lastAbout(timeline, 'v1.AnswerReturned', answerId);
  if (returned === null) return null;
  return versionsOf(versions, answerId).findLast(({ at }) => at <= returned.at) ?? null;
}
