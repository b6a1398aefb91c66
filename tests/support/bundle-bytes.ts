import type { BundleSource } from '#sealed/bundle/read-bundle.ts';
import type { BundleSink } from '#sealed/bundle/write-bundle.ts';

/** A bundle in memory, while it is written. */
export function bytesSink(): { readonly sink: BundleSink; readonly bytes: () => Buffer } {
  const pieces: Uint8Array[] = [];
  return {
    sink: async (bytes) => {
      pieces.push(bytes);
    },
    bytes: () => Buffer.concat(pieces),
  };
}

/** A bundle in memory, to be read. */
export function bytesSource(bytes: Uint8Array): BundleSource {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) };
}
