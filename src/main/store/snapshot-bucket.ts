import { join } from 'node:path';
import { openBox, sealBox } from '#main/store/cipher.ts';
import type { Files } from '#main/store/files.ts';
import { type LowDoor, lowFile } from '#main/store/low-file.ts';
import { SecretError } from '#main/store/secret-error.ts';

/** A piece of the picture: small rows that are loaded at opening, and whole entries that are read when asked for. */
export type Bucket<Row, Entry> = { readonly rows: readonly Row[]; readonly entries: readonly Entry[] };

/** Which file holds a bucket: its number, the generation it was written in, and the length of its rows section. */
export type BucketRef = { readonly n: number; readonly generation: number; readonly rowsLength: number };

/** Where buckets are kept and the key they are encrypted under. */
export type BucketPlace = { readonly files: Files; readonly folder: string; readonly key: Uint8Array };

const MAGIC = Buffer.from('MEJASNP1');

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
): Promise<BucketRef> {
  const sections = sealSections(place.key, at, bucket);
  const ref = { ...at, rowsLength: sections.rows.length };
  await lowFile<BucketBytes>(fileAdapter(place, ref), sections).write();
  return ref;
}

/** The rows alone: one read of the file's beginning. Rejects with `segel-rusak`, or as the disk does. */
export async function readRows<Row>(place: BucketPlace, ref: BucketRef): Promise<readonly Row[]> {
  const path = join(place.folder, bucketFileName(ref));
  const start = await place.files.readRange(path, 0, MAGIC.length + ref.rowsLength);
  return openJson(place.key, splitSections(start, ref).rows, contextOf(ref, 'rows'));
}

/**
 * The entries of a bucket, each as its own JSON text: who needs one of them reads one. Rejects with `segel-rusak`, or as
 * the disk does.
 */
export async function readEntryTexts(place: BucketPlace, ref: BucketRef): Promise<readonly string[]> {
  const low = lowFile<BucketBytes>(fileAdapter(place, ref), { rows: NOTHING, entries: NOTHING });
  await low.read();
  const text = openBox(place.key, low.data.entries, contextOf(ref, 'entries')).toString('utf8');
  return text === '' ? [] : text.split('\n');
}

/** A bucket as it lies in its file: two sections, each encrypted on its own. */
type BucketBytes = { readonly rows: Uint8Array; readonly entries: Uint8Array };
const NOTHING = new Uint8Array();

/** Every writing is a new file, synced, and the old one stays whole until the manifest names the new one. */
function fileAdapter(place: BucketPlace, ref: BucketRef): LowDoor<BucketBytes> {
  const path = join(place.folder, bucketFileName(ref));
  return {
    read: async () => splitSections(await place.files.read(path), ref),
    write: async ({ rows, entries }) => {
      const file = await place.files.create(path);
      try {
        await file.write(Buffer.concat([MAGIC, rows, entries]));
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
): BucketBytes {
  return {
    rows: sealBox(key, JSON.stringify(bucket.rows), contextOf(at, 'rows')),
    entries: sealBox(
      key,
      bucket.entries.map((entry) => JSON.stringify(entry)).join('\n'),
      contextOf(at, 'entries'),
    ),
  };
}

function splitSections(bytes: Uint8Array, ref: BucketRef): BucketBytes {
  if (!MAGIC.equals(bytes.subarray(0, MAGIC.length)))
    throw new SecretError('segel-rusak', bucketFileName(ref));
  const rowsEnd = MAGIC.length + ref.rowsLength;
  return { rows: bytes.subarray(MAGIC.length, rowsEnd), entries: bytes.subarray(rowsEnd) };
}

function contextOf(
  { n, generation }: Pick<BucketRef, 'n' | 'generation'>,
  section: 'rows' | 'entries',
): string {
  return `snapshot ${n} ${generation} ${section}`;
}

/** The tag has proved that this is what we wrote under this name, so its shape is not checked again. */
function openJson<T>(key: Uint8Array, box: Uint8Array, context: string): readonly T[] {
  return JSON.parse(openBox(key, box, context).toString('utf8'));
}
