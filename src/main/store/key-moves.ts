import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { StreamId } from '#domain/kernel/step.ts';
import { formerName, type KeyFiles, streamOfName } from '#main/store/key-files.ts';
import type { ToSeal } from '#main/store/person-keys.ts';
import { KEY_BYTES, keyIdOf } from '#sealed/cipher.ts';

/** Some 5 ms of work. */
const KEYS_PER_TURN = 250;

/** What moving keys about needs of the keyring; calls must not overlap. */
export type KeyMoves = {
  readonly keyFiles: KeyFiles;
  readonly keyOf: (name: string) => Uint8Array | null;
  /** Keys under which locked streams are written. */
  readonly toWrite: Map<string, Uint8Array>;
  /** Under the folder's key. */
  readonly wrap: (name: string, key: Uint8Array) => string;
  /** Forgets keys that were kept at hand. */
  readonly close: (names: readonly string[]) => void;
};

/** Makes keys for streams that have none and were not erased, and keys to write with for locked ones. */
export async function makeMissing(moves: KeyMoves, streams: readonly string[]): Promise<void> {
  const { keyFiles, wrap } = moves;
  await makeToWrite(moves, streams);
  const { wrapped, persons, erased } = keyFiles;
  const made = new Map<string, string>();
  for (const stream of streams) {
    if (wrapped.has(stream) || persons.has(stream) || erased.has(stream) || made.has(stream)) continue;
    // An import asks for tens of thousands at once; the window must go on meanwhile.
    if (made.size % KEYS_PER_TURN === KEYS_PER_TURN - 1) await setImmediate();
    made.set(stream, wrap(stream, randomBytes(KEY_BYTES)));
  }
  if (made.size > 0) await keyFiles.add(made);
}

async function makeToWrite(
  { keyFiles, keyOf, toWrite }: KeyMoves,
  streams: readonly string[],
): Promise<void> {
  const { persons } = keyFiles;
  const sealed: ToSeal[] = [];
  for (const stream of new Set(streams)) {
    const to = [...persons.holders(stream)];
    if (to.length === 0 || toWrite.has(stream) || keyOf(stream) !== null) continue;
    const key = randomBytes(KEY_BYTES);
    sealed.push({ name: formerName(stream, keyIdOf(key)), key, to });
    toWrite.set(stream, key);
  }
  await persons.seal(sealed);
}

/** Takes others' keys; this desk's own stay beside them under their former names. */
export async function adoptKeys(moves: KeyMoves, keys: ReadonlyMap<StreamId, Uint8Array>): Promise<void> {
  const { keyFiles, keyOf, wrap, close } = moves;
  const made = new Map<string, string>();
  for (const [stream, key] of keys) {
    if (keyFiles.erased.has(stream)) continue;
    if (keyFiles.persons.has(stream)) {
      await adoptGuarded(moves, stream, key);
      continue;
    }
    const mine = keyOf(stream);
    if (mine !== null && keyIdOf(mine) === keyIdOf(key)) continue;
    if (mine !== null) {
      const former = formerName(stream, keyIdOf(mine));
      made.set(former, wrap(former, mine));
    }
    made.set(stream, wrap(stream, key));
    if (made.size % KEYS_PER_TURN === KEYS_PER_TURN - 1) await setImmediate();
  }
  if (made.size === 0) return;
  await keyFiles.add(made);
  close([...keys.keys()]);
}

/** Another key for a stream that persons hold: it goes to the same persons. */
async function adoptGuarded(
  { keyFiles: { persons } }: KeyMoves,
  name: string,
  key: Uint8Array,
): Promise<void> {
  const known = persons.idOf(name) ?? '';
  if (known === keyIdOf(key)) return;
  const to = [...persons.holders(name)];
  await persons.rename(name, formerName(name, known));
  await persons.seal([{ name, key, to }]);
}

/** Seals the streams' keys, former ones too, to these persons, then takes them from the folder's key. */
export async function guardKeys(
  moves: KeyMoves,
  streams: ReadonlyMap<StreamId, readonly string[]>,
): Promise<void> {
  const { keyFiles, keyOf, close } = moves;
  const sealed: ToSeal[] = [];
  for (const name of allNames(moves)) {
    const to = streams.get(streamOfName(name) as StreamId);
    const key = to === undefined ? null : keyOf(name);
    if (to === undefined || key === null) continue;
    sealed.push({ name, key, to });
    if (sealed.length % KEYS_PER_TURN === KEYS_PER_TURN - 1) await setImmediate();
  }
  await keyFiles.persons.seal(sealed);
  const moved = sealed.map(({ name }) => name).filter((name) => keyFiles.persons.has(name));
  await keyFiles.drop(moved);
  close(moved);
}

/** The opposite of `guardKeys`, as far as the keys are open. */
export async function unguardKeys(moves: KeyMoves, streams: readonly StreamId[]): Promise<void> {
  const { keyFiles, keyOf, wrap } = moves;
  const made = new Map<string, string>();
  for (const name of streams.flatMap((stream) => namesIn(moves, stream))) {
    const key = keyFiles.persons.has(name) ? keyOf(name) : null;
    if (key !== null) made.set(name, wrap(name, key));
  }
  if (made.size === 0) return;
  await keyFiles.add(made);
  await keyFiles.persons.drop([...made.keys()]);
}

/** Puts a locked stream's only key, come from elsewhere, back under the folder's. */
export async function freeKey(
  { keyFiles, wrap }: KeyMoves,
  stream: StreamId,
  key: Uint8Array,
): Promise<boolean> {
  const { persons } = keyFiles;
  const names = persons.names().filter((name) => streamOfName(name) === stream);
  if (names.length !== 1 || persons.idOf(stream) !== keyIdOf(key)) return false;
  await keyFiles.add(new Map([[stream, wrap(stream, key)]]));
  await persons.drop([stream]);
  return true;
}

/** Keeps a stream's persons' keys on under another name, each with its key's id. */
export async function setKeysAside(moves: KeyMoves, stream: StreamId): Promise<void> {
  const { persons } = moves.keyFiles;
  for (const name of namesIn(moves, stream)) {
    const keyId = persons.idOf(name);
    if (keyId !== null) await persons.rename(name, asideName(keyId));
  }
}

/** Under which the key of what was put aside of a guarded stream stands. */
export function asideName(keyId: string): StreamId {
  return `office/disisihkan#${keyId}`;
}

/** All names of a stream's keys here. */
export function namesIn(moves: KeyMoves, stream: string): readonly string[] {
  return [...allNames(moves)].filter((name) => streamOfName(name) === stream);
}

function allNames({ keyFiles: { wrapped, persons } }: KeyMoves): ReadonlySet<string> {
  return new Set([...wrapped.keys(), ...persons.names()]);
}
