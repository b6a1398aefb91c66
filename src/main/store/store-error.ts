import { isErrno } from '#main/store/errno.ts';
import type { StoreProblem } from '#main/store/step-store.ts';

/**
 * What the store may refuse or fail with; the sentence for each lives with the other texts.
 * `disk-penuh`, `folder-baca-saja`, `berkas-terkunci`, `disk-gagal`: nothing was recorded, a retry is possible.
 * `jurnal-rusak`: something that was recorded cannot be read as it was written. `folder-lebih-baru`: written by a newer
 * version of the program; nothing was changed.
 */
export type StoreErrorCode =
  | 'disk-penuh'
  | 'folder-baca-saja'
  | 'berkas-terkunci'
  | 'disk-gagal'
  | 'jurnal-rusak'
  | 'folder-lebih-baru';

export type StoreErrorFacts = {
  readonly path: string;
  /** Node's own error code (ENOSPC, EROFS, EIO...), when there is one. */
  readonly errno?: string;
  readonly detail?: string;
  /** For `jurnal-rusak`: what is wrong and where. */
  readonly problem?: StoreProblem;
  /** For `jurnal-rusak`: the copy of the damaged file that was put into quarantine. */
  readonly copy?: string;
  readonly cause?: unknown;
};

/** An expected failure of the store: a typed code, the path it is about, and the system's own error as cause. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly path: string;
  readonly errno: string | null;
  readonly detail: string | null;
  readonly problem: StoreProblem | null;
  readonly copy: string | null;

  constructor(code: StoreErrorCode, facts: StoreErrorFacts) {
    const more = facts.detail ?? facts.errno;
    super(`${code}: ${facts.path}${more === undefined ? '' : ` (${more})`}`, { cause: facts.cause });
    this.code = code;
    this.path = facts.path;
    this.errno = facts.errno ?? null;
    this.detail = facts.detail ?? null;
    this.problem = facts.problem ?? null;
    this.copy = facts.copy ?? null;
  }
}

/** Names a failed disk call. Anything that is not a system error (a bug) passes through as it is. */
export function storeErrorFrom(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !isErrno(error)) return error;
  return new StoreError(codeOf(error.code), { path, errno: error.code, cause: error });
}

/** Does work on a path; system errors come out as StoreErrors. */
export async function storeErrors<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeErrorFrom(error, path);
  }
}

function codeOf(errno: string): StoreErrorCode {
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-penuh';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'folder-baca-saja';
    case 'EBUSY':
      return 'berkas-terkunci';
    default:
      return 'disk-gagal';
  }
}
