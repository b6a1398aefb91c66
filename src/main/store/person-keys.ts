import { join } from 'node:path';
import { type LineFile, openLineFile } from '#main/store/line-file.ts';
import { grantLine, type HeldKeys, linesOf, readLines } from '#main/store/person-key-lines.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { keyIdOf, openBox, sealBox } from '#sealed/cipher.ts';
import { newPersonPair, openAsPerson, type PersonPair, sealToPerson } from '#sealed/person-key.ts';
import { SecretError } from '#sealed/secret-error.ts';

const PERSON_KEYS = 'persons.keys';

/** What a PIN and a salt become before anything is wrapped under it: 32 bytes. */
export type StretchPin = (pin: string, salt: string) => Promise<Uint8Array>;

export type ToSeal = { readonly name: string; readonly key: Uint8Array; readonly to: readonly string[] };

/**
 * Keys that no folder key opens: each is sealed to persons, and a person's own private key stands under their PIN. While
 * nobody who holds a key has given their PIN, it is locked.
 */
export type PersonKeys = {
  readonly has: (name: string) => boolean;
  readonly names: () => readonly string[];
  /** Null while it is locked, or not here. */
  readonly keyOf: (name: string) => Uint8Array | null;
  readonly idOf: (name: string) => string | null;
  readonly holders: (name: string) => ReadonlySet<string>;
  /** Persons who have a pair of keys here. */
  readonly persons: () => ReadonlySet<string>;
  /** Makes a person's pair anew; what was sealed to them before is theirs no more. They are unlocked then. */
  readonly make: (personId: string, pin: string, salt: string) => Promise<void>;
  /** False: this PIN does not open the person's pair, or they have none. */
  readonly unlock: (personId: string, pin: string) => Promise<boolean>;
  /** Puts an unlocked person's pair under another PIN. False: they are not unlocked. */
  readonly rewrap: (personId: string, pin: string, salt: string) => Promise<boolean>;
  readonly lock: (personId: string) => void;
  /** Seals keys to persons, in the place of another key of that name; who has no pair here is left out. */
  readonly seal: (keys: readonly ToSeal[]) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly drop: (names: readonly string[]) => Promise<void>;
  /** This person holds these no more. */
  readonly take: (personId: string, names: readonly string[]) => Promise<void>;
  readonly dropAll: () => Promise<void>;
  readonly damagedLines: readonly number[];
  readonly close: () => Promise<void>;
};

type Inside = {
  readonly file: LineFile;
  readonly held: HeldKeys;
  readonly unlocked: Map<string, PersonPair>;
  readonly open: Map<string, Uint8Array>;
  readonly stretch: StretchPin;
  readonly rewrite: () => Promise<void>;
};

/** Opens `persons.keys` in a folder that exists. Calls that write must not overlap. */
export async function openPersonKeys(
  disk: SecretFiles,
  folder: string,
  stretch: StretchPin,
): Promise<PersonKeys> {
  const file = await openLineFile(disk, join(folder, PERSON_KEYS));
  const held: HeldKeys = { pairs: new Map(), grants: new Map() };
  readLines(held, file.bodies);
  const rewrite = (): Promise<void> => file.rewrite(linesOf(held));
  const inside = { file, held, unlocked: new Map(), open: new Map(), stretch, rewrite };
  const { pairs, grants } = held;
  return {
    has: (name) => grants.has(name),
    names: () => [...grants.keys()],
    keyOf: (name) => keyOf(inside, name),
    idOf: (name) => grants.get(name)?.keyId ?? null,
    holders: (name) => new Set(grants.get(name)?.to.keys()),
    persons: () => new Set(pairs.keys()),
    ...pairsOf(inside),
    ...changesOf(inside),
    damagedLines: file.damagedLines,
    close: file.close,
  };
}

function keyOf({ open, held, unlocked }: Inside, name: string): Uint8Array | null {
  const known = open.get(name);
  if (known !== undefined) return known;
  const { keyId, to } = held.grants.get(name) ?? { keyId: '', to: [] };
  for (const [personId, sealed] of to) {
    const pair = unlocked.get(personId);
    if (pair === undefined) continue;
    const key = openAsPerson(pair, Buffer.from(sealed, 'base64'), contextOf(personId, keyId));
    open.set(name, key);
    return key;
  }
  return null;
}

