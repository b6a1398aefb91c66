import type { CaseRow } from '#domain/complaint/case-row.ts';
import { maySee } from '#domain/confidential.ts';
import { type Institution, readersFor } from '#domain/institution/institution.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { runningRights } from '#domain/sync/directory.ts';

/**
 * Who of these persons may hold the key of a rahasia case: whom the rule names, in any role they have or were lent today,
 * and who has a PIN to keep it under.
 */
export function keyHolders(
  institution: Institution,
  persons: readonly string[],
  now: Instant,
): (row: CaseRow) => readonly string[] {
  const known = persons.flatMap((personId) => {
    const actors = runningRights(institution, personId, now).map((right) => ({ personId, ...right }));
    return actors.map((actor) => ({ actor, readers: readersFor(institution, actor) }));
  });
  return (row) => [
    ...new Set(
      known.filter(({ actor, readers }) => maySee(actor, row, readers)).map(({ actor }) => actor.personId),
    ),
  ];
}
