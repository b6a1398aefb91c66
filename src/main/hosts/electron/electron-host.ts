import { bringToFront } from '#main/hosts/electron/desk-window.ts';
import { dotPicture } from '#main/hosts/electron/dot-picture.ts';
import type { ElectronApi, WindowApi } from '#main/hosts/electron/electron-api.ts';
import type { Host } from '#main/window/window-app.ts';

const EXPORTS = ['xlsx', 'xls', 'csv', 'json', 'jsonl', 'html'];

export type HostOptions = {
  readonly version: string;
  /** The window, once it is there. */
  readonly window: () => WindowApi | null;
  readonly startTraining: () => Promise<void>;
};

/** Windows shows no number on its task bar, only a small picture; its words are read aloud. */
function markTaskBar({ nativeImage }: ElectronApi, window: WindowApi, count: number): void {
  if (count === 0) window.setOverlayIcon(null, '');
  else window.setOverlayIcon(nativeImage.createFromBuffer(dotPicture()), `${count} pengingat belum dibaca`);
}

/** What the window's calls can have from Electron: the system's dialogs, notices, and its browser. */
export function electronHost(electron: ElectronApi, options: HostOptions): Host {
  const { shell, dialog, Notification } = electron;
  return {
    door: 'electron',
    version: options.version,
    openOutside: async (url) => {
      await shell.openExternal(url);
      return true;
    },
    startTraining: async () => {
      await options.startTraining();
      return null;
    },
    choosePath: async (what) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(
        what === 'folder'
          ? { title: 'Pilih folder', properties: ['openDirectory', 'createDirectory'] }
          : {
              title: 'Pilih berkas ekspor LAPOR',
              properties: ['openFile'],
              filters: [{ name: 'Ekspor LAPOR', extensions: EXPORTS }],
            },
      );
      return canceled ? null : (filePaths[0] ?? null);
    },
    notify: (title, body) => {
      const window = options.window();
      if (window === null || window.isFocused()) return;
      const notice = new Notification({ title, body });
      notice.on('click', () => bringToFront(window));
      notice.show();
    },
    badge: (count) => {
      electron.app.setBadgeCount(count);
      const window = options.window();
      if (window !== null) markTaskBar(electron, window, count);
    },
    focus: async () => {
      const window = options.window();
      if (window !== null) bringToFront(window);
      return { link: null };
    },
  };
}
