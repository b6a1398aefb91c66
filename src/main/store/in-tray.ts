import { dirname, join } from 'node:path';
import { z } from 'zod';
import { removeTemporaries, writeDurably } from '#main/store/durable-file.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { storeErrorFrom } from '#main/store/store-error.ts';
import { deriveKey, openBox, sealBox } from '#sealed/cipher.ts';
import { unpacked } from '#sealed/pack.ts';

const NAME = /^\d{9}\.pack$/;
const NEWLINE = Buffer.from('\n');
const cursors = z.record(z.string(), z.string());

/** A pack as it came from the hub, and where this desk stood in each feed when it asked for it. */
export type TrayedPack = {
  readonly cursors: Readonly<Record<string, string>>;
  readonly pack: Uint8Array;
};

/** Packs that came from a hub and are not opened yet. They are safe here, whatever becomes of the line or the program. */
export type InTray = {
  /** Keeps a pack; resolves when it is on the disk. Rejects with a StoreError when the disk refuses. */
  readonly put: (pack: TrayedPack) => Promise<void>;
  /** Of the packs, oldest first. */
  readonly names: () => readonly string[];
  /** @throws SecretError `segel-rusak` when its bytes changed */
  readonly read: (name: string) => Promise<TrayedPack>;
  /** A pack holds keys: its bytes are overwritten. */
  readonly remove: (name: string) => Promise<void>;
};

/**
 * Opens `tray/` in the data folder, made when the first pack comes. Each pack lies in a file of its own, sealed under the folder's
 * key, since it brings the keys of its cases.
 */
export async function openInTray(
  { files, shred }: SecretFiles,
  folder: string,
  folderKey: Uint8Array,
): Promise<InTray> {
  const key = deriveKey(folderKey, 'tray');
  await removeTemporaries(files, folder);
  let names = (await files.list(folder)).filter((name) => NAME.test(name));
  let last = Number.parseInt(names.at(-1) ?? '0', 10);

  const put = async ({ cursors: asked, pack }: TrayedPack): Promise<void> => {
    last += 1;
    const name = `${String(last).padStart(9, '0')}.pack`;
    const plain = Buffer.concat([Buffer.from(JSON.stringify(asked)), NEWLINE, pack]);
    await files.makeFolder(folder);
    await writeDurably(files, join(folder, name), sealBox(key, plain, contextOf(name)));
    // A new `tray/` is a name too.
    await files.syncFolder(dirname(folder));
    names = [...names, name];
  };
  return {
    put: (pack) =>
      put(pack).catch((error: unknown) => {
        throw storeErrorFrom(error, folder);
      }),
    names: () => names,
    read: async (name) => {
      const { head, body } = unpacked(openBox(key, await files.read(join(folder, name)), contextOf(name)));
      return { cursors: cursors.parse(head), pack: body };
    },
    remove: async (name) => {
      await shred(join(folder, name));
      names = names.filter((one) => one !== name);
    },
  };
}

function contextOf(name: string): string {
  return `tray ${name}`;
}
