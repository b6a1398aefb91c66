import { BLOB_PIECE_BYTES } from '#contract/hub/wire.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';

/** Sends the attachments that these steps name, piece by piece, from where an earlier try stopped. */
export async function pushBlobs(
  { attachments }: Pick<DeskParts, 'attachments'>,
  hub: HubPort,
  steps: readonly SealedStep[],
): Promise<void> {
  for (const { stream, events } of steps) {
    for (const { kind, hash } of events) {
      if (kind !== 'v1.Attached' || typeof hash !== 'string') continue;
      const bytes = await attachments.sealedBytes(hash);
      let { have, whole } = await hub.blob.state({ hash });
      while (!whole && bytes !== null && have < bytes.length) {
        const piece = bytes.subarray(have, have + BLOB_PIECE_BYTES);
        const sent = { hash, stream, from: have, size: bytes.length };
        const next = await hub.blob.put({ ...sent, bytes: Buffer.from(piece).toString('base64') });
        if (!next.whole && next.have <= have) break;
        ({ have, whole } = next);
      }
    }
  }
}
