import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';

/** `berlaku`: the right runs; `berakhir`: this person had it, and not any more; `tidak-ada`: never. */
export type RightStatus = 'berlaku' | 'berakhir' | 'tidak-ada';

/**
 * Whether a person has the role and the office that a step claims, at the moment the step reaches whoever asks. Nobody
 * believes the role written in a command: the dated rights of the directory count.
 */
export function rightStatus(institution: Institution, actor: Actor, now: Instant): RightStatus {
  const rights = personOf(institution, actor.personId)?.rights ?? [];
  const claimed = rights.filter(({ role, officeId }) => role === actor.role && officeId === actor.officeId);
  if (claimed.length === 0) return 'tidak-ada';
  const runs = claimed.some(({ until }) => until === null || until > now);
  return runs ? 'berlaku' : 'berakhir';
}
