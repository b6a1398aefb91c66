import type { z } from 'zod';
import { type UpOpening, type UpRecord, upOpening, upRecord } from '#contract/hub/bundle-wire.ts';
import { BLOB_PIECE_BYTES } from '#contract/hub/wire.ts';
import type { BundlePorts } from '#hub/bundle/bundle-ports.ts';
import { BundleError } from '#sealed/bundle/bundle-error.ts';
import type { OpenBundle, PlacedFrame } from '#sealed/bundle/read-bundle.ts';

/** What a bundle to the hub says, record by record; the bytes of an attachment with it. */
export type UpPart =
  | { readonly kind: 'catatan'; readonly record: UpRecord }
  | { readonly kind: 'isi'; readonly bytes: Uint8Array };

export type CheckedBundle = {
  readonly opening: UpOpening;
  readonly device: NonNullable<Awaited<ReturnType<BundlePorts['device']>>>;
};

/**
 * Reads a bundle through before anything of it is done: whole, unchanged, signed by the device it names, every part in its
 * shape. Null: no such device here.
 * @throws BundleError
 */
export async function checkBundle(bundle: OpenBundle, ports: BundlePorts): Promise<CheckedBundle | null> {
  let checked: CheckedBundle | null = null;
  const counting = pieceCounter();
  for await (const frame of bundle.frames()) {
    if (checked !== null) {
      counting(partOf(frame));
      continue;
    }
    const opening = shaped(upOpening, frame);
    const device = await ports.device(opening.deviceId);
    if (device === null) return null;
    const isTheirs = bundle.isFrom(Buffer.from(device.signingKey, 'base64'), opening.signature);
    if (!isTheirs) throw new BundleError('titipan-pengirim-lain');
    checked = { opening, device };
  }
  if (checked === null) throw new BundleError('titipan-terpotong');
  counting(null);
  return checked;
}

/** The parts after the opening of a bundle that was checked. */
export async function* partsOf(bundle: OpenBundle): AsyncGenerator<UpPart> {
  let opened = false;
  for await (const frame of bundle.frames()) {
    if (opened) yield partOf(frame);
    opened = true;
  }
}

function partOf(frame: PlacedFrame): UpPart {
  return frame.kind === 'isi' ? frame : { kind: 'catatan', record: shaped(upRecord, frame) };
}

/** What was sealed and signed and has another shape was made by a program that knows more. */
function shaped<T>(schema: z.ZodType<T>, frame: PlacedFrame): T {
  const read = schema.safeParse(frame.kind === 'catatan' ? frame.json : null);
  if (!read.success) throw new BundleError('titipan-lebih-baru', read.error);
  return read.data;
}

/** Sees that each attachment's bytes follow it, in pieces of a piece's size, no more and no fewer. */
function pieceCounter(): (part: UpPart | null) => void {
  let missing = 0;
  return (part) => {
    if (part?.kind === 'isi') {
      missing -= part.bytes.length;
      if (missing < 0 || part.bytes.length > BLOB_PIECE_BYTES) throw new BundleError('titipan-rusak');
      return;
    }
    if (missing !== 0) throw new BundleError('titipan-rusak');
    if (part?.record.t === 'lampiran') missing = part.record.length;
  };
}
