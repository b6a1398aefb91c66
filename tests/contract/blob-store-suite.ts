import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BLOB_PIECE_BYTES } from '#contract/hub/wire.ts';
import type { BlobStore } from '#hub/core/hub-parts.ts';

/** Two hubs with the same attachments. */
export type BlobWorld = {
  readonly one: BlobStore;
  readonly other: BlobStore;
  readonly close: () => Promise<void>;
};

const SIZE = 2 * BLOB_PIECE_BYTES + 1_000;
const BYTES = randomBytes(SIZE);
const HASH = createHash('sha256').update(BYTES).digest('hex');

function pieceOf(bytes: Buffer, from: number) {
  return { from, size: bytes.length, bytes: bytes.subarray(from, from + BLOB_PIECE_BYTES) };
}

async function putAll(blobs: BlobStore, hash: string, bytes: Buffer) {
  for (;;) {
    const { have, whole } = await blobs.state(hash);
    if (whole) return;
    await blobs.put(hash, pieceOf(bytes, have));
  }
}

/** What every store of attachments keeps. */
export function blobStoreSuite(name: string, open: () => Promise<BlobWorld>): void {
  describe(name, () => {
    let world: BlobWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.close());

    test('[HB-30] an attachment comes piece by piece, through any hub, and is whole at the last byte', async () => {
      expect(await world.one.state(HASH)).toEqual({ have: 0, whole: false });
      expect(await world.one.put(HASH, pieceOf(BYTES, 0))).toEqual({ have: BLOB_PIECE_BYTES, whole: false });
      expect(await world.other.state(HASH)).toEqual({ have: BLOB_PIECE_BYTES, whole: false });
      expect(await world.other.read(HASH, 0)).toBeNull();
      expect(await world.one.whole([HASH])).toEqual(new Set());
      await world.other.put(HASH, pieceOf(BYTES, BLOB_PIECE_BYTES));
      const last = pieceOf(BYTES, 2 * BLOB_PIECE_BYTES);
      expect(await world.one.put(HASH, last)).toEqual({ have: SIZE, whole: true });
      expect(await world.other.whole([HASH, '0'.repeat(64)])).toEqual(new Set([HASH]));
    });

    test('[HB-30] it is read from any byte on, in pieces', async () => {
      await putAll(world.one, HASH, BYTES);
      for (const start of [0, 1, BLOB_PIECE_BYTES - 1, SIZE - 3]) {
        const pieces: Uint8Array[] = [];
        for (let from = start; from < SIZE; ) {
          const piece = await world.other.read(HASH, from);
          expect(piece?.size).toBe(SIZE);
          expect(piece?.bytes.length).toBeLessThanOrEqual(BLOB_PIECE_BYTES);
          if (piece === null || piece.bytes.length === 0) throw new Error(`nothing at ${from}`);
          pieces.push(piece.bytes);
          from += piece.bytes.length;
        }
        expect(Buffer.concat(pieces).equals(BYTES.subarray(start))).toBe(true);
      }
      expect((await world.one.read(HASH, SIZE))?.bytes).toHaveLength(0);
    });

    test('[HB-31] a piece that does not continue what is there changes nothing', async () => {
      const first = await world.one.put(HASH, pieceOf(BYTES, 0));
      expect(await world.one.put(HASH, pieceOf(BYTES, 0))).toEqual(first);
      expect(await world.one.put(HASH, pieceOf(BYTES, 2 * BLOB_PIECE_BYTES))).toEqual(first);
      await putAll(world.one, HASH, BYTES);
      expect(await world.one.put(HASH, pieceOf(randomBytes(10), 0))).toEqual({ have: SIZE, whole: true });
      const end = await world.one.read(HASH, SIZE - 4);
      expect(Buffer.from(end?.bytes ?? []).equals(BYTES.subarray(-4))).toBe(true);
    });

    test('[HB-31] two that send the same attachment at once end with one', async () => {
      await Promise.all([putAll(world.one, HASH, BYTES), putAll(world.other, HASH, BYTES)]);
      expect(await world.one.state(HASH)).toEqual({ have: SIZE, whole: true });
    });

    test('[HB-32] what turns out to be another attachment is thrown away, and can be sent again', async () => {
      const wrong = Buffer.from(BYTES);
      wrong[5] = (wrong[5] ?? 0) ^ 1;
      await world.one.put(HASH, pieceOf(wrong, 0));
      await world.one.put(HASH, pieceOf(wrong, BLOB_PIECE_BYTES));
      const end = await world.one.put(HASH, pieceOf(wrong, 2 * BLOB_PIECE_BYTES));
      expect(end).toEqual({ have: 0, whole: false });
      expect(await world.other.read(HASH, 0)).toBeNull();
      await putAll(world.other, HASH, BYTES);
      expect(await world.one.whole([HASH])).toEqual(new Set([HASH]));
    });
  });
}
