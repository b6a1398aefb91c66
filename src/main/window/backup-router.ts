import { isAbsolute, resolve } from 'node:path';
import { DeskError } from '#main/desk/desk-error.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';
import type { VerifyProblem } from '#main/desk/verify-desk.ts';
import { isLocalPath } from '#main/policy/local-path.ts';
import { isWithin } from '#main/policy/within-folder.ts';
import { listBackups } from '#main/store/backup.ts';
import { backupInfo } from '#main/store/backup-info.ts';
import { restoreBackup } from '#main/store/restore.ts';
import { refusedWith } from '#main/window/base.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** A case that this person may not know of. */
const UNNAMED_CASE = 'sebuah laporan';

/** Backups of the open folder, and whether all of it is whole. */
export function backupRouter({ desk, calls }: WindowParts) {
  const { backup: call } = calls.signedIn;
  const { files, shred, folder, keys } = desk;
  return call.router({
    /** The newest first. */
    list: call.list.handler(async () => {
      const paths = await listBackups(desk);
      return Promise.all(paths.toReversed().map((path) => backupInfo(files, path)));
    }),
    make: call.make.handler(async () => backupInfo(files, await desk.backup())),
    restore: call.restore.handler(async ({ input }) => {
      const from = wholePath('from', input.from);
      const into = wholePath('into', input.into);
      if (isWithin(folder, into)) throw refusedWith('tujuan-di-folder-data', { path: into });
      await restoreBackup({ files, shred, from, into, erased: keys.erased() });
      return { folder: into };
    }),
    verify: call.verify.handler(async ({ context: { actor } }) => {
      const { problems, ...report } = await desk.verify();
      const isKnown = mayKnowOf(desk, actor);
      const told = ({ where, detail }: VerifyProblem): string =>
        `${isKnown(where) ? where : UNNAMED_CASE}: ${detail}`;
      return { ...report, problems: problems.map(told) };
    }),
  });
}

/** A window has no folder of its own from which a short path could start. */
function wholePath(field: string, path: string): string {
  if (!isLocalPath(path)) throw new DeskError('alamat-di-jaringan');
  if (isAbsolute(path)) return resolve(path);
  throw refusedWith('masukan-tidak-sah', {
    command: 'restore',
    detail: `${field}: tulis alamat folder lengkap`,
  });
}
