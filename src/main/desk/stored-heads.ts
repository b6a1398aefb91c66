import { GENESIS, type Head } from '#domain/kernel/step.ts';

const HASH_BYTES = 32;
const NO_HASH = Buffer.alloc(HASH_BYTES);

/** Where the streams of a bucket stand: version by version, and hash after hash as bytes. */
export type StoredHeads = {
  readonly versions: Uint32Array;
  /** How many steps of each no hub has acknowledged. */
  readonly unsent: Uint32Array;
  readonly hashes: Uint8Array;
};

/** Where these streams stand; one that has no step (any more) has zeros for its hash. */
export function storeHeads(heads: readonly { readonly head: Head; readonly unsent: number }[]): StoredHeads {
  return {
    versions: Uint32Array.from(heads, ({ head }) => head.version),
    unsent: Uint32Array.from(heads, ({ unsent }) => unsent),
    hashes: Buffer.concat(
      heads.map(({ head }) => (head.version === 0 ? NO_HASH : Buffer.from(head.hash, 'hex'))),
    ),
  };
}

/** One head again. */
export function storedHead({ versions, hashes }: StoredHeads, index: number): Head {
  if (versions[index] === 0) return GENESIS;
  const bytes = Buffer.from(hashes.buffer, hashes.byteOffset + index * HASH_BYTES, HASH_BYTES);
  return { version: versions[index] ?? 0, hash: bytes.toString('hex') };
}
