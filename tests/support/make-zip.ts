import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip, and what the zip claims about it where that is not the truth. */
export type ZipEntry = {
  readonly name: string;
  readonly content: Buffer;
  /** Bytes already deflated; `content` is then only what claims are made from. */
  readonly packed?: Buffer;
  readonly stored?: boolean;
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  /** Only listed: its bytes are those of the last entry that has its own, and so are the claims. */
  readonly overlaps?: boolean;
};

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;

/** A zip archive, byte by byte, so that it can lie. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let previous = 0;
  let facts: Buffer = Buffer.alloc(0);
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const packed = entry.overlaps === true ? Buffer.alloc(0) : packedBytes(entry);
    if (entry.overlaps !== true) facts = factsOf(entry, packed.length);
    const start = entry.overlaps === true ? previous : offset;
    directory.push(
      uint32(CENTRAL_HEADER),
      uint16(20),
      facts,
      uint16(name.length),
      Buffer.alloc(12),
      uint32(start),
      name,
    );
    if (entry.overlaps === true) continue;
    const local = Buffer.concat([uint32(LOCAL_HEADER), facts, uint16(name.length), uint16(0), name, packed]);
    parts.push(local);
    previous = offset;
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = Buffer.concat([uint16(entries.length), uint16(entries.length)]);
  const end = [uint32(END), uint32(0), count, uint32(central.length), uint32(offset), uint16(0)];
  return Buffer.concat([...parts, central, ...end]);
}

/** Zeros, deflated piece by piece without ever being held in memory; `bytes` is a multiple of 16 MiB. */
export function packedZeros(bytes: number): Buffer {
  const piece = Buffer.alloc(16 * 1024 * 1024);
  const packed = deflateRawSync(piece, { finishFlush: 3 });
  const last = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: bytes / piece.length }, () => packed), last]);
}

function packedBytes(entry: ZipEntry): Buffer {
  return entry.packed ?? (entry.stored === true ? entry.content : deflateRawSync(entry.content));
}

/** Version needed, flags, method, time, checksum and sizes: the same in both headers. */
function factsOf(entry: ZipEntry, packedSize: number): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(entry.flags ?? 0),
    uint16(entry.stored === true ? 0 : 8),
    Buffer.alloc(4),
    uint32(entry.claimedCrc ?? crc32(entry.content)),
    uint32(packedSize),
    uint32(entry.claimedSize ?? entry.content.length),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
