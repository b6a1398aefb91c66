import type { SearchSegment } from '#main/desk/search/search-segment.ts';
import type { StoredDues } from '#main/desk/stored-dues.ts';
import type { StoredHeads } from '#main/desk/stored-heads.ts';
import type { StoredRows } from '#main/desk/stored-rows.ts';

/** What opening needs of a bucket of 256 cases: their rows, their dates, where their streams stand, and their words. */
export type BucketHead = {
  readonly rows: StoredRows;
  readonly dues: StoredDues;
  readonly heads: StoredHeads;
  readonly segment: SearchSegment;
};

/** How many numbers stand first: the lengths of what follows. */
const LEADING = 7;

/**
 * A bucket's head as bytes: lists of numbers in this machine's order, then the values of the rows as JSON, then the words.
 * Lists of 32 bits stand before those of 16 and of 8, so that each can be used where it lies.
 */
export function headBytes({ rows, dues, heads, segment }: BucketHead): Uint8Array {
  const { fields, values, places } = rows;
  const told = { fields, values, settings: dues.settings, dues: dues.values };
  const json = Buffer.from(JSON.stringify(told));
  const { versions, unsent, hashes } = heads;
  const measured = [segment.at, versions, places, dues.places, segment.places, hashes, json];
  const lengths = Uint32Array.from(measured, ({ length }) => length);
  const lists = [lengths, segment.at, segment.starts, versions, unsent, places, dues.places, segment.places];
  return Buffer.concat([...lists.map(bytesOf), hashes, json, Buffer.from(segment.words)]);
}

/** The head again; its lists stay where the bytes are. */
export function readHeadBytes(bytes: Uint8Array): BucketHead {
  const cut = cutter(bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : Uint8Array.from(bytes));
  const lengths = cut.numbers(Uint32Array, LEADING);
  const [words = 0, cases = 0, cells = 0, dated = 0, held = 0, hashBytes = 0, jsonLength = 0] = lengths;
  const at = cut.numbers(Uint32Array, words);
  const starts = cut.numbers(Uint32Array, words);
  const versions = cut.numbers(Uint32Array, cases);
  const unsent = cut.numbers(Uint32Array, cases);
  const places = cut.numbers(Uint16Array, cells);
  const duePlaces = cut.numbers(Uint16Array, dated);
  const holders = cut.numbers(Uint8Array, held);
  const hashes = cut.numbers(Uint8Array, hashBytes);
  const { fields, values, settings, dues } = JSON.parse(cut.text(jsonLength));
  return {
    rows: { fields, values, places },
    dues: { settings, values: dues, places: duePlaces },
    heads: { versions, unsent, hashes },
    segment: lazyWords(cut.rest(), { at, starts, places: holders }),
  };
}

/** The first search makes a text of the words: whoever does not search has no use for it. */
function lazyWords(bytes: Buffer, lists: Omit<SearchSegment, 'words'>): SearchSegment {
  let text: string | null = null;
  return {
    ...lists,
    get words() {
      text ??= bytes.toString('utf8');
      return text;
    },
  };
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;
type NumbersOf<N extends Numbers> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): N;
};

/** Takes one thing after the other from the front. */
function cutter({ buffer, byteOffset, byteLength }: Uint8Array) {
  let from = byteOffset;
  const end = byteOffset + byteLength;
  return {
    numbers: <N extends Numbers>(kind: NumbersOf<N>, length: number): N => {
      const taken = new kind(buffer, from, length);
      from += length * kind.BYTES_PER_ELEMENT;
      return taken;
    },
    text: (length: number): string => {
      const taken = Buffer.from(buffer, from, length).toString('utf8');
      from += length;
      return taken;
    },
    rest: (): Buffer => Buffer.from(buffer, from, end - from),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
