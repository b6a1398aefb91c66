import { setMaxListeners } from 'node:events';
import type { Notice } from '#contract/window/app.ts';
import { type Focused, type HeldFolder, holdFolder, untilSettled } from '#main/cli/hold-folder.ts';
import { keepCalendar } from '#main/desk/calendar/kept-calendar.ts';
import type { DeskNotice } from '#main/desk/desk-ports.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { startSyncLoop } from '#main/desk/sync/sync-loop.ts';
import { toldNotice } from '#main/desk/told-notice.ts';
import { folderWarnings } from '#main/store/folder-warnings.ts';
import { openPreferences } from '#main/store/preferences.ts';
import { type Faults, windowCalls } from '#main/window/base.ts';
import { keepReminding } from '#main/window/keep-reminding.ts';
import { removeUploads } from '#main/window/uploads.ts';
import { watchDay } from '#main/window/watch-day.ts';
import type { Opened, OpenOptions, WindowApp } from '#main/window/window-app.ts';
import { windowRouter } from '#main/window/window-router.ts';

/**
 * Opens the desk of a folder for a window and answers its calls; where another window has the folder, that one is asked to
 * come to the front. Commands of the command line on this folder run on this desk from now on.
 * @throws StoreError, SecretError as opening the desk does; OwnerError `folder-dipakai` when a command holds the folder
 */
export async function openWindowApp(options: OpenOptions): Promise<Opened> {
  await options.world.files.makeFolder(options.folder);
  return untilSettled(() => attempt(options), 'folder-dipakai');
}

async function attempt(options: OpenOptions): Promise<Opened | 'again'> {
  const { folder, host } = options;
  const faults = faultsOf(options);
  const held = await holdFolder(folder, {
    onFault: (error) => {
      faults.fault(error);
    },
    onFocus: (): Promise<Focused> => host.focus(),
  });
  if (held.kind === 'taken') {
    const focused = await held.focus();
    return focused === 'again' ? focused : { kind: 'running', link: focused.link };
  }
  try {
    return { kind: 'open', app: await openHeld(options, held, faults) };
  } catch (error) {
    await held.leave(null);
    throw error;
  }
}

type Owned = Extract<HeldFolder, { kind: 'owner' }>;

async function openHeld(options: OpenOptions, held: Owned, faults: Faults): Promise<WindowApp> {
  const { world, folder, training, host } = options;
  const notices: Notice[] = folderWarnings(folder).map(({ code, ...params }) => ({ code, params }));
  const onNotice = (notice: DeskNotice): void => {
    if (notice.kind === 'gambaran-tidak-tersimpan') faults.fault(notice.error);
    const told = toldNotice(notice);
    // A picture that cannot be saved is tried again and again; once is enough to read.
    if (!notices.some((known) => known.code === told.code)) notices.push(told);
  };
  const preferences = await openPreferences(world.files, folder);
  if (preferences.damaged) notices.push({ code: 'preferensi-rusak', params: {} });
  // What cannot be removed now keeps nobody from working; the next opening tries again.
  await removeUploads({ ...world, folder }).catch(faults.fault);
  const desk = await openDesk({ ...world, folder, onNotice });
  const calendarKeeper = await keepCalendar(desk, faults.fault);
  if (calendarKeeper.damaged) notices.push({ code: 'berkas-kalender-rusak', params: {} });
  const closing = new AbortController();
  // One listener for each iterator that is being read.
  setMaxListeners(0, closing.signal);
  const calls = windowCalls(desk, { faults, closing: closing.signal });
  const reminding = keepReminding({ desk, host, preferences, faults });
  const router = windowRouter({
    badge: reminding.badge,
    desk,
    calls,
    host,
    world,
    calendarKeeper,
    training,
    preferences,
    notices: () => [...notices],
    faults,
    closing: closing.signal,
  });
  held.serve(desk);
  const stops = [keepInSync(desk, world), tellNewDays(desk)];
  let closed: Promise<void> | null = null;
  return {
    router,
    folder,
    training,
    newSession: reminding.newSession,
    close: () => {
      for (const stop of stops) stop();
      closed ??= Promise.allSettled([calendarKeeper.stop(), reminding.stop()]).then(() =>
        close(desk, held, closing, faults),
      );
      return closed;
    },
  };
}

/** Another day may make everything look different. */
function tellNewDays({ now, changes, settings }: Desk): () => void {
  return watchDay(
    () => settings.dayOf(now()),
    () => changes.tell({ ids: [], settings: true, everything: true }),
  );
}

/** Meets the hub as long as the window's desk is open, and tells the window when that stands otherwise. */
function keepInSync({ sync, changes, reachHub }: Desk, { random }: OpenOptions['world']): () => void {
  const unheard = sync.listen(() => changes.tell({ ids: [], settings: false, everything: false }));
  const stop = startSyncLoop({
    sync,
    changes,
    reach: reachHub,
    dice: () => (random(1)[0] ?? 0) / 256,
  });
  return () => {
    unheard();
    stop();
  };
}

/** A backup that fails keeps nobody from closing: what it would have copied is on the disk. */
async function close(desk: Desk, held: Owned, closing: AbortController, faults: Faults): Promise<void> {
  closing.abort();
  try {
    await desk.backup();
  } catch (error) {
    faults.fault(error);
  } finally {
    await held.leave(desk);
  }
}

/** Each fault gets a short id, under which it stands in the log and by which a person can report it. */
function faultsOf({ onFault, world }: OpenOptions): Faults {
  return {
    fault: (error) => {
      const id = Buffer.from(world.random(4)).toString('hex');
      onFault(id, error);
      return id;
    },
  };
}
