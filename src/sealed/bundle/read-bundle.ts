import type { KeyObject } from 'node:crypto';
import { BundleError } from '#sealed/bundle/bundle-error.ts';
import {
  type Frame,
  LENGTH_BYTES,
  MOST_FRAME_BYTES,
  openFrame,
  readFrame,
} from '#sealed/bundle/bundle-frame.ts';
import {
  type BundleDirection,
  HEADER_BYTES,
  headerBytes,
  readHeader,
  recipientOf,
} from '#sealed/bundle/bundle-header.ts';
import { bundleKey, isSignedBy } from '#sealed/bundle/bundle-key.ts';
import { rawPublicKey } from '#sealed/raw-keys.ts';

/** A file, or bytes in memory, read in pieces. */
export type BundleSource = {
  readonly size: number;
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
};

/** A frame and where it stands, so that it can be read again. */
export type PlacedFrame = Frame & { readonly at: number; readonly index: number };

export type OpenBundle = {
  /** Whether the owner of this public key (Ed25519, 32 bytes) sent it, by the signature in its first record. */
  readonly isFrom: (publicKey: Uint8Array, signature: string) => boolean;
  /**
   * Every frame in its order, from the first or from a place that was read before; ends when the bundle is whole.
   * @throws BundleError `titipan-terpotong`, `titipan-rusak`, `titipan-melebihi-batas`
   */
  readonly frames: (from?: Pick<PlacedFrame, 'at' | 'index'>) => AsyncGenerator<PlacedFrame>;
};

/**
 * Opens a bundle that goes in this direction and is sealed to the owner of this private key (X25519). Nothing is known yet of
 * who sent it.
 * @throws BundleError
 */
export async function openBundle(
  source: BundleSource,
  { direction, privateKey }: { readonly direction: BundleDirection; readonly privateKey: KeyObject },
): Promise<OpenBundle> {
  const read = readHeader(await source.read(0, HEADER_BYTES));
  if (read.direction !== direction) throw new BundleError('titipan-arah-lain');
  const recipient = rawPublicKey(privateKey);
  if (!read.recipient.equals(recipientOf(recipient))) throw new BundleError('titipan-untuk-lain');
  const header = headerBytes(read);
  const key = bundleKey(privateKey, { theirs: read.oneTime, header, recipient });
  return {
    isFrom: (publicKey, signature) => isSignedBy(publicKey, header, signature),
    frames: (from = { at: HEADER_BYTES, index: 0 }) => framesOf(source, key, from),
  };
}

async function* framesOf(
  source: BundleSource,
  key: Uint8Array,
  from: Pick<PlacedFrame, 'at' | 'index'>,
): AsyncGenerator<PlacedFrame> {
  for (let { at, index } = from; ; index += 1) {
    const head = Buffer.from(await source.read(at, LENGTH_BYTES));
    if (head.length < LENGTH_BYTES) throw new BundleError('titipan-terpotong');
    const length = head.readUInt32BE();
    if (length > MOST_FRAME_BYTES) throw new BundleError('titipan-rusak');
    const next = at + LENGTH_BYTES + length;
    if (next > source.size) throw new BundleError('titipan-terpotong');
    const box = await source.read(at + LENGTH_BYTES, length);
    // The last frame ends the file; one that only stands there is not it.
    const last = next === source.size;
    const plain = openedAt(key, box, { index, last });
    if (last) return;
    yield { ...(await readFrame(plain)), at, index };
    at = next;
  }
}

/** A file that ends between two frames is cut off, which is another thing than changed. */
function openedAt(
  key: Uint8Array,
  box: Uint8Array,
  { index, last }: { readonly index: number; readonly last: boolean },
): Buffer {
  try {
    return openFrame(key, box, { index, last });
  } catch (error) {
    if (!last) throw error;
    openFrame(key, box, { index, last: false });
    throw new BundleError('titipan-terpotong');
  }
}
