import { gunzip, gzip } from 'node:zlib';
import { BundleError } from '#sealed/bundle/bundle-error.ts';
import { openBox, sealBox } from '#sealed/cipher.ts';

/** What a frame holds: a record (JSON), or bytes that belong to the record before. */
export type Frame =
  | { readonly kind: 'catatan'; readonly json: unknown }
  | { readonly kind: 'isi'; readonly bytes: Uint8Array };

const RECORD = 0;
const BYTES = 1;
/** Before a frame: its length. */
export const LENGTH_BYTES = 4;
/** The largest frame as it is sealed, and a record as it is unpacked. */
export const MOST_FRAME_BYTES = 16 * 1024 * 1024;
const MOST_RECORD_BYTES = 64 * 1024 * 1024;

/** Where a frame stands: none can be left out, doubled or moved, and the last one is known to be it. */
export type FramePlace = { readonly index: number; readonly last: boolean };

/** A frame as it stands in the file: its length, and what it holds sealed under the bundle's key. */
export function sealFrame(key: Uint8Array, plain: Uint8Array, place: FramePlace): Buffer {
  const box = sealBox(key, plain, contextOf(place));
  if (box.length > MOST_FRAME_BYTES) throw new BundleError('titipan-melebihi-batas');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(box.length);
  return Buffer.concat([length, box]);
}

/** What a sealed frame holds. @throws BundleError `titipan-rusak` */
export function openFrame(key: Uint8Array, box: Uint8Array, place: FramePlace): Buffer {
  try {
    return openBox(key, box, contextOf(place));
  } catch (cause) {
    throw new BundleError('titipan-rusak', cause);
  }
}

/** A record packed for its frame. */
export async function packRecord(record: unknown): Promise<Buffer> {
  const packed = await new Promise<Buffer>((resolve, reject) => {
    gzip(JSON.stringify(record), (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });
  return Buffer.concat([Buffer.from([RECORD]), packed]);
}

/** Bytes made ready for their frame. */
export function packBytes(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([BYTES]), bytes]);
}

/** What a frame says. @throws BundleError `titipan-rusak`, `titipan-melebihi-batas` */
export async function readFrame(plain: Uint8Array): Promise<Frame> {
  const rest = plain.subarray(1);
  if (plain[0] === BYTES) return { kind: 'isi', bytes: rest };
  if (plain[0] !== RECORD) throw new BundleError('titipan-rusak');
  const text = await unpacked(rest);
  try {
    return { kind: 'catatan', json: JSON.parse(text.toString('utf8')) };
  } catch (cause) {
    throw new BundleError('titipan-rusak', cause);
  }
}

function unpacked(packed: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    gunzip(packed, { maxOutputLength: MOST_RECORD_BYTES }, (error, bytes) => {
      if (error === null) resolve(bytes);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        reject(new BundleError('titipan-melebihi-batas', error));
      else reject(new BundleError('titipan-rusak', error));
    });
  });
}

function contextOf({ index, last }: FramePlace): string {
  return `titipan ${index}${last ? ' akhir' : ''}`;
}
