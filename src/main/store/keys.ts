import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { StreamId } from '#domain/kernel/step.ts';
import { type KeyFiles, openKeyFiles } from '#main/store/key-files.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { serially } from '#main/store/serially.ts';
import { deriveKey, KEY_BYTES, openBox, sealBox } from '#sealed/cipher.ts';

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
    ensure: (streams) => inTurn(() => makeMissing(keyFiles, wrapKey, streams)),
    destroy: (stream) =>
      inTurn(() => {
        open.delete(stream);
        return keyFiles.destroy([stream]);
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

function contextOf(stream: string): string {
  return `stream-key ${stream}`;
}
