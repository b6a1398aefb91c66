import type { JoinedPerson } from '#contract/window/joining.ts';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { type Institution, nameOf, officeAlias, personOf } from '#domain/institution/institution.ts';
import type { Actor, Step } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';
import { INSTITUTION_FOLDING } from '#main/desk/shared-settings.ts';
import { noteOldHistory } from '#main/desk/sync/note-old-history.ts';
import { takeMeetings } from '#main/desk/sync/take-page.ts';
import type { HubMembership } from '#main/store/hub-file.ts';

/** People come from the hub; what was exported here stays this desk's own history. */
const STAYS: ReadonlySet<string> = new Set(['add-person', 'end-person', 'set-pin', 'record-list-export']);

/** This desk's own settings that are proposed to a hub it joins. */
export function isHandedOver({ command }: Step): boolean {
  return !STAYS.has(command.kind);
}

/**
 * After the hub's shared settings have come: what this desk had set by itself (names, holidays, maps, texts) is proposed there;
 * its cases' steps are signed by the persons who joined, since the hub knows no others; and what of them holds no more
 * becomes notes, but for drafts and sent answers. May be broken off anywhere and done again. Answers whether it is done: not while
 * nobody who joined works there. In turn.
 */
export async function takeOverOwn(
  parts: DeskParts,
  { takeOver, persons, institution }: Pick<HubMembership, 'takeOver' | 'persons' | 'institution'>,
): Promise<boolean> {
  const joined = actorsOf(parts.settings.state(), persons);
  if (takeOver === null) return true;
  if (joined.length === 0) return false;
  const own = await ownSettings(parts, institution);
  for (const step of own.filter(isHandedOver)) {
    const actor = joinedActor(step.actor, joined);
    // What the hub's settings say already, or what this person may not set there, stays as the hub has it.
    await parts.recorder.institution(actor, parts.now(), step.command as InstitutionCommand);
  }
  const actorOf = signer(joined);
  const unsent = parts.picture.unsent();
  await takeMeetings(
    parts,
    unsent.map((stream) => ({ stream, incoming: [], refused: new Map(), actorOf })),
  );
  await noteOldHistory(parts, { name: takeOver.desk, before: foldOwn(own), joined });
  return true;
}

/** The steps of the settings that this desk had by itself, before it knew those of this institution. */
async function ownSettings({ store, keys }: DeskParts, institution: string): Promise<readonly Step[]> {
  const own = new Map<string, Step>();
  await store.verifyAll((sealed) => {
    if (!sealed.stream.startsWith('institution/') || sealed.stream === institution) return;
    const { step, whole } = openOrBare(keys, sealed);
    // Without its words a setting says nothing: a desk that was emptied once.
    if (whole) own.set(step.stepId, step);
  });
  return [...own.values()];
}

function foldOwn(steps: readonly Step[]): Institution {
  const empty = INSTITUTION_FOLDING.empty('institution/-');
  return steps.reduce((state, step) => INSTITUTION_FOLDING.evolve(state, step), empty);
}

/** Who joined and works there, in their own roles. */
export function actorsOf(institution: Institution, persons: readonly string[]): readonly Actor[] {
  return persons.flatMap((personId) => {
    const person = personOf(institution, personId);
    return person === null || person.ended
      ? []
      : [{ personId, role: person.role, officeId: person.officeId }];
  });
}

/** Who joined, as the hub names them. */
export function peopleOf(institution: Institution, persons: readonly string[]): readonly JoinedPerson[] {
  return actorsOf(institution, persons).map(({ personId, role, officeId }) => ({
    personId,
    name: nameOf(institution, personId),
    role,
    office: officeId === null ? null : (officeAlias(institution, officeId) ?? officeId),
  }));
}

/** Who signs what somebody wrote before joining. */
export function signer(joined: readonly Actor[]): (actor: Actor) => Actor {
  const known = new Set(joined.map(({ personId }) => personId));
  return (actor) => (known.has(actor.personId) ? actor : joinedActor(actor, joined));
}

/** Who wrote before joining, as the hub knows them: the joined person in the same role, else the first that joined. */
function joinedActor(before: Actor, joined: readonly Actor[]): Actor {
  return joined.find(({ role }) => role === before.role) ?? joined[0] ?? before;
}
