import { createHash } from 'node:crypto';
import { BundleError } from '#sealed/bundle/bundle-error.ts';

/** `naik`: from a device to its hub; `turun`: from the hub to one device. */
export type BundleDirection = 'naik' | 'turun';

/** All that a relay can read, beside the size. */
export type BundleHeader = {
  readonly direction: BundleDirection;
  /** Whose: the beginning of a hash of the public key that it is sealed to. */
  readonly recipient: Buffer;
  /** The sender's public key for this bundle alone (X25519). */
  readonly oneTime: Buffer;
};

const MAGIC = Buffer.from('MEJATTP\n');
/** Raised when the form changes so that an older program could not read it. */
const VERSION = 1;
const DIRECTIONS = { naik: 1, turun: 2 } as const;
const RECIPIENT_BYTES = 16;
const ONE_TIME_BYTES = 32;
const AT = { version: MAGIC.length, direction: MAGIC.length + 1, recipient: MAGIC.length + 2 } as const;
const ONE_TIME_AT = AT.recipient + RECIPIENT_BYTES;

export const HEADER_BYTES = ONE_TIME_AT + ONE_TIME_BYTES;

/** What a header calls the owner of a public key (32 bytes). */
export function recipientOf(publicKey: Uint8Array): Buffer {
  return createHash('sha256').update('titipan').update(publicKey).digest().subarray(0, RECIPIENT_BYTES);
}

/** The bytes a bundle begins with. */
export function headerBytes({ direction, recipient, oneTime }: BundleHeader): Buffer {
  return Buffer.concat([MAGIC, Buffer.from([VERSION, DIRECTIONS[direction]]), recipient, oneTime]);
}

/** @throws BundleError `bukan-titipan`, `titipan-lebih-baru`, `titipan-terpotong` */
export function readHeader(bytes: Uint8Array): BundleHeader {
  const start = Buffer.from(bytes.subarray(0, MAGIC.length));
  if (!start.equals(MAGIC.subarray(0, start.length)) || start.length === 0)
    throw new BundleError('bukan-titipan');
  if (bytes.length <= AT.version) throw new BundleError('titipan-terpotong');
  if (bytes[AT.version] !== VERSION) throw new BundleError('titipan-lebih-baru');
  if (bytes.length < HEADER_BYTES) throw new BundleError('titipan-terpotong');
  const number = bytes[AT.direction];
  const direction = (['naik', 'turun'] as const).find((one) => DIRECTIONS[one] === number);
  if (direction === undefined) throw new BundleError('titipan-rusak');
  return {
    direction,
    recipient: Buffer.from(bytes.subarray(AT.recipient, ONE_TIME_AT)),
    oneTime: Buffer.from(bytes.subarray(ONE_TIME_AT, HEADER_BYTES)),
  };
}
