import type { ReminderLine, RemindersView } from '#contract/window/reminders.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { LONGEST_SNOOZE_DAYS } from '#domain/reminder/reminder-memory.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { refusedWith } from '#main/window/base.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** What the signed-in person is told, and how. */
export function remindersRouter({ desk, calls, badge }: WindowParts) {
  const { reminders: call } = calls.signedIn;
  const { reminders, watch } = desk;
  /** Other windows of this person show it too. */
  const tellWindows = (): void => desk.changes.tell({ ids: [], settings: false, everything: false });
  const after = async (actor: Actor, change: Promise<void>): Promise<RemindersView> => {
    await change;
    badge(actor);
    tellWindows();
    return viewOf(desk, actor);
  };
  return call.router({
    view: call.view.handler(({ context: { actor } }) => viewOf(desk, actor)),
    saveSettings: call.saveSettings.handler(({ input, context: { actor } }) =>
      after(actor, reminders.saveSettings(actor, input)),
    ),
    snooze: call.snooze.handler(async ({ input: { id, until, reason }, context: { actor } }) => {
      const caseId = knownCase(desk, actor, id);
      const today = desk.settings.dayOf(reminders.now());
      if (until <= today || until > addDays(today, LONGEST_SNOOZE_DAYS))
        throw refusedWith('tunda-pengingat-tidak-sah', { days: LONGEST_SNOOZE_DAYS });
      return after(actor, reminders.snooze(actor, caseId, until, reason));
    }),
    endSnooze: call.endSnooze.handler(({ input: { id }, context: { actor } }) =>
      after(actor, reminders.endSnooze(actor, id)),
    ),
    markRead: call.markRead.handler(({ context: { actor } }) => after(actor, reminders.markRead(actor))),
    confirmClock: call.confirmClock.handler(async ({ context: { actor } }) => {
      watch.confirm();
      return after(actor, reminders.keepSeen());
    }),
  });
}

/** The case's own id; one that this person may not know of is as good as none. */
function knownCase(desk: Desk, actor: Actor, id: string): string {
  const row = desk.picture.queue.row(desk.picture.ordinalOf(streamOf(id)));
  if (row === null || !mayKnowOf(desk, actor)(id)) throw refusedWith('tidak-ditemukan', { id });
  return row.id;
}

function viewOf(desk: Desk, actor: Actor): RemindersView {
  const { reminders, picture, watch } = desk;
  const { log } = reminders.memoryOf(actor);
  const isKnown = mayKnowOf(desk, actor);
  const rowOf = (id: string) => (isKnown(id) ? picture.queue.row(picture.ordinalOf(streamOf(id))) : null);
  const lines = log.flatMap((line): ReminderLine[] => {
    if (line.kind === 'ringkasan') return [{ ...line, title: null }];
    const row = rowOf(line.caseId);
    return row === null ? [] : [{ ...line, title: row.title }];
  });
  return {
    lines: lines.toReversed(),
    unread: lines.filter(({ read }) => !read).length,
    snoozed: reminders.snoozedOf(actor).flatMap(({ caseId: id, until, reason }) => {
      const row = rowOf(id);
      return row === null ? [] : [{ id, trackingId: row.laporId ?? id, title: row.title, until, reason }];
    }),
    settings: reminders.settingsOf(actor),
    clock: watch.finding(),
  };
}
