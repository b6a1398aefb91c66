import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { ElectronApi } from '#main/hosts/electron/electron-api.ts';
import { DoubleApp } from '#tests/support/electron-double/double-app.ts';
import { DoubleChannel } from '#tests/support/electron-double/double-ports.ts';
import { DoubleSession } from '#tests/support/electron-double/double-session.ts';
import { DoubleWindow, type WindowWorld } from '#tests/support/electron-double/double-window.ts';
import { SYSTEM, tell } from '#tests/support/electron-double/told.ts';

/*
 * A double of the Electron API, as far as the program uses it: the built main and preload bundles run on it under plain
 * Node, with a page of Chromium for the window. The last lines hold it to Electron's own types.
 */

const ipc = new EventEmitter();
const theSession = new DoubleSession();
export const app = new DoubleApp();
const windows: DoubleWindow[] = [];
const world: WindowWorld = {
  session: theSession,
  userData: () => app.userData(),
  ipc,
  created: (contents) => app.emit('web-contents-created', {}, contents),
  closed: () => app.emit('window-all-closed'),
};
const shut = async (): Promise<void> => {
  for (const window of windows) await window.shut();
};
app.on('double-exit', () => void shut());

export class BrowserWindow extends DoubleWindow {
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super(options, world);
    windows.push(this);
  }
}
export const MessageChannelMain = DoubleChannel;
export const ipcMain = {
  on: (channel: string, listener: (event: never) => void) => ipc.on(channel, listener as () => void),
};
export const protocol = { registerSchemesAsPrivileged: () => undefined };
export const session = { fromPartition: () => theSession };
export const shell = {
  openExternal: async (url: string) => tell({ kind: 'open-external', url }),
};
export const dialog = {
  showOpenDialog: async () => ({
    canceled: SYSTEM.chosenPath === null,
    filePaths: SYSTEM.chosenPath === null ? [] : [SYSTEM.chosenPath],
  }),
  showErrorBox: (title: string, content: string) => tell({ kind: 'error-box', title, content }),
};
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => {
    tell({ kind: 'menu', labels: template.map(({ label = '' }) => label) });
    return null as unknown as Electron.Menu;
  },
  setApplicationMenu: () => undefined,
};
/** A picture is the bytes it was made of. */
export const nativeImage = {
  createFromBuffer: (bytes: Buffer) => ({ toPNG: () => bytes }) as Electron.NativeImage,
};
export class Notification extends EventEmitter {
  constructor(private readonly options: Electron.NotificationConstructorOptions) {
    super();
  }
  show(): void {
    tell({ kind: 'notification', title: this.options.title ?? '', body: this.options.body ?? '' });
  }
}
/** Not secret at all, but not the plain text either: a test can tell that it went through here. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => SYSTEM.keychain !== 'none',
  getSelectedStorageBackend: () => (SYSTEM.keychain === 'none' ? 'unknown' : SYSTEM.keychain),
  encryptStringAsync: async (text: string) =>
    Buffer.from(Buffer.from(`double:${text}`).map((byte) => byte ^ 0x55)),
  decryptStringAsync: async (sealed: Buffer) => {
    const text = Buffer.from(sealed.map((byte) => byte ^ 0x55)).toString();
    if (!text.startsWith('double:')) throw new Error('not sealed here');
    return { result: text.slice('double:'.length), shouldReEncrypt: false };
  },
};
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 768 } }] as Electron.Display[],
};

// What the test says: a permission that the page asks for, as Chromium would; or that all is over, at once.
type Word = { readonly permission: string; readonly origin: string } | { readonly over: true };
process.on('message', (word: Word) => {
  if ('over' in word) return void shut().then(() => process.exit(0));
  const granted =
    theSession.permissionCheck?.(null, word.permission as never, word.origin, {} as never) ?? true;
  tell({ kind: 'permission', permission: word.permission, granted });
});

const double = {
  app,
  BrowserWindow,
  MessageChannelMain,
  ipcMain,
  protocol,
  session,
  shell,
  dialog,
  Menu,
  nativeImage,
  Notification,
  safeStorage,
  screen,
} satisfies ElectronApi;
export type Double = typeof double;
