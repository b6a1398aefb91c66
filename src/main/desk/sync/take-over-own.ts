import type { InstitutionCommand } from '#domain/institution/commands.ts';
import type { Institution } from '#domain/institution/institution.ts';
import { personOf } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { Ledger } from '#main/desk/ledger.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';
import { joinedActor } from '#main/desk/sync/join-hub.ts';
import { takeMeetings } from '#main/desk/sync/take-page.ts';

/** People come from the hub; what was exported here stays this desk's own history. */
const STAYS: ReadonlySet<string> = new Set(['add-person', 'end-person', 'set-pin', 'record-list-export']);

/** What a desk that worked alone brings along. */
export type TakenOver = { readonly settings: number; readonly refused: number };

/**
 * After the hub's shared settings have come: what this desk had set by itself (names, holidays, maps, texts) is proposed there,
 * and its cases' steps are signed by the persons who joined, since the hub knows no others.
 */
export async function takeOverOwn(
  parts: DeskParts,
  own: Ledger<Institution> | null,
  persons: readonly string[],
): Promise<TakenOver> {
  const joined = actorsOf(parts, persons);
  const taken = { settings: 0, refused: 0 };
  const [first] = joined;
  if (first === undefined) return taken;
  for (const place of own?.places ?? []) {
    const { step } = openOrBare(parts.keys, await parts.store.readStep(place));
    if (STAYS.has(step.command.kind)) continue;
    const actor = joinedActor(step.actor, joined);
    const outcome = await parts.recorder.institution(actor, parts.now(), step.command as InstitutionCommand);
    if (outcome.ok && outcome.events.length > 0) taken.settings += 1;
    else if (!outcome.ok) taken.refused += 1;
  }
  const known = new Set(joined.map(({ personId }) => personId));
  await takeMeetings(
    parts,
    parts.picture.unsent().map((stream) => ({
      stream,
      incoming: [],
      refused: new Map(),
      actorOf: (actor: Actor) => (known.has(actor.personId) ? actor : joinedActor(actor, joined)),
    })),
  );
  return taken;
}

function actorsOf({ settings }: DeskParts, persons: readonly string[]): readonly Actor[] {
  return persons.flatMap((personId) => {
    const person = personOf(settings.state(), personId);
    return person === null || person.ended
      ? []
      : [{ personId, role: person.role, officeId: person.officeId }];
  });
}
