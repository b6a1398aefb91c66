import type { CaseView } from '#contract/window/complaint.ts';

/** The later of two readings of a case, which may overtake each other: a history only ever grows. */
export function newest<V extends Pick<CaseView, 'timeline'>>(one: V | undefined, other: V): V {
  return one !== undefined && one.timeline.length > other.timeline.length ? one : other;
}
