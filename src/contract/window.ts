import { appContract } from '#contract/window/app.ts';
import { backupContract } from '#contract/window/backup.ts';
import { bundleContract } from '#contract/window/bundle.ts';
import { calendarContract } from '#contract/window/calendar.ts';
import { complaintContract } from '#contract/window/complaint.ts';
import { importsContract } from '#contract/window/imports.ts';
import { institutionContract } from '#contract/window/institution.ts';
import { joiningContract } from '#contract/window/joining.ts';
import { queueContract } from '#contract/window/queue.ts';
import { remindersContract } from '#contract/window/reminders.ts';
import { reportContract } from '#contract/window/report.ts';
import { sessionContract } from '#contract/window/session.ts';
import { syncContract } from '#contract/window/sync.ts';

/**
 * Everything a window may ask of the desk, through either door. A new call is two edits: its line here (in its router's
 * file) and its handler in `main/window`.
 */
export const windowContract = {
  app: appContract,
  session: sessionContract,
  queue: queueContract,
  complaint: complaintContract,
  calendar: calendarContract,
  imports: importsContract,
  institution: institutionContract,
  report: reportContract,
  backup: backupContract,
  sync: syncContract,
  joining: joiningContract,
  bundle: bundleContract,
  reminders: remindersContract,
};
