import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { DeskPorts } from '#main/desk/desk-ports.ts';
import type { Attachments } from '#main/store/attachments.ts';
import { dropInBackups, eraseInBackups, listBackups } from '#main/store/backup.ts';
import type { Drafts } from '#main/store/drafts.ts';
import type { Keyring } from '#main/store/keys.ts';

type Destroyed = Pick<DeskPorts, 'files' | 'shred' | 'folder'> & {
  readonly attachments: Attachments;
  readonly drafts: Drafts;
  readonly keys: Keyring;
};

/** What makes one case, or all of them, unreadable for good. `saved` brings the picture on the disk up to date. */
export function destroyIn(
  { files, shred, folder, attachments, drafts, keys }: Destroyed,
  saved: () => Promise<void>,
): Pick<DeskParts, 'forget' | 'dropInBackups' | 'dropAllKeys'> {
  return {
    forget: async (stream, before) => {
      // The key last: as long as it is there, the next opening knows that the rest may not be finished.
      await eraseInBackups({ files, shred, folder }, stream);
      for (const { hash } of before.attachments) await attachments.remove(hash);
      await drafts.forgetCase(stream);
      await keys.destroy(stream);
      await saved();
    },
    dropInBackups: (streams) => dropInBackups({ files, shred, folder }, streams),
    dropAllKeys: async () => {
      for (const backup of await listBackups({ files, shred, folder })) await files.removeFolder(backup);
      await keys.dropAll();
    },
  };
}
