import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '#domain/kernel/instant.ts';
import { BackupError } from '#main/store/backup-error.ts';
import type { Files } from '#main/store/files.ts';
import { StoreError } from '#main/store/store-error.ts';

const FORMAT = 1;
const LABEL = 'backup.json';
/** In bytes. */
const LONGEST_LABEL = 4_096;
const count = z.number().int().nonnegative();
const schema = z.object({
  kind: z.literal('meja-aduan-backup'),
  format: count,
  at: z.string(),
  position: z.object({ segment: count, offset: count }),
});

/** What a backup says of itself: when it was made, and the point of the journal it reaches to. */
export type BackupLabel = Readonly<Pick<z.infer<typeof schema>, 'at' | 'position'>>;

export function labelPath(backup: string): string {
  return join(backup, LABEL);
}

export function labelBytes({ at, position }: BackupLabel): Uint8Array {
  const label = { kind: 'meja-aduan-backup', format: FORMAT, at, position } satisfies z.infer<typeof schema>;
  return Buffer.from(`${JSON.stringify(label, null, 2)}\n`);
}

/**
 * @throws BackupError `bukan-cadangan` when the folder has no such label
 * @throws StoreError `folder-lebih-baru` when a newer version of the program made the backup
 */
export async function readLabel(files: Files, backup: string): Promise<BackupLabel> {
  const path = labelPath(backup);
  if (!(await files.isPlainFile(path)) || ((await files.size(path)) ?? 0) > LONGEST_LABEL) {
    throw new BackupError('bukan-cadangan', backup);
  }
  const text = Buffer.from(await files.read(path)).toString('utf8');
  const label = schema.safeParse(parseJson(text));
  if (!label.success) throw new BackupError('bukan-cadangan', backup, label.error);
  if (label.data.format > FORMAT) throw new StoreError('folder-lebih-baru', { path });
  return label.data;
}

/** Undefined for what is not JSON: the schema then says so. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NAME = /^(\d{8}-\d{6})(?:-(\d+))?$/;

/** `YYYYMMDD-HHMMSS` of the moment's own clock (WIB), with `-2`, `-3`... when there already is one. */
export function backupName(now: Instant, taken: readonly string[]): string {
  const digits = now.replace(/\D/g, '');
  const stamp = `${digits.slice(0, 8)}-${digits.slice(8, 14)}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? stamp : `${stamp}-${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** The moment (WIB, to the second) that a backup's name tells; null for another name. */
export function backupMoment(name: string): Instant | null {
  const [, stamp] = NAME.exec(name) ?? [];
  if (stamp === undefined) return null;
  const part = (from: number, to: number): string => stamp.slice(from, to);
  const day = `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}`;
  return `${day}T${part(9, 11)}:${part(11, 13)}:${part(13, 15)}.000+07:00`;
}

/** The names of backups among these, oldest first. */
export function backupNames(names: readonly string[]): readonly string[] {
  return names
    .flatMap((name) => {
      const [, stamp, number = '1'] = NAME.exec(name) ?? [];
      return stamp === undefined ? [] : [{ name, stamp, number: Number(number) }];
    })
    .sort((a, b) => (a.stamp === b.stamp ? a.number - b.number : a.stamp < b.stamp ? -1 : 1))
    .map(({ name }) => name);
}
