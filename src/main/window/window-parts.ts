import type { Notice } from '#contract/window/app.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { CalendarKeeper } from '#main/desk/calendar/kept-calendar.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import type { PreferencesFile } from '#main/store/preferences.ts';
import type { Faults, WindowCalls } from '#main/window/base.ts';
import type { Host, OpenOptions } from '#main/window/window-app.ts';

/** What the routers of the window's calls share; made once, by `open-window-app.ts`. */
export type WindowParts = {
  readonly desk: Desk;
  readonly calls: WindowCalls;
  /** Shows outside of the window how many reminders this person has not read. */
  readonly badge: (actor: Actor) => void;
  readonly host: Host;
  /** The desk's world, for what is done beside the open folder (restoring a backup). */
  readonly world: OpenOptions['world'];
  /** The calendar file that other programs read. */
  readonly calendarKeeper: CalendarKeeper;
  readonly training: boolean;
  readonly preferences: PreferencesFile;
  /** What opening found out, and what came up since. */
  readonly notices: () => readonly Notice[];
  readonly faults: Faults;
  /** Aborted when the window goes; long work stops then. */
  readonly closing: AbortSignal;
};
