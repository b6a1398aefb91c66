import { appRouter } from '#main/window/app-router.ts';
import { backupRouter } from '#main/window/backup-router.ts';
import { bundleRouter } from '#main/window/bundle-router.ts';
import { calendarRouter } from '#main/window/calendar-router.ts';
import { complaintRouter } from '#main/window/complaint-router.ts';
import { importsRouter } from '#main/window/imports-router.ts';
import { institutionRouter } from '#main/window/institution-router.ts';
import { joiningRouter } from '#main/window/joining-router.ts';
import { queueRouter } from '#main/window/queue-router.ts';
import { remindersRouter } from '#main/window/reminders-router.ts';
import { reportRouter } from '#main/window/report-router.ts';
import { sessionRouter } from '#main/window/session-router.ts';
import { syncRouter } from '#main/window/sync-router.ts';
import type { WindowRouter } from '#main/window/window-app.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** Every call of the window's contract with what answers it. */
export function windowRouter(parts: WindowParts): WindowRouter {
  return {
    app: appRouter(parts),
    session: sessionRouter(parts),
    queue: queueRouter(parts),
    complaint: complaintRouter(parts),
    calendar: calendarRouter(parts),
    imports: importsRouter(parts),
    institution: institutionRouter(parts),
    report: reportRouter(parts),
    backup: backupRouter(parts),
    sync: syncRouter(parts),
    joining: joiningRouter(parts),
    bundle: bundleRouter(parts),
    reminders: remindersRouter(parts),
  };
}
