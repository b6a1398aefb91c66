import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import { sentenceOf } from '#contract/sentences.ts';
import { defaultDataFolder } from '#main/cli/data-folder.ts';
import { toldBy } from '#main/desk/told-by.ts';
import { readPageFiles } from '#main/hosts/browser/page-files.ts';
import { bringToFront, openDeskWindow } from '#main/hosts/electron/desk-window.ts';
import type { ElectronApi, PortApi, WindowApi } from '#main/hosts/electron/electron-api.ts';
import { electronHost } from '#main/hosts/electron/electron-host.ts';
import { guardSession } from '#main/hosts/electron/guards.ts';
import { handOverPorts } from '#main/hosts/electron/hand-over-port.ts';
import { protectorFor } from '#main/hosts/electron/keychain.ts';
import { setMenu } from '#main/hosts/electron/menu.ts';
import { registerScheme } from '#main/hosts/electron/scheme.ts';
import { servePage } from '#main/hosts/electron/serve-page.ts';
import { splitArgv } from '#main/hosts/electron/split-argv.ts';
import { faultLogIn } from '#main/hosts/fault-log.ts';
import { nodeWorld } from '#main/hosts/node-world.ts';
import { type DeskPlace, deskPlaceOf, preparePracticeFolder } from '#main/hosts/practice-folder.ts';
import { readStartOptions, START_HELP, type StartOptions } from '#main/hosts/start-options.ts';
import { protectionKind } from '#main/store/folder-key.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { openWindowApp } from '#main/window/open-window-app.ts';
import type { WindowApp } from '#main/window/window-app.ts';

const TITLE = 'Meja Aduan';
const PARTITION = 'persist:meja';

/** This process: its words, its place, and where the built bundles and page are. */
export type ElectronProcess = {
  /** As `process.argv` has it. */
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly cwd: string;
  readonly bundles: string;
  readonly page: string;
  readonly preload: string;
  readonly version: string;
};

/**
 * The desk in Electron's window: one for each data folder. What must come before the app is ready is done before the first
 * wait; the keychain only after.
 */
export async function startElectron(electron: ElectronApi, process: ElectronProcess): Promise<void> {
  const { app } = electron;
  const { program, words } = splitArgv(process.argv, app.isPackaged);
  const read = readStartOptions(words);
  if (!read.ok) {
    electron.dialog.showErrorBox(TITLE, `${read.detail}\n\n${START_HELP}`);
    return app.exit(2);
  }
  const { folder, training } = placeOf(read.options, process);
  const userData = join(folder, 'jendela');
  registerScheme(electron);
  app.setName(TITLE);
  app.setAppUserModelId('id.meja-aduan');
  app.setPath('userData', userData);
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  try {
    await app.whenReady();
    await run(electron, process, { program, folder, userData, training });
  } catch (error) {
    const told = toldBy(error);
    if (told === null) throw error;
    electron.dialog.showErrorBox(TITLE, sentenceOf(told.code, told.params));
    app.exit(1);
  }
}

function placeOf({ data, training }: StartOptions, process: ElectronProcess): DeskPlace {
  const asked = data === null ? defaultDataFolder(process.platform, process.env) : resolve(process.cwd, data);
  return deskPlaceOf(asked, training);
}

type Place = DeskPlace & { readonly program: readonly string[]; readonly userData: string };

async function run(electron: ElectronApi, process: ElectronProcess, place: Place): Promise<void> {
  const { app } = electron;
  const { folder, training } = place;
  const kind = await protectionKind({ files: nodeFiles, shred: shredFile, keysFolder: join(folder, 'keys') });
  const protector = await protectorFor(electron.safeStorage, process.platform, kind);
  const world = nodeWorld(process.bundles, protector);
  const log = faultLogIn(folder, world.clock, (error) => console.error(error));
  if (training) await preparePracticeFolder(world, folder, (error) => log('latihan', error));

  let window: WindowApi | null = null;
  const host = electronHost(electron, {
    version: process.version,
    window: () => window,
    startTraining: async () => startAgain(place.program, ['--latihan', '--data', folder]),
  });
  const opened = await openWindowApp({ world, folder, training, host, onFault: log });
  if (opened.kind === 'running') {
    // A desk in browser mode has the folder: its page is where the work is.
    if (opened.link !== null) await electron.shell.openExternal(opened.link);
    return app.exit(0);
  }
  closeWithLastWindow(electron, opened.app, (error) => log('tutup', error));
  await prepareDoor(electron, opened.app, process.page, (error) => log('port', error));
  window = await openDeskWindow(electron, {
    files: nodeFiles,
    userData: place.userData,
    preload: process.preload,
    partition: PARTITION,
    title: training ? `LATIHAN · ${TITLE}` : TITLE,
    onFault: (error) => log('jendela', error),
  });
  app.on('second-instance', () => {
    if (window !== null) bringToFront(window);
  });
}

/** The page's files, its guards, its port, its menu. */
async function prepareDoor(
  electron: ElectronApi,
  desk: WindowApp,
  page: string,
  onFault: (error: unknown) => void,
): Promise<void> {
  const session = electron.session.fromPartition(PARTITION);
  guardSession(session);
  servePage(session, await readPageFiles(page));
  const handler = new RPCHandler(desk.router);
  handOverPorts(electron, {
    newSession: desk.newSession,
    serve: (port: PortApi, session) => {
      try {
        handler.upgrade(port as Parameters<typeof handler.upgrade>[0], { context: { session } });
      } catch (error) {
        onFault(error);
      }
    },
  });
  setMenu(electron);
}

/** Drains, saves and backs up before the process ends, whether by the last window, the menu or the system. */
function closeWithLastWindow({ app }: ElectronApi, desk: WindowApp, onFault: (error: unknown) => void): void {
  let closing = false;
  const end = (): void => {
    if (closing) return;
    closing = true;
    desk.close().then(
      () => app.exit(0),
      (error: unknown) => {
        onFault(error);
        app.exit(1);
      },
    );
  };
  app.on('window-all-closed', end);
  app.on('before-quit', (event) => {
    event.preventDefault();
    end();
  });
}

/** Starts this program once more beside this one, with other words. */
function startAgain([execPath = '', ...program]: readonly string[], words: readonly string[]): void {
  spawn(execPath, [...program, ...words], { detached: true, stdio: 'ignore' }).unref();
}
