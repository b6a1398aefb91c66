import { randomBytes } from 'node:crypto';
import { personOf } from '#domain/institution/institution.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { FoldStep } from '#main/desk/fold-step.ts';
import { type GuardParts, guardCases, type Missing } from '#main/desk/rahasia/guard-cases.ts';
import { foldedAgain, foldedBare } from '#main/desk/rahasia/reread-case.ts';
import type { Serially } from '#main/store/serially.ts';

/** Whose PIN opens which rahasia cases on this desk, and who has given theirs. */
export type RahasiaKeys = {
  /**
   * Somebody came in with their PIN: the rahasia cases whose keys they hold can be read until the answered function is
   * called. The caller has seen to it that the PIN is theirs.
   */
  readonly enter: (personId: string, pin: string | null) => Promise<() => Promise<void>>;
  /** A person has this PIN from now on. */
  readonly pinSet: (personId: string, pin: string | null) => Promise<void>;
  /** Brings keys and rule in step; in turn with everything that is recorded. Answers what the hub has to be asked for. */
  readonly guard: () => Promise<readonly Missing[]>;
  /**
   * Puts every guarded key back under the folder's key, until persons give their PIN again.
   * @throws DeskError `rahasia-terkunci` when one is locked; nothing is changed then
   */
  readonly release: () => Promise<void>;
  /** Guarded cases of which the picture that is saved next has no words. */
  readonly bare: () => readonly StreamId[];
  /** Takes a key that the hub gave for persons who may hold it, or for everybody here. */
  readonly grant: (missing: Missing, key: Uint8Array) => Promise<void>;
};

const READ_AT_ONCE = 20;

export function createRahasiaKeys(
  parts: GuardParts & { readonly fold: FoldStep; readonly inTurn: Serially },
): RahasiaKeys {
  const { keys, picture, settings, store, fold, inTurn } = parts;
  const { persons, undisturbed } = keys;
  const present = new Map<string, number>();
  const open = new Set<StreamId>();

  /** Shows each guarded case as whoever is here can read it. */
  const reread = async (): Promise<void> => {
    let read = 0;
    for (const name of persons.names()) {
      const stream = name as StreamId;
      const opens = picture.has(stream) && persons.keyOf(stream) !== null;
      if (opens === open.has(stream)) continue;
      if (picture.has(stream)) {
        const entry = await picture.entry(stream);
        if (opens) picture.reread(await foldedAgain(store, fold, entry), 'dengan-kunci');
        else picture.reread(await foldedBare(store, entry), 'tanpa-kunci');
      }
      if (opens) open.add(stream);
      else open.delete(stream);
      read += 1;
      if (read % READ_AT_ONCE === 0) await breathe();
    }
  };
  const guard = async (): Promise<readonly Missing[]> => {
    const missing = await guardCases(parts);
    await reread();
    return missing;
  };
  const leave = (personId: string): Promise<void> =>
    inTurn(async () => {
      const times = (present.get(personId) ?? 0) - 1;
      if (times > 0) present.set(personId, times);
      else {
        present.delete(personId);
        // First what is still to be handed to others, and what is rahasia by now.
        await guard();
        persons.lock(personId);
        await reread();
      }
    });
  return {
    guard,
    bare: () => [...parts.bare].filter(keys.isGuarded),
    enter: async (personId, pin) => {
      const kept = personOf(settings.state(), personId)?.pin ?? null;
      // Who has no PIN may have given any.
      if (pin === null || kept === null) return async () => undefined;
      await inTurn(async () => {
        // Another PIN than the pair's was set elsewhere: a new pair, to which keys are granted anew.
        const opened = await undisturbed(() => persons.unlock(personId, pin));
        if (!opened) await undisturbed(() => persons.make(personId, pin, newSalt()));
        present.set(personId, (present.get(personId) ?? 0) + 1);
        await guard();
      });
      let left = false;
      return async () => {
        if (left) return;
        left = true;
        await leave(personId);
      };
    },
    pinSet: (personId, pin) =>
      inTurn(async () => {
        if (pin === null) return;
        const kept = await undisturbed(() => persons.rewrap(personId, pin, newSalt()));
        if (!kept) await undisturbed(() => persons.make(personId, pin, newSalt()));
        if (!kept && !present.has(personId)) persons.lock(personId);
        await guard();
      }),
    release: () =>
      inTurn(async () => {
        const streams = persons.names().filter((name) => picture.has(name as StreamId)) as StreamId[];
        const locked = streams.find(keys.isLocked);
        if (locked !== undefined) throw new DeskError('rahasia-terkunci', { id: caseIdOf(locked) });
        await keys.unguard(streams);
        for (const stream of streams) picture.put(await picture.entry(stream));
      }),
    grant: async ({ stream, to }, key) => {
      if (to.length > 0) await undisturbed(() => persons.seal([{ name: stream, key, to }]));
      else if (await keys.free(stream, key))
        picture.put(await foldedAgain(store, fold, await picture.entry(stream)));
      await reread();
    },
  };
}

function newSalt(): string {
  return randomBytes(16).toString('base64');
}
