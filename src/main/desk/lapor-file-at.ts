import { stat } from 'node:fs/promises';
import { DeskError } from '#main/desk/desk-error.ts';
import { wibInstant } from '#main/desk/wib.ts';
import type { LaporFile } from '#main/desk/workers.ts';

/**
 * The export at a path with the file's own time.
 * @throws DeskError `berkas-tidak-terbaca` when nothing can be asked about it
 */
export async function laporFileAt(path: string): Promise<LaporFile> {
  try {
    return { path, modifiedAt: wibInstant((await stat(path)).mtimeMs) };
  } catch (cause) {
    throw new DeskError('berkas-tidak-terbaca', { path }, cause);
  }
}
