import { dirname, join } from 'node:path';
import { removeTemporaries, writeDurably } from '#main/store/durable-file.ts';
import { isErrno } from '#main/store/errno.ts';
import type { Files } from '#main/store/files.ts';
import { serially } from '#main/store/serially.ts';
import {
  type Bucket,
  type BucketPlace,
  type BucketRef,
  bucketFileName,
  generationOf,
  readEntryText,
  readEntryTexts,
  readHead,
  type StandingBucket,
  writeBucket,
} from '#main/store/snapshot-bucket.ts';
import { manifestBytes, type PictureVersion, readManifest } from '#main/store/snapshot-manifest.ts';
import type { Position } from '#main/store/step-store.ts';
import { storeErrorFrom } from '#main/store/store-error.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** What stood in the folder: a whole picture, or none that can be used and why; then everything is folded again. */
type Picture<Extra> =
  | {
      readonly kind: 'picture';
      readonly position: Position;
      readonly extra: Extra;
      /** Bucket number → its head. */
      readonly heads: ReadonlyMap<number, Uint8Array>;
    }
  | { readonly kind: 'none'; readonly reason: 'belum-ada' | 'versi-lain' | 'rusak'; readonly detail: string };

/** The picture as it is to be from now on. */
type PictureChange<Entry, Extra> = {
  /** Buckets that changed since the last save; all of them when there was no picture. Made one at a time. */
  readonly changed:
    | Iterable<readonly [n: number, bucket: Bucket<Entry>]>
    | AsyncIterable<readonly [n: number, bucket: Bucket<Entry>]>;
  /** Everything before this point of the journal is in the picture. */
  readonly position: Position;
  /** Small state beside the buckets; written whole each time. */
  readonly extra: Extra;
};

export type Snapshot<Entry, Extra> = {
  readonly opened: Picture<Extra>;
  /** Writes only what changed. A crash anywhere in it leaves the old picture or the new one, whole. */
  readonly save: (change: PictureChange<Entry, Extra>) => Promise<void>;
  /** The entries of a bucket as last saved; rejects with `segel-rusak` or a StoreError when they cannot be read. */
  readonly readEntries: (n: number) => Promise<readonly Entry[]>;
  /** Those at these places (ascending), each as its JSON text; fewer where there are no more. */
  readonly readEntryTexts: (n: number, places: readonly number[]) => Promise<readonly string[]>;
};

export type SnapshotOptions = PictureVersion & {
  readonly files: Files;
  /** `snapshot/` in the data folder; made at the first save. */
  readonly folder: string;
  /** `deriveKey(folderKey, 'snapshot')`. */
  readonly key: Uint8Array;
  /** How a bucket of an earlier generation goes: it may hold words of a person who was erased since. */
  readonly discard: (path: string) => Promise<void>;
};

type SweptPlace = BucketPlace & Pick<SnapshotOptions, 'discard'>;

/** Which files make the current picture; `generation` is the last one used, by a save that succeeded or not. */
type Standing = { buckets: ReadonlyMap<number, StandingBucket>; generation: number };

const MANIFEST = 'manifest.json';
const READ_AT_ONCE = 16;

/**
 * Opens the rebuildable picture. It never stands in the way: whatever is wrong with it, it says so in `opened` and the
 * next save begins anew. Entries and extra are JSON values.
 */
export async function openSnapshot<Entry, Extra>(options: SnapshotOptions): Promise<Snapshot<Entry, Extra>> {
  const { files, folder, key } = options;
  const place: SweptPlace = { files, folder, key, discard: options.discard };
  const { picture, standing } = await openPicture<Extra>(options, place);
  const inTurn = serially();
  const save = async ({ changed, position, extra }: PictureChange<Entry, Extra>): Promise<void> => {
    standing.generation += 1;
    const { generation } = standing;
    await files.makeFolder(folder);
    await files.syncFolder(dirname(folder));
    const buckets = new Map(standing.buckets);
    for await (const [n, bucket] of changed)
      buckets.set(n, await writeBucket(place, { n, generation }, bucket));
    const refs = refsOf(buckets);
    await files.syncFolder(folder);
    const { evolveVersion, bucketSize } = options;
    const head = { evolveVersion, bucketSize, generation, position, buckets: refs };
    await writeDurably(files, join(folder, MANIFEST), manifestBytes(key, head, extra));
    standing.buckets = buckets;
    await sweep(place, refs);
  };
  return {
    opened: picture,
    save: (change) =>
      inTurn(() => save(change).catch((error) => Promise.reject(storeErrorFrom(error, folder)))),
    readEntries: async (n) => (await textsOf(place, standing, n, null)).map((text) => JSON.parse(text)),
    readEntryTexts: (n, places) => textsOf(place, standing, n, places),
  };
}

