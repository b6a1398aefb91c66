import type { Attachment } from '#domain/complaint/complaint.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Keyring } from '#main/store/keys.ts';

/** What opens an attachment: its case's key, or the one it came with. Null where the case cannot be read. */
export function attachmentKey(
  keys: Pick<Keyring, 'keyOf'>,
  stream: StreamId,
  { blobKey }: Attachment,
): Uint8Array | null {
  const key = keys.keyOf(stream);
  return key === null || blobKey === undefined ? key : Buffer.from(blobKey, 'base64');
}
