import { isAbsolute, resolve } from 'node:path';
import type { CalendarFile } from '#contract/window/calendar.ts';
import { whatIf } from '#domain/deadline/what-if.ts';
import { calendarBytes, calendarEvents } from '#main/desk/calendar/calendar-events.ts';
import type { KeptCalendar } from '#main/desk/calendar/kept-calendar.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { isLocalPath } from '#main/policy/local-path.ts';
import { isWithin } from '#main/policy/within-folder.ts';
import { refusedWith } from '#main/window/base.ts';
import { agendaOf, loadOf, peopleOf } from '#main/window/calendar-load.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** The due dates as a calendar: what each day carries, who has it, the file for other programs, and "what if". */
export function calendarRouter({ desk, calls, calendarKeeper: keeper }: WindowParts) {
  const { calendar: call } = calls.signedIn;
  const told = (kept: KeptCalendar): CalendarFile => {
    const { allClocks, officeIds, officerIds, written } = kept;
    return {
      path: keeper.path(kept),
      allClocks,
      officeIds,
      officerIds,
      writtenAt: written?.at ?? null,
      dates: written?.dates ?? null,
      problem: keeper.problem(),
    };
  };
  return call.router({
    load: call.load.handler(({ input, context: { actor } }) => loadOf(desk, actor, input)),
    agenda: call.agenda.handler(({ input, context: { actor } }) => agendaOf(desk, actor, input)),
    people: call.people.handler(({ input, context: { actor } }) => peopleOf(desk, actor, input)),
    whatIf: call.whatIf.handler(({ input }) => whatIf(desk.settings.book(), input)),
    file: call.file.handler(async ({ input }) => {
      const bytes = await calendarBytes(calendarEvents(desk, input), Date.parse(desk.now()));
      return new File([Uint8Array.from(bytes)], 'tenggat-meja-aduan.ics', { type: 'text/calendar' });
    }),
    kept: call.kept.handler(() => {
      const kept = keeper.now();
      return kept === null ? null : told(kept);
    }),
    keep: call.keep.handler(async ({ input: { folder, officeIds, officerIds, allClocks } }) =>
      told(
        await keeper.keep({
          folder: folder === null ? null : folderOf(desk.folder, folder),
          officeIds: officeIds ?? null,
          officerIds: officerIds ?? null,
          allClocks,
        }),
      ),
    ),
    drop: call.drop.handler(async () => ({ dropped: await keeper.drop() })),
  });
}

/** A whole path on this PC, outside of the data. */
function folderOf(dataFolder: string, path: string): string {
  if (!isLocalPath(path)) throw new DeskError('alamat-di-jaringan');
  if (!isAbsolute(path)) {
    throw refusedWith('masukan-tidak-sah', { command: 'keep', detail: 'tulis alamat folder lengkap' });
  }
  const whole = resolve(path);
  if (isWithin(dataFolder, whole)) throw refusedWith('tujuan-di-folder-data', { path: whole });
  return whole;
}
