import type { StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { formerName, openKeyFiles } from '#main/store/key-files.ts';
import {
  adoptKeys,
  freeKey,
  guardKeys,
  type KeyMoves,
  makeMissing,
  namesIn,
  setKeysAside,
  unguardKeys,
} from '#main/store/key-moves.ts';
import type { PersonKeys, StretchPin } from '#main/store/person-keys.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { type Serially, serially } from '#main/store/serially.ts';
import { deriveKey, openBox, sealBox } from '#sealed/cipher.ts';

/** Unwrapped keys kept at hand; beyond that they are unwrapped again, which takes microseconds. */
const KEPT_OPEN = 4096;

/** The keys of the streams: one random key each, under which its personal parts are sealed. */
export type Keyring = {
  /** The stream's key; null when it has none: never made, erased, or not ours. */
  readonly keyOf: (stream: StreamId) => Uint8Array | null;
  /** The stream's keys that can be used now, today's first: where others' took the place of one, that one stays beside it. */
  readonly keysOf: (stream: StreamId) => readonly Uint8Array[];
  /** Whether the stream has a key that can be used now, without unwrapping it. */
  readonly holds: (stream: StreamId) => boolean;
  /** Whether the folder's key opens the stream's. */
  readonly isUnderFolder: (stream: StreamId) => boolean;
  /** Whether only persons hold the key, each under their PIN. */
  readonly isGuarded: (stream: StreamId) => boolean;
  /** Whether the key is here and nobody who holds it has given their PIN. */
  readonly isLocked: (stream: StreamId) => boolean;
  /** The persons' keys; changed only by the calls beside it, or `inTurn` with them (`undisturbed`). */
  readonly persons: PersonKeys;
  /** Hands keys to persons, each under their PIN, and takes them from the folder's key. */
  readonly guard: (streams: ReadonlyMap<StreamId, readonly string[]>) => Promise<void>;
  /** Puts keys that are open back under the folder's key. */
  readonly unguard: (streams: readonly StreamId[]) => Promise<void>;
  /** Puts a locked stream's key, come from elsewhere, under the folder's; false where former keys of it stay locked. */
  readonly free: (stream: StreamId, key: Uint8Array) => Promise<boolean>;
  /** Keeps a guarded stream's keys on under the name of what was put aside (`asideName`), and drops the stream's own. */
  readonly setAside: (stream: StreamId) => Promise<void>;
  /** The key for what is written on a locked stream, until it is opened; null where none was made. */
  readonly keyToWrite: (stream: StreamId) => Uint8Array | null;
  /** The key a step is sealed under: the stream's, or the one this desk had made before it met others. */
  readonly keyFor: (step: SealedStep) => Uint8Array | null;
  /**
   * Takes keys that others made for their streams, durably. Where this desk had made another, that one stays beside it,
   * so that what was written under it can still be read. An erased stream gets none.
   */
  readonly adopt: (keys: ReadonlyMap<StreamId, Uint8Array>) => Promise<void>;
  /** Shreds a stream's keys here without erasing the person: the case may come back one day. */
  readonly drop: (stream: StreamId) => Promise<void>;
  /** Shreds every key of the folder. */
  readonly dropAll: () => Promise<void>;
  /**
   * Makes the keys that are missing and resolves when they are on the disk: before any step sealed under them is
   * written. An erased stream gets none; a locked one gets a key for what is written next (`keyToWrite`), sealed to who
   * holds its own. Rejects with a StoreError when the disk refuses; a retry is possible.
   */
  readonly ensure: (streams: readonly StreamId[]) => Promise<void>;
  /**
   * Destroys the stream's key for good; done again it does nothing. When it rejects, the key may still be on the disk;
   * the next `destroy` or the next opening finishes the work.
   */
  readonly destroy: (stream: StreamId) => Promise<void>;
  /** Streams whose keys were destroyed here, and stay so. */
  readonly erased: () => ReadonlySet<string>;
  /** Lines, from 1, of `keys/streams.keys` that cannot be read: what was sealed under those keys is lost. */
  readonly damagedLines: readonly number[];
  /** Runs while no key is being made or destroyed, e.g. to copy the files. */
  readonly undisturbed: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

export type KeyringOptions = SecretFiles & {
  /** The folder of the key files, `keys/` in the data folder; it exists. */
  readonly folder: string;
  readonly folderKey: Uint8Array;
  /** What a PIN becomes; absent: as the PIN's proof is made. */
  readonly stretch?: StretchPin | undefined;
};

/**
 * Opens the keyring; keys are unwrapped when they are first asked for.
 * @throws SecretError `segel-rusak` at once when this is not the folder key the keys were wrapped under
 */
export async function openKeyring({ folder, folderKey, stretch, ...disk }: KeyringOptions): Promise<Keyring> {
  const wrapKey = deriveKey(folderKey, 'stream-keys');
  const keyFiles = await openKeyFiles(disk, folder, stretch);
  const { wrapped, persons } = keyFiles;
  const inTurn = serially();
  const open = new Map<string, Uint8Array>();
  const keyOf = (stream: string): Uint8Array | null => {
    const known = open.get(stream);
    if (known !== undefined) return known;
    const box = wrapped.get(stream);
    if (box === undefined) return persons.keyOf(stream);
    const key = openBox(wrapKey, Buffer.from(box, 'base64'), contextOf(stream));
    if (open.size >= KEPT_OPEN) open.clear();
    open.set(stream, key);
    return key;
  };
  const wrap: KeyMoves['wrap'] = (name, key) => sealBox(wrapKey, key, contextOf(name)).toString('base64');
  const toWrite = new Map<string, Uint8Array>();
  const moves: KeyMoves = {
    keyFiles,
    toWrite,
    keyOf,
    wrap,
    close: (names) => {
      for (const name of names) open.delete(name);
    },
  };
  const [first] = wrapped.keys();
  if (first !== undefined) keyOf(first);
  return {
    keyOf,
    keysOf: (stream) =>
      [...new Set([stream, ...namesIn(moves, stream)])].flatMap((name) => keyOf(name) ?? []),
    holds: (stream) => wrapped.has(stream) || persons.keyOf(stream) !== null,
    isUnderFolder: (stream) => wrapped.has(stream),
    isGuarded: (stream) => persons.has(stream),
    isLocked: (stream) => persons.has(stream) && keyOf(stream) === null,
    persons,
    keyToWrite: (stream) => toWrite.get(stream) ?? null,
    keyFor: ({ stream, key }) => {
      const former = formerName(stream, key ?? '');
      return wrapped.has(former) || persons.has(former) ? keyOf(former) : keyOf(stream);
    },
    ...writingOf(moves, inTurn),
    erased: () => keyFiles.erased,
    damagedLines: keyFiles.damagedLines,
    undisturbed: inTurn,
    close: () => inTurn(keyFiles.close),
  };
}

type Writing =
  | 'guard'
  | 'unguard'
  | 'free'
  | 'setAside'
  | 'adopt'
  | 'dropAll'
  | 'drop'
  | 'ensure'
  | 'destroy';

function writingOf(moves: KeyMoves, inTurn: Serially): Pick<Keyring, Writing> {
  const { keyFiles, close } = moves;
  const { wrapped, persons } = keyFiles;
  return {
    guard: (streams) => inTurn(() => guardKeys(moves, streams)),
    unguard: (streams) => inTurn(() => unguardKeys(moves, streams)),
    free: (stream, key) => inTurn(() => freeKey(moves, stream, key)),
    setAside: (stream) => inTurn(() => setKeysAside(moves, stream)),
    adopt: (keys) => inTurn(() => adoptKeys(moves, keys)),
    ensure: (streams) => inTurn(() => makeMissing(moves, streams)),
    dropAll: () =>
      inTurn(async () => {
        close([...wrapped.keys()]);
        await keyFiles.drop([...wrapped.keys()]);
        await persons.dropAll();
      }),
    drop: (stream) =>
      inTurn(async () => {
        const names = namesIn(moves, stream);
        close(names);
        await keyFiles.drop(names);
        await persons.drop(names);
      }),
    destroy: (stream) =>
      inTurn(() => {
        close(namesIn(moves, stream));
        return keyFiles.destroy([stream]);
      }),
  };
}

function contextOf(stream: string): string {
  return `stream-key ${stream}`;
}