async function openPicture<Extra>(
  options: SnapshotOptions,
  place: SweptPlace,
): Promise<{ readonly picture: Picture<Extra>; readonly standing: Standing }> {
  const { files, folder } = options;
  const names = await files.list(folder);
  const none = (reason: 'belum-ada' | 'versi-lain' | 'rusak', detail = '') => ({
    picture: { kind: 'none', reason, detail } as const,
    standing: {
      buckets: new Map(),
      generation: Math.max(0, ...names.map((name) => generationOf(name) ?? 0)),
    },
  });
  if (!names.includes(MANIFEST)) return none('belum-ada');
  try {
    const manifest = readManifest<Extra>(options.key, await files.read(join(folder, MANIFEST)), options);
    if (manifest === null) return none('versi-lain');
    const { head, extra } = manifest;
    const { heads, buckets } = await allHeads(place, head.buckets);
    await sweep(place, head.buckets);
    return {
      picture: { kind: 'picture', position: head.position, extra, heads },
      standing: { buckets, generation: head.generation },
    };
  } catch (error) {
    // The picture can be made again from the journal: a disk that will not read it must not keep the folder shut.
    if (error instanceof SecretError || isErrno(error)) return none('rusak', error.message);
    throw error;
  }
}

async function allHeads(place: BucketPlace, refs: readonly BucketRef[]) {
  const heads = new Map<number, Uint8Array>();
  const buckets = new Map<number, StandingBucket>();
  for (let start = 0; start < refs.length; start += READ_AT_ONCE) {
    const some = refs.slice(start, start + READ_AT_ONCE);
    for (const read of await Promise.all(some.map((ref) => readHead(place, ref)))) {
      heads.set(read.standing.ref.n, read.head);
      buckets.set(read.standing.ref.n, read.standing);
    }
  }
  return { heads, buckets };
}

/** `places`: null for all of them. Read again once when a save replaced the file meanwhile. */
async function textsOf(
  place: BucketPlace,
  standing: Standing,
  n: number,
  places: readonly number[] | null,
): Promise<readonly string[]> {
  const bucket = standing.buckets.get(n);
  if (bucket === undefined) throw new RangeError(`no bucket ${n}`);
  const there = [...bucket.lengths.keys()];
  const wanted = places === null ? there : places.filter((at) => at < there.length);
  const [only] = wanted;
  try {
    if (only === undefined) return [];
    if (wanted.length === 1) return [await readEntryText(place, bucket, only)];
    return await readEntryTexts(place, bucket, wanted);
  } catch (error) {
    if (standing.buckets.get(n) !== bucket) return textsOf(place, standing, n, places);
    throw storeErrorFrom(error, join(place.folder, bucketFileName(bucket.ref)));
  }
}

function refsOf(buckets: ReadonlyMap<number, StandingBucket>): BucketRef[] {
  return Array.from(buckets.values(), ({ ref }) => ref);
}

/** Removes the files of earlier generations and of saves that were cut off. */
async function sweep({ files, folder, discard }: SweptPlace, refs: readonly BucketRef[]): Promise<void> {
  const current = new Set(refs.map(bucketFileName));
  try {
    await removeTemporaries(files, folder);
    const names = await files.list(folder);
    const stale = names.filter((name) => generationOf(name) !== null && !current.has(name));
    if (stale.length === 0) return;
    // The manifest may come from a process killed before its own sync: the older one must not outlive its files.
    await files.syncFolder(folder);
    for (const name of stale) await discard(join(folder, name));
  } catch (error) {
    // A file that a virus scanner holds now is swept the next time; the picture is whole without that.
    if (!isErrno(error, 'EPERM', 'EBUSY', 'EACCES', 'EROFS')) throw error;
  }
}
