import type { StreamId } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import type { SyncPlaceFile } from '#main/desk/sync/sync-place.ts';
import { LARGEST_BLOB_BYTES } from '#main/store/attachments.ts';

/**
 * Fetches the attachments of these cases that are not on this PC. Answers the cases of which the hub does not have all yet: they
 * are to be asked for another time.
 */
export async function fetchBlobs(
  { picture, attachments }: Pick<DeskParts, 'picture' | 'attachments'>,
  hub: HubPort,
  streams: readonly StreamId[],
): Promise<readonly StreamId[]> {
  const missing = new Set<StreamId>();
  for (const stream of streams) {
    if (!picture.has(stream)) continue;
    const { state } = await picture.entry(stream);
    for (const { hash } of state.erased ? [] : state.attachments) {
      if ((await attachments.sealedBytes(hash)) !== null) continue;
      const { whole } = await hub.blob.state({ hash });
      if (!whole || !(await fetchOne(attachments, hub, { hash, stream }))) missing.add(stream);
    }
  }
  return [...missing];
}

/** The same for the cases that got attachments, now or at earlier meetings; what is missing still is kept for the next. */
export async function fetchAttached(
  parts: Pick<DeskParts, 'picture' | 'attachments'>,
  hub: HubPort,
  placeFile: SyncPlaceFile,
): Promise<void> {
  const before = (placeFile.read().attached ?? []) as readonly StreamId[];
  if (before.length === 0) return;
  const attached = await fetchBlobs(parts, hub, before);
  await placeFile.save({ ...placeFile.read(), attached });
}

async function fetchOne(
  attachments: DeskParts['attachments'],
  hub: HubPort,
  { hash, stream }: { readonly hash: string; readonly stream: StreamId },
): Promise<boolean> {
  const pieces: Buffer[] = [];
  let have = 0;
  for (let size = Number.POSITIVE_INFINITY; have < size; ) {
    const piece = await hub.blob.get({ hash, stream, from: have });
    const bytes = Buffer.from(piece.bytes, 'base64');
    if (bytes.length === 0 || piece.size > LARGEST_BLOB_BYTES) return false;
    pieces.push(bytes);
    have += bytes.length;
    size = piece.size;
  }
  return attachments.keepSealed(hash, Buffer.concat(pieces));
}
