import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { Right } from '#domain/institution/people.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';

/** `berlaku`: the right runs; `berakhir`: this person had it, and not any more; `tidak-ada`: never, or not yet. */
export type RightStatus = 'berlaku' | 'berakhir' | 'tidak-ada';

/**
 * Whether a person has the role and the office that a step claims, at the moment the step reaches whoever asks. Nobody
 * believes the role written in a command: the dated rights of the directory count.
 */
export function rightStatus(institution: Institution, actor: Actor, now: Instant): RightStatus {
  const rights = personOf(institution, actor.personId)?.rights ?? [];
  const claimed = rights
    .filter(({ role, officeId }) => role === actor.role && officeId === actor.officeId)
    .filter((right) => !isToCome(right, now));
  if (claimed.length === 0) return 'tidak-ada';
  return claimed.some((right) => runs(right, now)) ? 'berlaku' : 'berakhir';
}

/** The rights a person has at this moment: their own role, and what was lent to them. */
export function runningRights(institution: Institution, personId: string, now: Instant): readonly Right[] {
  return (personOf(institution, personId)?.rights ?? []).filter((right) => runs(right, now));
}

/** An own right runs until the history says that it ended, whatever a clock says; a lent one on its days. */
function runs(right: Right, now: Instant): boolean {
  if (right.delegation === null) return right.until === null;
  return !isToCome(right, now) && (right.until === null || right.until > now);
}

function isToCome({ delegation, from }: Right, now: Instant): boolean {
  return delegation !== null && from > now;
}
