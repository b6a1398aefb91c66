import { z } from 'zod';
import { openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

const FORMAT = 3;
const count = z.number().int().nonnegative();
const versionSchema = z.object({ format: count, evolveVersion: z.string(), bucketSize: count });
const headSchema = versionSchema.extend({
  generation: count,
  position: z.object({ segment: count, offset: count }),
  buckets: z.array(z.object({ n: count, generation: count, entries: count, headLength: count })),
});

/** What makes one picture of files: which buckets, and the point of the journal it was taken at. */
export type ManifestHead = Readonly<Omit<z.infer<typeof headSchema>, 'format'>>;

/** The picture's own version: that of the folding code, and how the entries are spread over buckets. */
export type PictureVersion = { readonly evolveVersion: string; readonly bucketSize: number };

/** The manifest's bytes. `extra` is encrypted, and its tag covers the head: neither can change alone. */
export function manifestBytes(key: Uint8Array, head: ManifestHead, extra: unknown): Uint8Array {
  const full = { format: FORMAT, ...head };
  const box = sealBox(key, JSON.stringify(extra), contextOf(full));
  return Buffer.from(JSON.stringify({ ...full, extra: box.toString('base64') }));
}

/**
 * Reads a manifest; null when it was written by another version of the format, the folding code or the spreading.
 * @throws SecretError `segel-rusak` when it is not what was written
 */
export function readManifest<Extra>(
  key: Uint8Array,
  bytes: Uint8Array,
  version: PictureVersion,
): { readonly head: ManifestHead; readonly extra: Extra } | null {
  const { extra, ...head } = parseObject(bytes);
  const written = versionSchema.safeParse(head);
  if (!written.success) throw new SecretError('segel-rusak', 'manifest.json', written.error);
  const { format, evolveVersion, bucketSize } = written.data;
  if (format !== FORMAT || evolveVersion !== version.evolveVersion || bucketSize !== version.bucketSize)
    return null;
  const parsed = headSchema.safeParse(head);
  if (!parsed.success || typeof extra !== 'string')
    throw new SecretError('segel-rusak', 'manifest.json', parsed.error);
  const opened = openBox(key, Buffer.from(extra, 'base64'), contextOf(head));
  return { head: parsed.data, extra: JSON.parse(opened.toString('utf8')) };
}

/** JSON keeps the order of fields, so what is read back is bound as it was written. */
function contextOf(head: object): string {
  return `snapshot manifest ${JSON.stringify(head)}`;
}

function parseObject(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new SecretError('segel-rusak', 'manifest.json', cause);
  }
}
