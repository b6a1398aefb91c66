import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';

const schema = z.object({
  replica: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  folderFingerprint: z.string(),
});

/** `copied`: the folder was copied, or moved to another disk, and has just taken a new id; worth telling. */
export type Replica = { readonly replica: string; readonly copied: boolean };

export type ReplicaOptions = {
  readonly files: Files;
  /** The data folder; it exists. */
  readonly folder: string;
  /** `folderFingerprint(folder)`. */
  readonly fingerprint: string;
  /** A fresh ULID. */
  readonly newReplica: () => string;
};

/**
 * The id of this data folder, written into each of its steps (`replica.json`). Two folders that write on from the same
 * history must not go by one id, so a folder that is not the one the id was given to takes a new one.
 */
export async function openReplica({
  files,
  folder,
  fingerprint,
  newReplica,
}: ReplicaOptions): Promise<Replica> {
  const path = join(folder, 'replica.json');
  const known = await readReplica(files, path);
  if (known?.folderFingerprint === fingerprint) return { replica: known.replica, copied: false };
  const mine = { replica: newReplica(), folderFingerprint: fingerprint } satisfies z.infer<typeof schema>;
  await writeDurably(files, path, Buffer.from(`${JSON.stringify(mine)}\n`));
  return { replica: mine.replica, copied: known !== null };
}

/** What tells a folder from its copy: the disk and the folder's own number on it. */
export async function folderFingerprint(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  return `${dev}:${ino}`;
}

/** Null when there is none that can be read: an id that may be another folder's is not used. */
async function readReplica(files: Files, path: string): Promise<z.infer<typeof schema> | null> {
  if ((await files.size(path)) === null) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(await files.read(path)).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
