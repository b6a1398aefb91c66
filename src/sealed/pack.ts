import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';

/**
 * A pack: a line of JSON that says what the pack is about, and then lines, compressed together. So whoever gets one knows where
 * to go on before anybody has looked into it.
 */
const NEWLINE = 0x0a;
/** As quick as the quickest gzip, and as small as its best. */
const QUALITY = 1;
/** A hub sends some megabytes at once; more would not be meant well. */
const LARGEST_BYTES = 512 * 1024 * 1024;

/** Something that is no pack, or a pack whose steps do not hold. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

/** A pack of these lines, which hold no line break. */
export async function packed(head: object, lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const body = await compressed(lines.join('\n'));
  return Uint8Array.from(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
}

/** What a pack is about, and its lines as they came, compressed. @throws PackError */
export function unpacked(pack: Uint8Array): { readonly head: unknown; readonly body: Uint8Array } {
  const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  const end = bytes.indexOf(NEWLINE);
  try {
    return { head: JSON.parse(bytes.toString('utf8', 0, end)), body: bytes.subarray(end + 1) };
  } catch {
    throw new PackError('a pack without a head');
  }
}

/** The lines of a pack, one after the other with line breaks between them. @throws PackError */
export function linesIn(body: Uint8Array): Buffer {
  try {
    return brotliDecompressSync(body, { maxOutputLength: LARGEST_BYTES });
  } catch {
    throw new PackError('a pack cannot be read');
  }
}

function compressed(text: string): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  return new Promise((resolve, reject) => {
    brotliCompress(text, { params }, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });
}
