import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { sentenceOf } from '#contract/sentences.ts';
import { type Told, toldBy } from '#main/desk/told-by.ts';
import { openBrowserDoor } from '#main/hosts/browser/browser-door.ts';
import { type BrowserHost, createBrowserHost } from '#main/hosts/browser/browser-host.ts';
import { folderId } from '#main/hosts/browser/folder-id.ts';
import { openWithSystem } from '#main/hosts/browser/open-with-system.ts';
import { readPageFiles } from '#main/hosts/browser/page-files.ts';
import { type PracticeWord, startPracticeProcess } from '#main/hosts/browser/practice-process.ts';
import { showAgain } from '#main/hosts/browser/show-again.ts';
import { showDesk } from '#main/hosts/browser/show-desk.ts';
import type { Surroundings } from '#main/hosts/browser/surroundings.ts';
import { untilUnused } from '#main/hosts/browser/until-unused.ts';
import { type FaultLog, faultLogIn } from '#main/hosts/fault-log.ts';
import type { NodeWorld } from '#main/hosts/node-world.ts';
import { deskPlaceOf, preparePracticeFolder } from '#main/hosts/practice-folder.ts';
import type { StartOptions } from '#main/hosts/start-options.ts';
import { isErrno } from '#main/store/errno.ts';
import { folderWarnings } from '#main/store/folder-warnings.ts';
import { openWindowApp } from '#main/window/open-window-app.ts';
import type { WindowApp } from '#main/window/window-app.ts';

export type BrowserMode = {
  readonly options: StartOptions;
  readonly world: NodeWorld;
  readonly around: Surroundings;
  readonly version: string;
  readonly cwd: string;
  readonly defaultFolder: string;
  /** The built page, and the script that this process runs. */
  readonly page: string;
  readonly entry: string;
  /** A fault that nothing caught ends the process; before, this is told of it. */
  readonly onCrash: (told: (error: unknown) => void) => void;
  /** Tells the desk that started this one for practice; null when a person did. */
  readonly tellStarter: ((word: PracticeWord) => void) | null;
};

/** Runs browser mode from start to end; answers the exit code. */
export async function runBrowserMode(mode: BrowserMode): Promise<number> {
  try {
    return await run(mode);
  } catch (error) {
    const told = toldBy(error) ?? portTaken(error, mode.options.port);
    if (told === null) throw error;
    mode.around.say(sentenceOf(told.code, told.params));
    mode.tellStarter?.({ kind: 'refused', ...told });
    return 1;
  }
}

async function run(mode: BrowserMode): Promise<number> {
  const { options, world, around } = mode;
  const asked = resolve(mode.cwd, options.data ?? mode.defaultFolder);
  const { folder, training } = deskPlaceOf(asked, options.training);
  for (const warning of folderWarnings(folder)) {
    around.say(sentenceOf(warning.code, 'service' in warning ? { service: warning.service } : {}));
  }
  const log = faultLogIn(folder, world.clock, (error) => around.say(String(error)));
  mode.onCrash((error) => {
    const crash = randomUUID().slice(0, 8);
    log(crash, error);
    around.say(sentenceOf('kesalahan-program', { id: crash }));
  });
  if (training) await preparePracticeFolder(world, folder, (error) => log('latihan', error));
  const seat = createBrowserHost({
    version: mode.version,
    openWithSystem: (url) => openWithSystem(around.platform, url),
    training,
    startPractice: (ownWindow) => startPracticeProcess(mode.entry, folder, ownWindow),
  });
  const opened = await openWindowApp({ world, folder, training, host: seat.host, onFault: log });
  if (opened.kind === 'running') {
    await showAgain(opened.link, folder, around);
    mode.tellStarter?.({ kind: 'ready', link: opened.link });
    return 0;
  }
  try {
    await serve(opened.app, seat, mode, log);
  } finally {
    seat.closing();
    await opened.app.close();
  }
  return 0;
}

async function serve(app: WindowApp, seat: BrowserHost, mode: BrowserMode, log: FaultLog): Promise<void> {
  const { world, around } = mode;
  const id = await folderId(app.folder);
  const door = await openBrowserDoor({
    app,
    folderId: id,
    files: await readPageFiles(mode.page),
    port: mode.options.port,
    clock: world.clock,
    random: world.random,
    onFault: log,
  });
  try {
    const { newLink, presence } = door;
    seat.opened(newLink);
    const shown = await showDesk({ newLink, presence, folder: app.folder, folderId: id }, around);
    seat.shownAs(shown);
    mode.tellStarter?.({ kind: 'ready', link: shown.how === 'window' ? null : newLink() });
    await untilUnused({ shown, presence, platform: around.platform, stop: around.stop });
    around.say('Menutup meja: menyimpan dan membuat cadangan.');
    if (shown.how === 'window') await shown.window.close();
  } finally {
    await door.close();
  }
}

/** A port that another program has, or that this user may not have. */
function portTaken(error: unknown, port: number): Told | null {
  const isListen = isErrno(error, 'EADDRINUSE', 'EACCES') && 'syscall' in error && error.syscall === 'listen';
  return isListen ? { code: 'port-terpakai', params: { port } } : null;
}
