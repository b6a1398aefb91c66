import { link } from 'node:fs/promises';
import { isErrno } from '#main/store/errno.ts';

/** Gives a file a second name without copying it; false when this disk cannot do that. */
export type LinkFile = (from: string, to: string) => Promise<boolean>;

/** `LinkFile` on the real disk: not between disks, not on FAT, not on most network drives. */
export const linkFile: LinkFile = async (from, to) => {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isErrno(error, 'EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL')) return false;
    throw error;
  }
};
