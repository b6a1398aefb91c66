import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { packBytes, packRecord, sealFrame } from '#sealed/bundle/bundle-frame.ts';
import { type BundleDirection, headerBytes, recipientOf } from '#sealed/bundle/bundle-header.ts';
import { bundleKey, signHeader } from '#sealed/bundle/bundle-key.ts';
import { rawPublicKey } from '#sealed/raw-keys.ts';

/** Where the bytes of a bundle go, in their order. */
export type BundleSink = (bytes: Uint8Array) => Promise<void>;

export type BundleWriter = {
  /** What the sender signs with its first record. */
  readonly signature: string;
  readonly record: (record: unknown) => Promise<void>;
  /** Bytes that belong to the record before. */
  readonly bytes: (bytes: Uint8Array) => Promise<void>;
  /** Bytes written so far. */
  readonly size: () => number;
  /** Writes the end; without it nobody takes the bundle. */
  readonly end: () => Promise<void>;
};

export type BundleFrom = {
  readonly direction: BundleDirection;
  /** The public key (X25519, 32 bytes) of who alone can open it. */
  readonly recipient: Uint8Array;
  readonly signingKey: KeyObject;
};

/** Begins a bundle: sealed to one recipient under a key made for it alone, and signed by its sender. */
export async function writeBundle(
  sink: BundleSink,
  { direction, recipient, signingKey }: BundleFrom,
): Promise<BundleWriter> {
  const oneTime = generateKeyPairSync('x25519');
  const header = headerBytes({
    direction,
    recipient: recipientOf(recipient),
    oneTime: rawPublicKey(oneTime.publicKey),
  });
  const key = bundleKey(oneTime.privateKey, { theirs: recipient, header, recipient });
  let size = 0;
  let index = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    size += bytes.length;
    await sink(bytes);
  };
  const frame = async (plain: Uint8Array, last = false): Promise<void> => {
    await put(sealFrame(key, plain, { index, last }));
    index += 1;
  };
  await put(header);
  return {
    signature: signHeader(signingKey, header),
    record: async (record) => frame(await packRecord(record)),
    bytes: (bytes) => frame(packBytes(bytes)),
    size: () => size,
    end: async () => frame(await packRecord(null), true),
  };
}
