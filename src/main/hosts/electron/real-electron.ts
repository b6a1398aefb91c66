import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  nativeImage,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron';
import type { ElectronApi } from '#main/hosts/electron/electron-api.ts';

/** Electron itself; the compiler holds it to the part that the host uses. */
export const realElectron: ElectronApi = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  nativeImage,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
};
