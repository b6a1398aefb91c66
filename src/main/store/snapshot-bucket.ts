import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '#main/store/files.ts';
import { type LowDoor, lowFile } from '#main/store/low-file.ts';
import { openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** A piece of the picture: small rows that are loaded at opening, and whole entries that are read when asked for. */
export type Bucket<Row, Entry> = { readonly rows: readonly Row[]; readonly entries: readonly Entry[] };

/** Which file holds a bucket: its number, the generation it was written in, how many entries, and the length of its rows. */
export type BucketRef = {
  readonly n: number;
  readonly generation: number;
  readonly entries: number;
  readonly rowsLength: number;
};

/** A bucket on the disk, and how long the box of each of its entries is, in their order. */
export type StandingBucket = { readonly ref: BucketRef; readonly lengths: Uint32Array };

/** Where buckets are kept and the key they are encrypted under. */
export type BucketPlace = { readonly files: Files; readonly folder: string; readonly key: Uint8Array };

const MAGIC = Buffer.from('MEJASNP2');
const LENGTH_BYTES = 4;

export function bucketFileName({ n, generation }: Pick<BucketRef, 'n' | 'generation'>): string {
  return `bucket-${n}-${generation}.bin`;
}

/** The generation in a bucket's file name; null for any other name. */
export function generationOf(fileName: string): number | null {
  const digits = /^bucket-\d+-(\d+)\.bin$/.exec(fileName)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Writes a bucket to a new file and syncs it; its name is durable only after the folder's sync. */
export async function writeBucket<Row, Entry>(
  place: BucketPlace,
  at: { readonly n: number; readonly generation: number },
  bucket: Bucket<Row, Entry>,
): Promise<StandingBucket> {
  const { sections, lengths } = sealSections(place.key, at, bucket);
  const ref = { ...at, entries: lengths.length, rowsLength: sections.rows.length };
  await lowFile<BucketBytes>(fileAdapter(place, ref), sections).write();
  return { ref, lengths };
}

/** The rows, and where the entries lie: one read of the file's beginning. Rejects with `segel-rusak`, or as the disk does. */
export async function readRows<Row>(
  place: BucketPlace,
  ref: BucketRef,
): Promise<{ readonly rows: readonly Row[]; readonly standing: StandingBucket }> {
  const path = join(place.folder, bucketFileName(ref));
  const start = await place.files.readRange(path, 0, headLength(ref) + ref.rowsLength);
  const { table, rows } = splitSections(start, ref);
  const text = openBox(place.key, rows, rowsContext(ref, table)).toString('utf8');
  // The tag has proved that this is what we wrote under this name, so its shape is not checked again.
  return { rows: JSON.parse(text), standing: { ref, lengths: lengthsIn(table) } };
}

/** One entry as its JSON text: the bytes of that one are read. Rejects with `segel-rusak`, or as the disk does. */
export async function readEntryText(
  place: BucketPlace,
  { ref, lengths }: StandingBucket,
  at: number,
): Promise<string> {
  const path = join(place.folder, bucketFileName(ref));
  const start = headLength(ref) + ref.rowsLength + startOf(lengths, at);
  const box = await place.files.readRange(path, start, lengths[at] ?? 0);
  return openEntry(place.key, ref, box, at);
}

/** Several entries, each as its JSON text: the file is read once, and only these are decrypted. Rejects as for one. */
export async function readEntryTexts(
  place: BucketPlace,
  { ref, lengths }: StandingBucket,
  wanted: readonly number[],
): Promise<readonly string[]> {
  const low = lowFile<BucketBytes>(fileAdapter(place, ref), {
    table: NOTHING,
    rows: NOTHING,
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
 * A bucket as it lies in its file: the lengths of the entries, which the rows' tag covers, the rows, and the entries,
 * each encrypted on its own, so that who needs one of them decrypts one.
 */
type BucketBytes = { readonly table: Uint8Array; readonly rows: Uint8Array; readonly entries: Uint8Array };
const NOTHING = new Uint8Array();

/** Every writing is a new file, synced, and the old one stays whole until the manifest names the new one. */
function fileAdapter(place: BucketPlace, ref: BucketRef): LowDoor<BucketBytes> {
  const path = join(place.folder, bucketFileName(ref));
  return {
    read: async () => splitSections(await place.files.read(path), ref),
    write: async ({ table, rows, entries }) => {
      const file = await place.files.create(path);
      try {
        await file.write(Buffer.concat([MAGIC, table, rows, entries]));
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

function sealSections<Row, Entry>(
  key: Uint8Array,
  at: { readonly n: number; readonly generation: number },
  bucket: Bucket<Row, Entry>,
): { readonly sections: BucketBytes; readonly lengths: Uint32Array } {
  const boxes = bucket.entries.map((entry, place) =>
    sealBox(key, JSON.stringify(entry), entryContext(at, place)),
  );
  const lengths = Uint32Array.from(boxes, ({ length }) => length);
  const table = Buffer.alloc(lengths.length * LENGTH_BYTES);
  for (const [place, length] of lengths.entries()) table.writeUInt32LE(length, place * LENGTH_BYTES);
  const rows = sealBox(key, JSON.stringify(bucket.rows), rowsContext(at, table));
  return { sections: { table, rows, entries: Buffer.concat(boxes) }, lengths };
}

function splitSections(bytes: Uint8Array, ref: BucketRef): BucketBytes {
  if (!MAGIC.equals(bytes.subarray(0, MAGIC.length)))
    throw new SecretError('segel-rusak', bucketFileName(ref));
  const rowsStart = headLength(ref);
  const rowsEnd = rowsStart + ref.rowsLength;
  return {
    table: bytes.subarray(MAGIC.length, rowsStart),
    rows: bytes.subarray(rowsStart, rowsEnd),
    entries: bytes.subarray(rowsEnd),
  };
}

function openEntry(key: Uint8Array, ref: BucketRef, box: Uint8Array, at: number): string {
  return openBox(key, box, entryContext(ref, at)).toString('utf8');
}

function headLength({ entries }: BucketRef): number {
  return MAGIC.length + entries * LENGTH_BYTES;
}

function lengthsIn(table: Uint8Array): Uint32Array {
  const bytes = Buffer.from(table);
  return Uint32Array.from({ length: bytes.length / LENGTH_BYTES }, (_, at) =>
    bytes.readUInt32LE(at * LENGTH_BYTES),
  );
}

function startOf(lengths: Uint32Array, at: number): number {
  let start = 0;
  for (let before = 0; before < at; before += 1) start += lengths[before] ?? 0;
  return start;
}

type BucketName = Pick<BucketRef, 'n' | 'generation'>;

function rowsContext({ n, generation }: BucketName, table: Uint8Array): string {
  return `snapshot ${n} ${generation} rows ${createHash('sha256').update(table).digest('hex')}`;
}

function entryContext({ n, generation }: BucketName, at: number): string {
  return `snapshot ${n} ${generation} entry ${at}`;
}
