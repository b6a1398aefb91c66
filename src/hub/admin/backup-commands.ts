import { type AdminCommand, AdminRefusal } from '#hub/admin/admin-command.ts';
import { checkBackup, rowsOf, writeBackup } from '#hub/admin/backup-file.ts';
import { restore } from '#hub/pg/backup.ts';

/** A copy of all that the hub keeps, and a hub made from one. */
export const BACKUP_COMMANDS: Readonly<Record<string, AdminCommand>> = {
  backup: {
    usage: 'BERKAS',
    about: 'Mencadangkan pusat, juga selagi berjalan; kunci pusat disimpan terpisah',
    flags: [],
    arguments: [1, 1],
    run: async ({ data, parts, args }) => {
      const path = args[0] ?? '';
      try {
        const { rows } = await writeBackup(data, path, parts.hub.now());
        return {
          data: { path, rows },
          lines: [
            `Cadangan ditulis ke ${path} (${rows} baris).`,
            `Simpan juga kuncinya di tempat lain: ${data.folder.masterKey}. Tanpa kunci itu cadangan tidak terbaca.`,
          ],
        };
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
          throw new AdminRefusal('berkas-sudah-ada', { path });
        throw error;
      }
    },
  },
  restore: {
    usage: 'BERKAS',
    about: 'Memulihkan cadangan ke pusat yang masih kosong; kunci lama diletakkan lebih dahulu',
    flags: [],
    arguments: [1, 1],
    run: async ({ data, parts, args }) => {
      const path = args[0] ?? '';
      const { at, rows } = await checkBackup(path);
      const epoch = parts.newId();
      const done = await restore(data.pool, () => rowsOf(path), epoch);
      if (done === 'tidak-kosong') throw new AdminRefusal('hub-tidak-kosong');
      if (done === 'kunci-lain') throw new AdminRefusal('hub-kunci-lain', { path: data.folder.masterKey });
      return {
        data: { path, rows, epoch },
        lines: [
          `Pusat dipulihkan ke keadaan ${at.slice(0, 16).replace('T', ' ')} WIB (${rows} baris), masa ${epoch}.`,
          'Setiap PC menawarkan kembali apa yang pernah diterima pusat sesudah itu; tidak ada yang perlu diketik ulang.',
        ],
      };
    },
  },
};
