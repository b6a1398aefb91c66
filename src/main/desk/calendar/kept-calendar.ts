import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { breathe } from '#main/desk/breathe.ts';
import { calendarBytes, calendarEvents } from '#main/desk/calendar/calendar-events.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { type Told, toldBy } from '#main/desk/told-by.ts';
import { writeDurably } from '#main/store/durable-file.ts';
import { serially } from '#main/store/serially.ts';
import type { IcsEvent } from '#main/writers/ics.ts';

const ids = z.array(z.string().nullable()).min(1).nullable();
const shape = z.strictObject({
  /** Null: beside the data. */
  folder: z.string().min(1).nullable(),
  officeIds: ids,
  officerIds: ids,
  allClocks: z.boolean(),
  written: z.strictObject({ at: z.string(), dates: z.int(), fingerprint: z.string() }).nullable(),
});

/** Which dates the file holds, where it lies, and when it was last written. */
export type KeptCalendar = Readonly<z.infer<typeof shape>>;
export type KeepRequest = Omit<KeptCalendar, 'written'>;

/** The calendar file that other programs read, kept up to date as long as the desk is open. */
export type CalendarKeeper = {
  /** Null: no file is kept. */
  readonly now: () => KeptCalendar | null;
  readonly path: (kept: KeepRequest) => string;
  /** Why the last attempt failed. */
  readonly problem: () => Told | null;
  /** What the settings file says could not be understood; no file is kept then. */
  readonly damaged: boolean;
  /** Writes the file and keeps it from now on; rejects with `tujuan-tidak-tertulis`, and all stays as it was. */
  readonly keep: (request: KeepRequest) => Promise<KeptCalendar>;
  /** Removes the file. */
  readonly drop: () => Promise<boolean>;
  /** Writes what changed meanwhile; resolves once nothing of it goes on. */
  readonly stop: () => Promise<void>;
};

/** Nothing changed for this long before the file is looked at again. */
const QUIET_MS = 3_000;
const FILE = 'tenggat-meja-aduan.ics';

type KeeperDesk = Pick<Desk, 'files' | 'folder' | 'picture' | 'settings' | 'now' | 'changes'>;

/** `onFault`: hears of faults of the program. `quietMs`: how long nothing must have changed. */
export async function keepCalendar(
  desk: KeeperDesk,
  onFault: (error: unknown) => void,
  quietMs = QUIET_MS,
): Promise<CalendarKeeper> {
  const { files, folder, changes, now } = desk;
  const settings = join(folder, 'calendar-file.json');
  const inTurn = serially();
  const read = await readKept(desk, settings);
  let kept = read.kept;
  let problem: Told | null = null;
  let timer: NodeJS.Timeout | undefined;
  let waits = false;
  const pathOf = (request: KeepRequest): string => join(request.folder ?? join(folder, 'kalender'), FILE);

  const remember = async (next: KeptCalendar): Promise<KeptCalendar> => {
    await writeDurably(files, settings, Buffer.from(JSON.stringify(next)));
    kept = next;
    problem = null;
    return next;
  };
  const write = async (request: KeepRequest, events: readonly IcsEvent[]): Promise<KeptCalendar> => {
    const path = pathOf(request);
    const at = now();
    try {
      if (request.folder === null) await files.makeFolder(join(folder, 'kalender'));
      await writeDurably(files, path, await calendarBytes(events, Date.parse(at)));
    } catch (cause) {
      throw new DeskError('tujuan-tidak-tertulis', { path }, cause);
    }
    const written = { at, dates: events.length, fingerprint: fingerprintOf(events) };
    return remember({ ...request, written });
  };
  const refresh = async (): Promise<void> => {
    if (kept === null) return;
    await breathe();
    const events = calendarEvents(desk, filterOf(kept));
    const isThere = (await files.size(pathOf(kept))) !== null;
    if (isThere && kept.written?.fingerprint === fingerprintOf(events)) return;
    const { written: _, ...request } = kept;
    await write(request, events);
  };
  /** A file that cannot be written is told where it is set up, and tried again after the next change. */
  const refreshBehind = (): Promise<void> =>
    inTurn(refresh).catch((error: unknown) => {
      problem = toldBy(error);
      if (problem === null) onFault(error);
    });
  const later = (): void => {
    waits = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      waits = false;
      void refreshBehind();
    }, quietMs).unref();
  };
  const unheard = changes.listen(later);
  later();
  return {
    now: () => kept,
    path: pathOf,
    problem: () => problem,
    damaged: read.damaged,
    keep: (request) =>
      inTurn(async () => {
        const before = kept;
        const next = await write(request, calendarEvents(desk, filterOf(request)));
        if (before !== null && pathOf(before) !== pathOf(next)) await files.remove(pathOf(before));
        return next;
      }),
    drop: () =>
      inTurn(async () => {
        if (kept === null) return false;
        await files.remove(pathOf(kept));
        await files.remove(settings);
        kept = null;
        problem = null;
        return true;
      }),
    stop: async () => {
      unheard();
      clearTimeout(timer);
      if (waits) await refreshBehind();
      await inTurn(async () => undefined);
    },
  };
}

async function readKept(
  { files }: KeeperDesk,
  path: string,
): Promise<{ readonly kept: KeptCalendar | null; readonly damaged: boolean }> {
  if ((await files.size(path)) === null) return { kept: null, damaged: false };
  try {
    return {
      kept: shape.parse(JSON.parse(Buffer.from(await files.read(path)).toString('utf8'))),
      damaged: false,
    };
  } catch {
    // Told by `damaged`; it is chosen anew on the screen.
    return { kept: null, damaged: true };
  }
}

function filterOf({ officeIds, officerIds, allClocks }: KeepRequest) {
  return {
    allClocks,
    ...(officeIds === null ? {} : { officeIds }),
    ...(officerIds === null ? {} : { officerIds }),
  };
}

function fingerprintOf(events: readonly IcsEvent[]): string {
  return createHash('sha256').update(JSON.stringify(events)).digest('hex');
}
