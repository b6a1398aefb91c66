import { join } from 'node:path';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { type ClockWatch, createClockWatch } from '#main/desk/clock/clock-watch.ts';
import type { DeskPorts } from '#main/desk/desk-ports.ts';
import { openReminderFile, type ReminderFile } from '#main/store/reminder-file.ts';
import type { Place } from '#main/store/step-store.ts';

/**
 * The clock doctor and what is remembered of reminders, before anything of the folder is written: its files still say when
 * this PC last worked.
 */
export async function openReminding(
  ports: DeskPorts,
  folderKey: Uint8Array,
): Promise<{ readonly watch: ClockWatch; readonly reminderFile: ReminderFile }> {
  const { files, folder, clock, monotonic, onNotice } = ports;
  const watch = createClockWatch(clock, monotonic);
  for (const moment of await timesOfFiles(ports)) watch.learn(moment);
  const reminderFile = await openReminderFile(files, folder, folderKey);
  if (reminderFile.damaged) onNotice({ kind: 'pengingat-rusak' });
  watch.learn(reminderFile.now().seen);
  return { watch, reminderFile };
}

/** When the journal and the memory of reminders were last written. */
async function timesOfFiles({ files, folder, fileTime }: DeskPorts): Promise<readonly (number | null)[]> {
  const journal = join(folder, 'journal');
  const newest = (await files.list(journal)).at(-1);
  const paths = [join(folder, 'reminders.bin'), ...(newest === undefined ? [] : [join(journal, newest)])];
  return Promise.all(paths.map(fileTime));
}

type Visit = (sealed: SealedStep, place: Place) => void;

/** Visits steps; those that this folder wrote itself tell when it did. */
export function learningFrom(watch: ClockWatch, replica: string, visit: Visit): Visit {
  return (sealed, place) => {
    if (sealed.replica === replica) watch.learn(Date.parse(sealed.at));
    visit(sealed, place);
  };
}