function pairsOf({
  held: { pairs, grants },
  unlocked,
  open,
  stretch,
  rewrite,
}: Inside): Pick<PersonKeys, 'make' | 'unlock' | 'rewrap' | 'lock'> {
  const save = async (personId: string, pair: PersonPair, pin: string, salt: string): Promise<void> => {
    const publicKey = Buffer.from(pair.publicKey).toString('base64');
    const box = sealBox(await stretch(pin, salt), pair.privateKey, pairContext(personId, publicKey));
    pairs.set(personId, { publicKey, salt, wrapped: box.toString('base64') });
    await rewrite();
    unlocked.set(personId, pair);
  };
  return {
    make: async (personId, pin, salt) => {
      for (const { to } of grants.values()) to.delete(personId);
      open.clear();
      await save(personId, newPersonPair(), pin, salt);
    },
    unlock: async (personId, pin) => {
      const pair = pairs.get(personId);
      if (pair === undefined) return false;
      try {
        const key = await stretch(pin, pair.salt);
        const privateKey = openBox(
          key,
          Buffer.from(pair.wrapped, 'base64'),
          pairContext(personId, pair.publicKey),
        );
        unlocked.set(personId, { publicKey: Buffer.from(pair.publicKey, 'base64'), privateKey });
        return true;
      } catch (error) {
        if (error instanceof SecretError) return false;
        throw error;
      }
    },
    rewrap: async (personId, pin, salt) => {
      const pair = unlocked.get(personId);
      if (pair !== undefined) await save(personId, pair, pin, salt);
      return pair !== undefined;
    },
    lock: (personId) => {
      unlocked.delete(personId);
      open.clear();
    },
  };
}

function changesOf({
  file,
  held,
  unlocked,
  open,
  rewrite,
}: Inside): Pick<PersonKeys, 'seal' | 'rename' | 'drop' | 'take' | 'dropAll'> {
  const { pairs, grants } = held;
  return {
    seal: async (keys) => {
      const fresh = keys.flatMap((one) => sealedLines(held, one));
      if (fresh.length === 0) return;
      await file.append(fresh);
      for (const { name } of keys) open.delete(name);
      readLines(held, fresh);
    },
    rename: async (from, to) => {
      const granted = grants.get(from);
      if (granted === undefined) return;
      grants.delete(from);
      open.delete(from);
      grants.set(to, granted);
      await rewrite();
    },
    drop: async (names) => {
      for (const name of names) open.delete(name);
      if (names.filter((name) => grants.delete(name)).length > 0) await rewrite();
    },
    take: async (personId, names) => {
      for (const name of names) open.delete(name);
      const taken = names.filter((name) => grants.get(name)?.to.delete(personId));
      if (taken.length > 0) await rewrite();
    },
    dropAll: async () => {
      for (const known of [unlocked, open, pairs, grants]) known.clear();
      await rewrite();
    },
  };
}

function sealedLines({ pairs, grants }: HeldKeys, { name, key, to }: ToSeal): readonly string[] {
  const keyId = keyIdOf(key);
  const known = grants.get(name);
  const has = known?.keyId === keyId ? known.to : new Map<string, string>();
  return to.flatMap((personId) => {
    const pair = pairs.get(personId);
    if (pair === undefined || has.has(personId)) return [];
    const publicKey = Buffer.from(pair.publicKey, 'base64');
    const sealed = sealToPerson(publicKey, key, contextOf(personId, keyId)).toString('base64');
    return [grantLine({ name, keyId, personId, sealed })];
  });
}

/** A box opens for its person and its key alone; the name may change where the key is kept on under another. */
function contextOf(personId: string, keyId: string): string {
  return `key ${keyId} to ${personId}`;
}

/** A private key opens beside its own public one alone: one that somebody put in its place is found out. */
function pairContext(personId: string, publicKey: string): string {
  return `person ${personId} ${publicKey}`;
}
