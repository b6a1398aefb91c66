import type * as Electron from 'electron';

/*
 * The part of Electron that the host uses, narrowed to what it calls and handed in as an argument: the double in the tests
 * offers exactly this, and the compiler holds both Electron and the double to it.
 */

type Stoppable = Pick<Electron.Event, 'preventDefault'>;

export type AppApi = Pick<
  Electron.App,
  | 'isPackaged'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'setName'
  | 'setAppUserModelId'
  | 'setBadgeCount'
> & {
  on(event: 'second-instance' | 'window-all-closed', listener: () => void): unknown;
  on(event: 'before-quit', listener: (event: Stoppable) => void): unknown;
  on(event: 'web-contents-created', listener: (event: Stoppable, contents: ContentsApi) => void): unknown;
};

export type PortApi = Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'> & {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
};

export type FrameApi = Pick<Electron.WebFrameMain, 'url'> & {
  /** Null for the page itself. */
  readonly parent: object | null;
  // A method, so that ports of ours pass for Electron's own.
  postMessage(channel: string, message: unknown, transfer?: PortApi[]): void;
};

/** A navigation that may be stopped. */
export type Navigation = Stoppable & { readonly url: string; readonly isMainFrame: boolean };

export type ContentsApi = Pick<Electron.WebContents, 'id' | 'setWindowOpenHandler'> & {
  on(event: 'will-navigate' | 'will-frame-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Stoppable) => void): unknown;
};

export type WindowApi = Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFocused'
  | 'maximize'
  | 'getNormalBounds'
  | 'setOverlayIcon'
> & {
  readonly webContents: ContentsApi;
  on(event: 'close', listener: (event: Stoppable) => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
};

export type SessionApi = Pick<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & {
  on(
    event: 'will-download',
    listener: (event: Stoppable, item: Pick<Electron.DownloadItem, 'getURL'>) => void,
  ): unknown;
  readonly webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'>;
  readonly protocol: Pick<Electron.Protocol, 'handle'>;
};

export type PortRequest = { readonly sender: ContentsApi; readonly senderFrame: FrameApi | null };

export type SafeStorageApi = Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

export type ElectronApi = {
  readonly app: AppApi;
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => WindowApi;
  readonly MessageChannelMain: new () => { readonly port1: PortApi; readonly port2: PortApi };
  readonly ipcMain: { readonly on: (channel: string, listener: (event: PortRequest) => void) => unknown };
  readonly protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
  readonly session: { readonly fromPartition: (partition: string) => SessionApi };
  readonly shell: Pick<Electron.Shell, 'openExternal'>;
  readonly dialog: {
    readonly showOpenDialog: (options: Electron.OpenDialogOptions) => Promise<Electron.OpenDialogReturnValue>;
    readonly showErrorBox: (title: string, content: string) => void;
  };
  readonly Menu: {
    readonly buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => Electron.Menu;
    readonly setApplicationMenu: (menu: Electron.Menu | null) => void;
  };
  readonly nativeImage: Pick<typeof Electron.nativeImage, 'createFromBuffer'>;
  readonly Notification: new (
    options: Electron.NotificationConstructorOptions,
  ) => {
    show(): void;
    on(event: 'click', listener: () => void): unknown;
  };
  readonly safeStorage: SafeStorageApi;
  readonly screen: Pick<Electron.Screen, 'getAllDisplays'>;
};
