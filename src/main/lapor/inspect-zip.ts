import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { asBrokenFile, LaporFileError } from '#main/lapor/lapor-file-error.ts';
import type { Limits } from '#main/lapor/limits.ts';
import type { ReadingGuard } from '#main/lapor/reading-guard.ts';

type ZipLimits = Pick<Limits, 'unpackedBytes' | 'inflation'>;

const MOST_ENTRIES = 5_000;
/** Below this a high ratio does no harm: a small sheet of repeated rows packs very well. */
const HARMLESS_BYTES = 10 * 1024 * 1024;
const KEPT = /\.(?:xml|rels)$/iu;

/**
 * Unpacks every entry of a zip, counting, and returns the XML parts by name; pictures, macros and other binaries are only
 * counted. What is returned was measured and its checksum compared, whatever the zip claims about its sizes.
 *
 * Throws `rasio-kembang` past the limits, `berkas-terenkripsi`, or `berkas-rusak` for a zip that is cut, lies about a size or
 * holds a name twice.
 */
export async function inspectZip(
  bytes: Buffer,
  limits: ZipLimits,
  guard: ReadingGuard,
): Promise<ReadonlyMap<string, Buffer>> {
  const budget = unpackingBudget(bytes.length, limits);
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(asBroken);
  const parts = new Map<string, Buffer>();
  const names = new Set<string>();
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName.toLowerCase();
    if (names.has(name) || names.size === MOST_ENTRIES) throw new LaporFileError('berkas-rusak');
    names.add(name);
    guard.check();
    const content = await unpack(zip, entry, budget, guard);
    if (KEPT.test(entry.fileName)) parts.set(entry.fileName, content);
  }
  return parts;
}

/** The library's own errors, raised between two entries, are about the file. */
async function* entriesOf(zip: ZipFile): AsyncIterable<Entry> {
  const entries = zip.eachEntry();
  for (;;) {
    const next = await entries.next().catch(asBroken);
    if (next.done === true) return;
    yield next.value;
  }
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  spend: (bytes: number) => void,
  guard: ReadingGuard,
): Promise<Buffer> {
  if (entry.isEncrypted()) throw new LaporFileError('berkas-terenkripsi');
  const kept = KEPT.test(entry.fileName);
  const chunks: Buffer[] = [];
  let sum = 0;
  const stream = await zip.openReadStreamPromise(entry).catch(asBroken);
  const received = stream.iterator({ destroyOnReturn: true });
  for (;;) {
    const next = await received.next().catch(asBroken);
    if (next.done === true) break;
    const chunk: Buffer = next.value;
    try {
      spend(chunk.length);
      guard.check();
    } catch (error) {
      stream.destroy();
      throw error;
    }
    sum = crc32(chunk, sum);
    if (kept) chunks.push(chunk);
  }
  if (sum !== entry.crc32) throw new LaporFileError('berkas-rusak');
  return Buffer.concat(chunks);
}

function unpackingBudget(
  packedBytes: number,
  { unpackedBytes, inflation }: ZipLimits,
): (bytes: number) => void {
  const most = Math.min(unpackedBytes, Math.max(HARMLESS_BYTES, packedBytes * inflation));
  let spent = 0;
  return (bytes) => {
    spent += bytes;
    if (spent > most) throw new LaporFileError('rasio-kembang', { limit: most });
  };
}

function asBroken(error: unknown): never {
  throw asBrokenFile(error);
}
