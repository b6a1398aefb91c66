import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { holdFolder } from '#main/cli/hold-folder.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import type { NodeWorld } from '#main/hosts/node-world.ts';
import { writeDurably } from '#main/store/durable-file.ts';

const MARK = 'latihan.json';
const MARK_TEXT = {
  latihan: true,
  catatan: 'Semua isi folder ini karangan, untuk latihan. Jangan dipakai untuk laporan yang sebenarnya.',
};
const SAMPLE = { complaints: 150, seed: 'latihan' };

/** The folder a desk works in, and whether that is practice. */
export type DeskPlace = { readonly folder: string; readonly training: boolean };

/**
 * Where a desk that was asked for works: a folder with the mark holds practice data however the desk was started; practice
 * beside another folder is in its own.
 */
export function deskPlaceOf(asked: string, training: boolean): DeskPlace {
  const marked = isPracticeFolder(asked);
  return { folder: training && !marked ? `${asked}-latihan` : asked, training: training || marked };
}

/** At once, because Electron has to know the folder before it is ready. */
function isPracticeFolder(folder: string): boolean {
  return existsSync(join(folder, MARK));
}

/**
 * Makes the practice folder at its first start: the mark first, then the sample, all of it or nothing. A folder that
 * another process has open is ready already.
 * @throws DeskError `bukan-folder-latihan` for a folder that holds something and is not marked; nothing was changed
 */
export async function preparePracticeFolder(
  world: NodeWorld,
  folder: string,
  onFault: (error: unknown) => void,
): Promise<void> {
  const { files } = world;
  if (!isPracticeFolder(folder)) {
    if ((await files.list(folder)).length > 0) throw new DeskError('bukan-folder-latihan', { path: folder });
    await files.makeFolder(folder);
    await writeDurably(files, join(folder, MARK), Buffer.from(`${JSON.stringify(MARK_TEXT, null, 2)}\n`));
  }
  const held = await holdFolder(folder, { onFault });
  if (held.kind === 'taken') return;
  let desk: Desk | null = null;
  try {
    desk = await openDesk({ ...world, folder, onNotice: () => undefined });
    await fillEmpty(desk);
  } finally {
    await held.leave(desk);
  }
}

async function fillEmpty(desk: Desk): Promise<void> {
  if (desk.picture.size() > 0 || desk.settings.state().people.length > 0) return;
  await fillWithSample(desk, SAMPLE);
}
