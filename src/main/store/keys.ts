import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { type KeyFiles, openKeyFiles } from '#main/store/key-files.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { serially } from '#main/store/serially.ts';
import { deriveKey, KEY_BYTES, keyIdOf, openBox, sealBox } from '#sealed/cipher.ts';

/** Unwrapped keys kept at hand; beyond that they are unwrapped again, which takes microseconds. */
const KEPT_OPEN = 4096;

/** Some 5 ms of work. */
const KEYS_PER_TURN = 250;

/** The keys of the streams: one random key each, under which its personal parts are sealed. */
export type Keyring = {
  /** The stream's key; null when it has none: never made, erased, or not ours. */
  readonly keyOf: (stream: StreamId) => Uint8Array | null;
  /** Whether the stream has a key, without unwrapping it. */
  readonly holds: (stream: StreamId) => boolean;
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
   * written. An erased stream gets none. Rejects with a StoreError when the disk refuses; a retry is possible.
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
};

/**
 * Opens the keyring; keys are unwrapped when they are first asked for.
 * @throws SecretError `segel-rusak` at once when this is not the folder key the keys were wrapped under
 */
export async function openKeyring({ files, shred, folder, folderKey }: KeyringOptions): Promise<Keyring> {
  const wrapKey = deriveKey(folderKey, 'stream-keys');
  const keyFiles = await openKeyFiles({ files, shred }, folder);
  const inTurn = serially();
  const open = new Map<string, Uint8Array>();
  const keyOf = (stream: string): Uint8Array | null => {
    const known = open.get(stream);
    if (known !== undefined) return known;
    const wrapped = keyFiles.wrapped.get(stream);
    if (wrapped === undefined) return null;
    const key = openBox(wrapKey, Buffer.from(wrapped, 'base64'), contextOf(stream));
    if (open.size >= KEPT_OPEN) open.clear();
    open.set(stream, key);
    return key;
  };
  const [first] = keyFiles.wrapped.keys();
  if (first !== undefined) keyOf(first);
  return {
    keyOf,
    holds: (stream) => keyFiles.wrapped.has(stream),
    keyFor: ({ stream, key }) => {
      const former = formerName(stream, key ?? '');
      return keyFiles.wrapped.has(former) ? keyOf(former) : keyOf(stream);
    },
    adopt: (keys) => inTurn(() => adoptKeys(keyFiles, wrapKey, keyOf, open, keys)),
    dropAll: () =>
      inTurn(async () => {
        open.clear();
        await keyFiles.drop([...keyFiles.wrapped.keys()]);
      }),
    drop: (stream) =>
      inTurn(async () => {
        const names = namesOf(keyFiles, stream);
        for (const name of names) open.delete(name);
        await keyFiles.drop(names);
      }),
    ensure: (streams) => inTurn(() => makeMissing(keyFiles, wrapKey, streams)),
    destroy: (stream) =>
      inTurn(() => {
        const names = namesOf(keyFiles, stream);
        for (const name of names) open.delete(name);
        return keyFiles.destroy([stream, ...names]);
      }),
    erased: () => keyFiles.erased,
    damagedLines: keyFiles.damagedLines,
    undisturbed: inTurn,
    close: () => inTurn(keyFiles.close),
  };
}

async function makeMissing(
  keyFiles: KeyFiles,
  wrapKey: Uint8Array,
  streams: readonly string[],
): Promise<void> {
  const made = new Map<string, string>();
  for (const stream of streams) {
    if (keyFiles.wrapped.has(stream) || keyFiles.erased.has(stream) || made.has(stream)) continue;
    // An import asks for tens of thousands at once; the window must go on meanwhile.
    if (made.size % KEYS_PER_TURN === KEYS_PER_TURN - 1) await setImmediate();
    made.set(stream, sealBox(wrapKey, randomBytes(KEY_BYTES), contextOf(stream)).toString('base64'));
  }
  if (made.size > 0) await keyFiles.add(made);
}

async function adoptKeys(
  keyFiles: KeyFiles,
  wrapKey: Uint8Array,
  keyOf: (stream: string) => Uint8Array | null,
  open: Map<string, Uint8Array>,
  keys: ReadonlyMap<StreamId, Uint8Array>,
): Promise<void> {
  const made = new Map<string, string>();
  const wrap = (name: string, key: Uint8Array): void => {
    made.set(name, sealBox(wrapKey, key, contextOf(name)).toString('base64'));
  };
  for (const [stream, key] of keys) {
    if (keyFiles.erased.has(stream)) continue;
    const mine = keyOf(stream);
    if (mine !== null && keyIdOf(mine) === keyIdOf(key)) continue;
    if (mine !== null) wrap(formerName(stream, keyIdOf(mine)), mine);
    wrap(stream, key);
    if (made.size % KEYS_PER_TURN === KEYS_PER_TURN - 1) await setImmediate();
  }
  if (made.size === 0) return;
  await keyFiles.add(made);
  for (const stream of keys.keys()) open.delete(stream);
}

/** Under which a key stands that another one took the place of. */
function formerName(stream: string, keyId: string): string {
  return `${stream}#${keyId}`;
}

function namesOf(keyFiles: KeyFiles, stream: string): readonly string[] {
  const former = [...keyFiles.wrapped.keys()].filter((name) => name.startsWith(`${stream}#`));
  return keyFiles.wrapped.has(stream) ? [stream, ...former] : former;
}

function contextOf(stream: string): string {
  return `stream-key ${stream}`;
}
