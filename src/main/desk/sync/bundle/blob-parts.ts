import { BLOB_PIECE_BYTES } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { Portion } from '#main/desk/sync/portions.ts';
import type { BundleWriter } from '#sealed/bundle/write-bundle.ts';

export type BlobRoom = {
  readonly writer: BundleWriter;
  /** The largest the bundle may become; null: any size. */
  readonly atMost: number | null;
  /** Bytes that the hub has of an attachment. */
  readonly arrived: Readonly<Record<string, number>>;
};

export type BlobCounts = { blobs: number; complete: boolean };

/**
 * Passes on the unsent steps whose attachments are at the hub or in the bundle whole, having written those; a stream ends
 * before the first step of which that is not so. An attachment that is larger than the bundle goes on in the next one.
 */
export async function* withBlobs(
  { attachments }: Pick<DeskParts, 'attachments'>,
  source: AsyncIterable<Portion>,
  room: BlobRoom,
  counts: BlobCounts,
): AsyncGenerator<Portion> {
  for await (const portion of source) {
    let ready = 0;
    for (const { stream, events } of portion.steps) {
      if (!(await allSent(attachments, room, counts, { stream, hashes: attachedIn(events) }))) break;
      ready += 1;
    }
    if (ready < portion.steps.length) counts.complete = false;
    if (ready > 0) yield { ...portion, steps: portion.steps.slice(0, ready) };
  }
}

function attachedIn(events: Portion['steps'][number]['events']): readonly string[] {
  return events.flatMap(({ kind, hash }) =>
    kind === 'v1.Attached' && typeof hash === 'string' ? [hash] : [],
  );
}

async function allSent(
  attachments: DeskParts['attachments'],
  room: BlobRoom,
  counts: BlobCounts,
  { stream, hashes }: { readonly stream: StreamId; readonly hashes: readonly string[] },
): Promise<boolean> {
  for (const hash of hashes) {
    const bytes = await attachments.sealedBytes(hash);
    // One that is not on this PC cannot be sent by any way.
    if (bytes !== null && !(await sent(room, counts, { stream, hash, bytes }))) return false;
  }
  return true;
}

/** Whether the attachment is whole at the hub once it has this bundle. */
async function sent(
  { writer, atMost, arrived }: BlobRoom,
  counts: BlobCounts,
  { stream, hash, bytes }: { readonly stream: StreamId; readonly hash: string; readonly bytes: Uint8Array },
): Promise<boolean> {
  const from = Math.min(arrived[hash] ?? 0, bytes.length);
  const left = bytes.length - from;
  if (left === 0) return true;
  const space = atMost === null ? left : Math.max(0, atMost - writer.size());
  const pieces = Math.max(Math.floor(space / BLOB_PIECE_BYTES), counts.blobs === 0 ? 1 : 0);
  const length = Math.min(left, space >= left ? left : pieces * BLOB_PIECE_BYTES);
  if (length === 0) return false;
  counts.blobs += 1;
  await writer.record({ t: 'lampiran', hash, stream, from, length, size: bytes.length });
  for (let at = from; at < from + length; at += BLOB_PIECE_BYTES)
    await writer.bytes(bytes.subarray(at, Math.min(at + BLOB_PIECE_BYTES, from + length)));
  return length === left;
}
