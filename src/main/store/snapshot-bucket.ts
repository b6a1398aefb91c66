import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '#main/store/files.ts';
import { type LowDoor, lowFile } from '#main/store/low-file.ts';
import { openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** A piece of the picture: its head, which is loaded at opening, and whole entries that are read when asked for. */
export type Bucket<Entry> = { readonly head: Uint8Array; readonly entries: readonly Entry[] };

/** Which file holds a bucket: its number, the generation it was written in, how many entries, and how long its head's box is. */
export type BucketRef = {
  readonly n: number;
  readonly generation: number;
  readonly entries: number;
  readonly headLength: number;
};

/** A bucket on the disk, and how long the box of each of its entries is, in their order. */
export type StandingBucket = { readonly ref: BucketRef; readonly lengths: Uint32Array };

/** Where buckets are kept and the key they are encrypted under. */
export type BucketPlace = { readonly files: Files; readonly folder: string; readonly key: Uint8Array };

const MAGIC = Buffer.from('MEJASNP3');
const LENGTH_BYTES = 4;
/** Up to this part of a bucket's entries is read one by one. */
const FEW = 8;

export function bucketFileName({ n, generation }: Pick<BucketRef, 'n' | 'generation'>): string {
  return `bucket-${n}-${generation}.bin`;
}

/** The generation in a bucket's file name; null for any other name. */
export function generationOf(fileName: string): number | null {
  const digits = /^bucket-\d+-(\d+)\.bin$/.exec(fileName)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Writes a bucket to a new file and syncs it; its name is durable only after the folder's sync. */
export async function writeBucket<Entry>(
  place: BucketPlace,
  at: { readonly n: number; readonly generation: number },
  bucket: Bucket<Entry>,
): Promise<StandingBucket> {
  const { sections, lengths } = sealSections(place.key, at, bucket);
  const ref = { ...at, entries: lengths.length, headLength: sections.head.length };
  await lowFile<BucketBytes>(fileAdapter(place, ref), sections).write();
  return { ref, lengths };
}

/** The head, and where the entries lie: one read of the file's beginning. Rejects with `segel-rusak`, or as the disk does. */
export async function readHead(
  place: BucketPlace,
  ref: BucketRef,
): Promise<{ readonly head: Uint8Array; readonly standing: StandingBucket }> {
  const path = join(place.folder, bucketFileName(ref));
  const start = await place.files.readRange(path, 0, entriesStart(ref));
  const { table, head } = splitSections(start, ref);
  const opened = openBox(place.key, head, headContext(ref, table));
  return { head: opened, standing: { ref, lengths: lengthsIn(table) } };
}

/** One entry as its JSON text: the bytes of that one are read. Rejects with `segel-rusak`, or as the disk does. */
export async function readEntryText(
  place: BucketPlace,
  { ref, lengths }: StandingBucket,
  at: number,
): Promise<string> {
  const path = join(place.folder, bucketFileName(ref));
  const start = entriesStart(ref) + startOf(lengths, at);
  const box = await place.files.readRange(path, start, lengths[at] ?? 0);
  return openEntry(place.key, ref, box, at);
}

/**
 * Several entries, each as its JSON text: only these are decrypted, and where they are few, only these are read. Rejects
 * as for one.
 */
export async function readEntryTexts(
  place: BucketPlace,
  bucket: StandingBucket,
  wanted: readonly number[],
): Promise<readonly string[]> {
  const { ref, lengths } = bucket;
  if (wanted.length * FEW < ref.entries) {
    return Promise.all(wanted.map((at) => readEntryText(place, bucket, at)));
  }
  const low = lowFile<BucketBytes>(fileAdapter(place, ref), {
    table: NOTHING,
    head: NOTHING,
    entries: NOTHING,
  });
  await low.read();
  const { entries } = low.data;
  return wanted.map((at) => {
    const start = startOf(lengths, at);
    return openEntry(place.key, ref, entries.subarray(start, start + (lengths[at] ?? 0)), at);
  });
}

/**
 * A bucket as it lies in its file: the lengths of the entries, which the head's tag covers, the head, and the entries,
 * each encrypted on its own, so that who needs one of them decrypts one.
 */
type BucketBytes = { readonly table: Uint8Array; readonly head: Uint8Array; readonly entries: Uint8Array };
const NOTHING = new Uint8Array();

/** Every writing is a new file, synced, and the old one stays whole until the manifest names the new one. */
function fileAdapter(place: BucketPlace, ref: BucketRef): LowDoor<BucketBytes> {
  const path = join(place.folder, bucketFileName(ref));
  return {
    read: async () => splitSections(await place.files.read(path), ref),
    write: async ({ table, head, entries }) => {
      const file = await place.files.create(path);
      try {
        await file.write(Buffer.concat([MAGIC, table, head, entries]));
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

function sealSections<Entry>(
  key: Uint8Array,
  at: { readonly n: number; readonly generation: number },
  bucket: Bucket<Entry>,
): { readonly sections: BucketBytes; readonly lengths: Uint32Array } {
  const boxes = bucket.entries.map((entry, place) =>
    sealBox(key, JSON.stringify(entry), entryContext(at, place)),
  );
  const lengths = Uint32Array.from(boxes, ({ length }) => length);
  const table = Buffer.alloc(lengths.length * LENGTH_BYTES);
  for (const [place, length] of lengths.entries()) table.writeUInt32LE(length, place * LENGTH_BYTES);
  const head = sealBox(key, bucket.head, headContext(at, table));
  return { sections: { table, head, entries: Buffer.concat(boxes) }, lengths };
}

function splitSections(bytes: Uint8Array, ref: BucketRef): BucketBytes {
  if (!MAGIC.equals(bytes.subarray(0, MAGIC.length)))
    throw new SecretError('segel-rusak', bucketFileName(ref));
  const headStart = entriesStart(ref) - ref.headLength;
  return {
    table: bytes.subarray(MAGIC.length, headStart),
    head: bytes.subarray(headStart, entriesStart(ref)),
    entries: bytes.subarray(entriesStart(ref)),
  };
}

function openEntry(key: Uint8Array, ref: BucketRef, box: Uint8Array, at: number): string {
  return openBox(key, box, entryContext(ref, at)).toString('utf8');
}

function entriesStart({ entries, headLength }: BucketRef): number {
  return MAGIC.length + entries * LENGTH_BYTES + headLength;
}

function lengthsIn(table: Uint8Array): Uint32Array {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const lengths = new Uint32Array(table.byteLength / LENGTH_BYTES);
  for (let at = 0; at < lengths.length; at += 1) lengths[at] = view.getUint32(at * LENGTH_BYTES, true);
  return lengths;
}

function startOf(lengths: Uint32Array, at: number): number {
  let start = 0;
  for (let before = 0; before < at; before += 1) start += lengths[before] ?? 0;
  return start;
}

type BucketName = Pick<BucketRef, 'n' | 'generation'>;

function headContext({ n, generation }: BucketName, table: Uint8Array): string {
  return `snapshot ${n} ${generation} head ${hash('sha256', table, 'hex')}`;
}

function entryContext({ n, generation }: BucketName, at: number): string {
  return `snapshot ${n} ${generation} entry ${at}`;
}
