import { join } from 'node:path';
import type { ElectronApi, WindowApi } from '#main/hosts/electron/electron-api.ts';
import { guardContents } from '#main/hosts/electron/guards.ts';
import { PAGE_URL } from '#main/hosts/electron/scheme.ts';
import { parseWindowState, visibleOn, type WindowState } from '#main/hosts/electron/window-state.ts';
import { writeDurably } from '#main/store/durable-file.ts';
import { isErrno } from '#main/store/errno.ts';
import type { Files } from '#main/store/files.ts';

/** Where the window starts when nothing is known: what an office PC's screen of 1366x768 has room for. */
const FIRST_SIZE = { width: 1280, height: 720 } as const;
const LEAST_SIZE = { minWidth: 640, minHeight: 400 } as const;
const STATE_FILE = 'window.json';

export type WindowOptions = {
  readonly files: Files;
  /** Where this window's own things are kept: its place, and Chromium's profile. */
  readonly userData: string;
  readonly preload: string;
  readonly partition: string;
  readonly title: string;
  /** Hears of a place that could not be kept; nothing else depends on it. */
  readonly onFault: (error: unknown) => void;
};

/** Opens the desk's window where it last stood: sandboxed, isolated, with nothing but the preload's port. */
export async function openDeskWindow(electron: ElectronApi, options: WindowOptions): Promise<WindowApi> {
  const { files, userData, preload, partition, title, onFault } = options;
  const path = join(userData, STATE_FILE);
  const displays = electron.screen.getAllDisplays().map(({ workArea }) => workArea);
  const state = visibleOn(displays, parseWindowState(await textOf(files, path)));
  const window = new electron.BrowserWindow({
    ...FIRST_SIZE,
    ...LEAST_SIZE,
    ...placeOf(state),
    title,
    show: false,
    webPreferences: {
      preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  guardContents(window.webContents, electron);
  if (state?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const text = JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() });
    writeDurably(files, path, Buffer.from(text)).catch(onFault);
  });
  await window.loadURL(PAGE_URL);
  return window;
}

/** Brings a window to the front, wherever it is. */
export function bringToFront(window: WindowApi): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function placeOf(state: WindowState | null): Partial<Omit<WindowState, 'maximized'>> {
  if (state === null) return {};
  const { maximized: _, ...bounds } = state;
  return bounds;
}

async function textOf(files: Files, path: string): Promise<string | null> {
  try {
    return Buffer.from(await files.read(path)).toString('utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}
