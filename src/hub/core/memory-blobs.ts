import { createHash } from 'node:crypto';
import { BLOB_PIECE_BYTES } from '#contract/hub/wire.ts';
import type { BlobStore } from '#hub/core/hub-parts.ts';

/** Blobs in memory, for tests and fuzz. */
export function memoryBlobs(whole: Map<string, Uint8Array> = new Map()): BlobStore {
  const partial = new Map<string, Uint8Array>();
  const state: BlobStore['state'] = async (hash) => {
    const done = whole.get(hash);
    return done === undefined
      ? { have: partial.get(hash)?.length ?? 0, whole: false }
      : { have: done.length, whole: true };
  };
  return {
    state,
    whole: async (hashes) => new Set(hashes.filter((hash) => whole.has(hash))),
    put: async (hash, { from, size, bytes }) => {
      const have = partial.get(hash) ?? new Uint8Array();
      if (whole.has(hash) || from !== have.length) return state(hash);
      const all = Buffer.concat([have, bytes]);
      partial.set(hash, all);
      if (all.length >= size) {
        partial.delete(hash);
        if (createHash('sha256').update(all).digest('hex') === hash) whole.set(hash, all);
      }
      return state(hash);
    },
    read: async (hash, from) => {
      const bytes = whole.get(hash);
      return bytes === undefined
        ? null
        : { size: bytes.length, bytes: bytes.subarray(from, from + BLOB_PIECE_BYTES) };
    },
  };
}
