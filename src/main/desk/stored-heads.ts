import type { Head } from '#domain/kernel/step.ts';

const HASH_BYTES = 32;

/** Where the streams of a bucket stand: version by version, and hash after hash as bytes. */
export type StoredHeads = { readonly versions: Uint32Array; readonly hashes: Uint8Array };

/** Heads of streams that have steps. */
export function storeHeads(heads: readonly Head[]): StoredHeads {
  return {
    versions: Uint32Array.from(heads, ({ version }) => version),
    hashes: Buffer.concat(heads.map(({ hash }) => Buffer.from(hash, 'hex'))),
  };
}

/** One head again. */
export function storedHead({ versions, hashes }: StoredHeads, index: number): Head {
  const bytes = Buffer.from(hashes.buffer, hashes.byteOffset + index * HASH_BYTES, HASH_BYTES);
  return { version: versions[index] ?? 0, hash: bytes.toString('hex') };
}
