import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import type { Picture } from '#main/desk/picture.ts';
import { keyHolders } from '#main/desk/rahasia/key-holders.ts';
import { foldedBare } from '#main/desk/rahasia/reread-case.ts';
import type { SharedSettings } from '#main/desk/shared-settings.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { StepStore } from '#main/store/step-store.ts';

export type GuardParts = {
  readonly picture: Picture;
  readonly settings: SharedSettings;
  readonly keys: Keyring;
  readonly store: Pick<StepStore, 'readStep'>;
  readonly now: () => Instant;
  /** Persons who joined on this desk; null: it works alone, and everybody is this desk's. */
  readonly joined: () => readonly string[] | null;
  /** Guarded cases that the saved picture, or the next one, has without their words. */
  readonly bare: Set<StreamId>;
};

/**
 * Persons whom the rule names and who cannot open the case: its key has to come from the hub, or from somebody here. To
 * nobody: the case is rahasia no more, and its key goes back under the folder's.
 */
export type Missing = { readonly stream: StreamId; readonly to: readonly string[] };

const LOOKED_AT_ONCE = 2_000;

/**
 * Hands the keys of rahasia cases to whom the rule names now and takes them from the folder's key, and from whom it names
 * no more; a case that is rahasia no more gets its key back. A desk that works alone waits until everybody named has given
 * their PIN here once, since nobody could hand them the key later. Answers who cannot open what they may.
 */
export async function guardCases(parts: GuardParts): Promise<readonly Missing[]> {
  const { picture, settings, keys, now, joined } = parts;
  const everybody = settings.state().people.map(({ personId }) => personId);
  const holdersOf = keyHolders(settings.state(), joined() ?? everybody, now());
  const plan: Plan = { guard: new Map(), unguard: [], missing: [] };
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
    if (ordinal % LOOKED_AT_ONCE === LOOKED_AT_ONCE - 1) await breathe();
    const isRahasia = picture.queue.value(ordinal, 'confidentiality') === 'rahasia';
    const row = isRahasia || keys.persons.names().length > 0 ? picture.queue.row(ordinal) : null;
    if (row === null) continue;
    if (isRahasia) await planFor(parts, row, holdersOf(row), plan);
    else if (keys.isLocked(streamOf(row.id))) plan.missing.push({ stream: streamOf(row.id), to: [] });
    else if (keys.isGuarded(streamOf(row.id))) plan.unguard.push(streamOf(row.id));
  }
  await carryOut(parts, plan);
  return plan.missing;
}

type Plan = {
  readonly guard: Map<StreamId, readonly string[]>;
  readonly unguard: StreamId[];
  readonly missing: Missing[];
};

async function planFor(
  { keys, joined }: GuardParts,
  { id, erased }: CaseRow,
  named: readonly string[],
  plan: Plan,
): Promise<void> {
  const stream = streamOf(id);
  const pairs = keys.persons.persons();
  const able = named.filter((personId) => pairs.has(personId));
  // Under both: whoever moved it was cut off.
  if (!keys.isGuarded(stream) || keys.isUnderFolder(stream)) {
    const ready = joined() === null ? able.length === named.length : true;
    if (!erased && keys.holds(stream) && able.length > 0 && ready) plan.guard.set(stream, able);
    return;
  }
  const holders = keys.persons.holders(stream);
  const to = able.filter((personId) => !holders.has(personId));
  if (to.length > 0 && !keys.isLocked(stream)) plan.guard.set(stream, to);
  else if (to.length > 0) plan.missing.push({ stream, to });
  const stays = named.some((personId) => holders.has(personId)) || to.length > 0;
  for (const personId of holders)
    if (stays && !named.includes(personId)) await keys.persons.take(personId, [stream]);
}

async function carryOut(parts: GuardParts, { guard, unguard }: Plan): Promise<void> {
  const { picture, keys } = parts;
  if (guard.size > 0) await keys.guard(guard);
  if (unguard.length > 0) await keys.unguard(unguard);
  for (const stream of unguard) picture.put(await picture.entry(stream));
  await withoutWords(parts);
}

/** Sees to it that the saved picture has no word of a guarded case, also where it was not saved since the case became one. */
async function withoutWords({ picture, keys, store, bare }: GuardParts): Promise<void> {
  for (const stream of bare) if (!keys.isGuarded(stream)) bare.delete(stream);
  for (const name of keys.persons.names()) {
    const stream = name as StreamId;
    if (bare.has(stream) || !picture.has(stream)) continue;
    const entry = await picture.entry(stream);
    picture.put(keys.isLocked(stream) ? await foldedBare(store, entry) : entry);
    bare.add(stream);
  }
}
