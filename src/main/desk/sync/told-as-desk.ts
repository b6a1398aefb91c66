import { ORPCError } from '@orpc/contract';
import { DeskError, type DeskErrorCode } from '#main/desk/desk-error.ts';
import { troubleOf } from '#main/desk/sync/hub-trouble.ts';

const OF_HUB: Readonly<Record<string, DeskErrorCode>> = {
  UNDANGAN_TIDAK_BERLAKU: 'undangan-tidak-berlaku',
  UNDANGAN_TERPAKAI: 'undangan-terpakai',
  UNDANGAN_LEWAT: 'undangan-lewat',
  BUKAN_HAK: 'bukan-hak-anda',
  TIDAK_ADA: 'orang-belum-di-pusat',
};

/** Says what a hub refused, or that its line went, by a code of the closed list. */
export async function toldAsDesk<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DeskError) throw error;
    const own = error instanceof ORPCError ? OF_HUB[error.code] : undefined;
    const { code, afterSeconds } = troubleOf(error);
    throw new DeskError(own ?? code, afterSeconds === null ? {} : { seconds: afterSeconds }, error);
  }
}
