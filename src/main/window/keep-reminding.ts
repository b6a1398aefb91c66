import type { Actor } from '#domain/kernel/step.ts';
import { noticeOf } from '#domain/reminder/notice-words.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { startReminderLoop } from '#main/desk/reminders/reminder-loop.ts';
import type { PreferencesFile } from '#main/store/preferences.ts';
import type { Faults } from '#main/window/base.ts';
import { type Crowd, createCrowd } from '#main/window/crowd.ts';
import type { Host } from '#main/window/window-app.ts';

export type Reminding = Pick<Crowd, 'newSession'> & {
  /** Shows outside of the window how much this person has not read. */
  readonly badge: (actor: Actor) => void;
  readonly stop: () => Promise<void>;
};

export type RemindingParts = {
  readonly desk: Desk;
  readonly host: Host;
  readonly preferences: PreferencesFile;
  readonly faults: Faults;
};

/** Tells whoever sits at the windows what they are to be reminded of, as long as the window's desk is open. */
export function keepReminding({ desk, host, preferences, faults }: RemindingParts): Reminding {
  const { reminders, changes } = desk;
  const badge = (actor: Actor): void => {
    host.badge(reminders.memoryOf(actor).log.filter(({ read }) => !read).length);
  };
  const crowd = createCrowd(desk, { onTurn: () => loop.soon(), onFault: faults.fault });
  const loop = startReminderLoop({
    reminders,
    changes,
    // A notice of the system says no more than a number; the page behind a lock shows nothing.
    present: () => crowd.present(host.door === 'electron'),
    deliver: (actor, lines) => {
      const { title, body } = noticeOf(lines, preferences.now().language);
      host.notify(title, body);
      badge(actor);
      changes.tell({ ids: [], settings: false, everything: false });
    },
    onFault: faults.fault,
  });
  return { newSession: crowd.newSession, badge, stop: loop.stop };
}
