import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

/** The streams at the root of an OLE2 compound file. */
export type CompoundFile = {
  /** The content of the stream of this name, in any case; null when there is none. Throws `berkas-rusak`. */
  readonly stream: (name: string) => Buffer | null;
};

type Sectors = {
  readonly bytes: Buffer;
  readonly size: number;
  /** Where sector 0 begins. */
  readonly start: number;
};
type Chains = { readonly sectors: Sectors; readonly next: readonly number[] };
type DirectoryEntry = {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
const NOTHING = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const ENTRY_BYTES = 128;
const STREAM = 2;
/** Streams below this size stand in the sectors of the small ones, 64 bytes each. */
const SMALL_STREAM = 4_096;
const SMALL_SECTOR = 64;

/** Whether a file begins as a compound file does. */
export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/**
 * Opens an OLE2 compound file ([MS-CFB] versions 3 and 4): what Excel 97 puts around a workbook, and every Excel around
 * one with a password. Each chain of sectors is followed once, so that one which runs in a circle ends the reading.
 *
 * Throws `berkas-rusak`.
 */
export function openCompoundFile(bytes: Buffer): CompoundFile {
  const shift = bytes.length < HEADER_BYTES ? 0 : bytes.readUInt16LE(30);
  if (!isCompoundFile(bytes) || (shift !== 9 && shift !== 12)) throw broken();
  const sectors = { bytes, size: 2 ** shift, start: 2 ** shift };
  const big: Chains = { sectors, next: chainTable(sectors) };
  const entries = directoryEntries(contentOf(big, bytes.readUInt32LE(48)));
  const [root] = entries;
  if (root === undefined) throw broken();
  return {
    stream: (name) => {
      const entry = rootEntries(entries, root).find((each) => each.name.toUpperCase() === name.toUpperCase());
      if (entry === undefined) return null;
      return streamOf(entry.size < SMALL_STREAM ? smallChains(big, root) : big, entry);
    },
  };
}

/** For each sector, the one that follows it in its chain. */
function chainTable(sectors: Sectors): readonly number[] {
  const { bytes, size } = sectors;
  const most = Math.ceil(bytes.length / size);
  const places: number[] = numbersOf(bytes.subarray(76, HEADER_BYTES));
  let more = bytes.readUInt32LE(68);
  for (let count = 0; more !== END_OF_CHAIN && more !== NOTHING; count += 1) {
    if (count > most) throw broken();
    const numbers = numbersOf(sectorAt(sectors, more));
    more = numbers.pop() ?? END_OF_CHAIN;
    places.push(...numbers);
  }
  const used = places.filter((place) => place !== NOTHING && place !== END_OF_CHAIN);
  if (used.length > most) throw broken();
  return used.flatMap((place) => numbersOf(sectorAt(sectors, place)));
}

function smallChains(big: Chains, root: DirectoryEntry): Chains {
  const content = streamOf(big, root);
  const next = numbersOf(contentOf(big, big.sectors.bytes.readUInt32LE(60)));
  return { sectors: { bytes: content, size: SMALL_SECTOR, start: 0 }, next };
}

function streamOf(chains: Chains, { start, size }: DirectoryEntry): Buffer {
  if (size === 0) return Buffer.alloc(0);
  const content = contentOf(chains, start);
  if (content.length < size) throw broken();
  return content.subarray(0, size);
}

/** The sectors of a chain, one behind the other. */
function contentOf({ sectors, next }: Chains, start: number): Buffer {
  const parts: Buffer[] = [];
  const most = Math.ceil(sectors.bytes.length / sectors.size);
  for (let place = start; place !== END_OF_CHAIN; place = next[place] ?? NOTHING) {
    if (parts.length > most || (parts.at(-1)?.length ?? sectors.size) < sectors.size) throw broken();
    parts.push(sectorAt(sectors, place));
  }
  return Buffer.concat(parts);
}

/** A sector; the last of the file may be shorter than the others. */
function sectorAt({ bytes, size, start }: Sectors, place: number): Buffer {
  const sector = bytes.subarray(start + place * size, start + (place + 1) * size);
  if (sector.length === 0) throw broken();
  return sector;
}

function directoryEntries(directory: Buffer): readonly DirectoryEntry[] {
  const count = Math.floor(directory.length / ENTRY_BYTES);
  return Array.from({ length: count }, (_, index) => {
    const entry = directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2));
    return {
      name: entry.toString('utf16le', 0, nameBytes),
      kind: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** The streams of the root: its child in the directory's tree and whatever stands beside that; not those of inner storages. */
function rootEntries(entries: readonly DirectoryEntry[], root: DirectoryEntry): readonly DirectoryEntry[] {
  const seen = new Set<DirectoryEntry>();
  const waiting = [root.child];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (place === NOTHING) continue;
    const entry = entries[place];
    if (entry === undefined) throw broken();
    if (seen.has(entry)) continue;
    seen.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...seen].filter(({ kind }) => kind === STREAM);
}

function numbersOf(bytes: Buffer): number[] {
  const count = Math.floor(bytes.length / 4);
  return Array.from({ length: count }, (_, index) => bytes.readUInt32LE(index * 4));
}

function broken(): LaporFileError {
  return new LaporFileError('berkas-rusak');
}
