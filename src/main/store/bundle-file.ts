import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { serially } from '#main/store/serially.ts';
import { deriveKey, openBox, sealBox } from '#sealed/cipher.ts';

const CONTEXT = 'titipan';

const head = z.strictObject({ version: z.number(), hash: z.string() });
const shape = z.strictObject({
  /** Notes of another membership are none. */
  deviceId: z.string(),
  /** The epoch that this desk stood in when it last applied a bundle, and those before it. */
  epoch: z.string().nullable(),
  past: z.array(z.string()),
  /** The hub was restored, a bundle said: its epoch and what it has; until this desk has offered it the rest. */
  restored: z.strictObject({ epoch: z.string(), heads: z.record(z.string(), head) }).nullable(),
  /** Bytes of attachments of unsent steps that have arrived at the hub, in this epoch of it. */
  arrived: z.strictObject({ epoch: z.string(), have: z.record(z.string(), z.number()) }).nullable(),
  /** Attachments that did not come along: hash → the case that names it. */
  missing: z.record(z.string(), z.string()),
  /** Streams that have to be taken from their beginning. */
  wholes: z.array(z.string()),
});

/** What this desk remembers between bundles; losing it costs a longer bundle, nothing else. */
export type BundleNotes = Readonly<z.infer<typeof shape>>;

export type BundleFile = {
  readonly now: (deviceId: string) => BundleNotes;
  readonly save: (notes: BundleNotes) => Promise<void>;
};

/** Opens `titipan.bin` in the data folder, sealed under the folder's key. A file that cannot be read counts as none. */
export async function openBundleFile(
  files: Files,
  folder: string,
  folderKey: Uint8Array,
): Promise<BundleFile> {
  const path = join(folder, 'titipan.bin');
  const key = deriveKey(folderKey, 'bundles');
  const inTurn = serially();
  let known: BundleNotes | null =
    (await files.size(path)) === null ? null : notesIn(key, await files.read(path));
  return {
    now: (deviceId) => (known?.deviceId === deviceId ? known : noNotes(deviceId)),
    save: (notes) =>
      inTurn(async () => {
        await writeDurably(files, path, sealBox(key, JSON.stringify(notes), CONTEXT));
        known = notes;
      }),
  };
}

/** A desk that made and applied no bundle yet. */
export function noNotes(deviceId: string): BundleNotes {
  return { deviceId, epoch: null, past: [], restored: null, arrived: null, missing: {}, wholes: [] };
}

function notesIn(key: Uint8Array, box: Uint8Array): BundleNotes | null {
  try {
    return shape.parse(JSON.parse(openBox(key, box, CONTEXT).toString('utf8')));
  } catch {
    // Made again by the next bundle.
    return null;
  }
}
