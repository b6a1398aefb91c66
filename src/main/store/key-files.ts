import { join } from 'node:path';
import { readCheckedLines } from '#main/store/checked-lines.ts';
import type { Files } from '#main/store/files.ts';
import { type LineFile, openLineFile } from '#main/store/line-file.ts';
import { openPersonKeys, type PersonKeys, type StretchPin } from '#main/store/person-keys.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { pinProof } from '#sealed/pin-proof.ts';

/** A line is `<stream> <wrapped key>`: 12 + 32 + 16 bytes are 80 characters of base64. */
const WRAPPED_LENGTH = 80;

const STREAM_KEYS = 'streams.keys';
const ERASED = 'erased.list';

/** The wrapped keys of a folder and the list of those that were destroyed, as files; nothing is unwrapped here. */
export type KeyFiles = {
  /** Stream → wrapped key, base64. */
  readonly wrapped: ReadonlyMap<string, string>;
  /** Keys that stand under persons' PINs instead. */
  readonly persons: PersonKeys;
  readonly erased: ReadonlySet<string>;
  /** Numbers, from 1, of lines of `streams.keys` that cannot be read; the keys in them are lost. */
  readonly damagedLines: readonly number[];
  /** Durable for all of them with one write and one sync. */
  readonly add: (keys: ReadonlyMap<string, string>) => Promise<void>;
  /**
   * Removes these keys for good: first noted in `erased.list`, so that a crash or a failure afterwards is made good at
   * the next opening, then `streams.keys` is written without them and its old bytes are overwritten.
   */
  readonly destroy: (streams: readonly string[]) => Promise<void>;
  /** Removes these keys and overwrites their old bytes; nothing keeps them from being made or taken again. */
  readonly drop: (streams: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens `streams.keys` and `erased.list` in a folder that exists. A key that `erased.list` names but that still stands
 * in `streams.keys` (a crash, a restored backup) is removed before this resolves. Calls must not overlap.
 */
export async function openKeyFiles(
  disk: SecretFiles,
  folder: string,
  stretch: StretchPin = pinProof,
): Promise<KeyFiles> {
  const erasedFile = await openLineFile(disk, join(folder, ERASED));
  const keysFile = await openLineFile(disk, join(folder, STREAM_KEYS));
  const wrapped = new Map<string, string>();
  for (const body of keysFile.bodies) {
    wrapped.set(body.slice(0, -WRAPPED_LENGTH - 1), body.slice(-WRAPPED_LENGTH));
  }
  const persons = await openPersonKeys(disk, folder, stretch);
  const erased = new Set(erasedFile.bodies);
  const left = namesOf(wrapped.keys(), erased).filter((name) => wrapped.delete(name));
  if (left.length > 0) await keysFile.rewrite(keyLines(wrapped));
  await persons.drop(namesOf(persons.names(), erased));
  return {
    wrapped,
    persons,
    erased,
    damagedLines: keysFile.damagedLines,
    add: async (keys) => {
      await keysFile.append(keyLines(keys));
      for (const [stream, key] of keys) wrapped.set(stream, key);
    },
    destroy: destroyer({ erasedFile, keysFile, persons }, wrapped, erased),
    drop: async (streams) => {
      const left = new Map(wrapped);
      for (const stream of streams) left.delete(stream);
      if (left.size === wrapped.size) return;
      await keysFile.rewrite(keyLines(left));
      for (const stream of streams) wrapped.delete(stream);
    },
    close: async () => {
      await erasedFile.close();
      await keysFile.close();
      await persons.close();
    },
  };
}

/** The streams erased in a folder that perhaps cannot be opened any more, or is not there; nothing is changed. */
export async function readErasedList(files: Files, folder: string): Promise<readonly string[]> {
  const path = join(folder, ERASED);
  return (await files.size(path)) === null ? [] : readCheckedLines(await files.read(path)).bodies;
}

/** Opens the key files in a folder that nobody has open, destroys these keys, and closes them. */
export async function destroyKeys(
  disk: SecretFiles,
  folder: string,
  streams: readonly string[],
): Promise<void> {
  const keyFiles = await openKeyFiles(disk, folder);
  try {
    await keyFiles.destroy(streams);
  } finally {
    await keyFiles.close();
  }
}

/** The same, but the streams do not count as erased: their cases may come back one day. */
export async function dropKeys(disk: SecretFiles, folder: string, streams: readonly string[]): Promise<void> {
  const keyFiles = await openKeyFiles(disk, folder);
  const gone = new Set(streams);
  try {
    await keyFiles.drop(namesOf(keyFiles.wrapped.keys(), gone));
    await keyFiles.persons.drop(namesOf(keyFiles.persons.names(), gone));
  } finally {
    await keyFiles.close();
  }
}

type Destroying = {
  readonly erasedFile: LineFile;
  readonly keysFile: LineFile;
  readonly persons: PersonKeys;
};

function destroyer(
  { erasedFile, keysFile, persons }: Destroying,
  wrapped: Map<string, string>,
  erased: Set<string>,
): KeyFiles['destroy'] {
  let unfinished = false;
  return async (streams) => {
    const fresh = [...new Set(streams)].filter((stream) => !erased.has(stream));
    if (fresh.length > 0) await erasedFile.append(fresh);
    for (const stream of fresh) erased.add(stream);
    // Gone from memory at once, even if the file cannot be rewritten now.
    for (const name of namesOf(wrapped.keys(), new Set(streams)))
      unfinished = wrapped.delete(name) || unfinished;
    await persons.drop(namesOf(persons.names(), new Set(streams)));
    if (!unfinished) return;
    await keysFile.rewrite(keyLines(wrapped));
    unfinished = false;
  };
}

/** Under which keys of these streams stand: their own names, and those of keys that others took the place of. */
function namesOf(names: Iterable<string>, streams: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => streams.has(streamOfName(name)) || streams.has(name));
}

/** The stream that a key's name is about: `<stream>`, or `<stream>#<key id>` for a former one. */
export function streamOfName(name: string): string {
  return name.replace(/#[0-9a-f]{16}$/, '');
}

/** Under which a key stands that another one took the place of. */
export function formerName(stream: string, keyId: string): string {
  return `${stream}#${keyId}`;
}

function keyLines(wrapped: ReadonlyMap<string, string>): string[] {
  return Array.from(wrapped, ([stream, key]) => `${stream} ${key}`);
}
