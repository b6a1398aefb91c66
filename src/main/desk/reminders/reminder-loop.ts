import type { Actor } from '#domain/kernel/step.ts';
import type { Told } from '#domain/reminder/reminder-memory.ts';
import type { DeskChanges } from '#main/desk/desk-changes.ts';
import type { Reminders } from '#main/desk/reminders/reminder-service.ts';

/** Does something every so often, until the answered function is called. */
type Ticker = (work: () => void) => () => void;

/** The wall clock is looked at this often, so that a PC that woke up notices soon; timers alone know nothing of sleep. */
const LOOK_EVERY_MS = 30_000;
/** After a change, so that a few go together. */
const AFTER_CHANGE_MS = 1_500;

export type ReminderLoopOptions = {
  readonly reminders: Reminders;
  readonly changes: DeskChanges;
  /** Who can be told something now. */
  readonly present: () => readonly Actor[];
  readonly deliver: (actor: Actor, lines: readonly Told[]) => void;
  readonly onFault: (error: unknown) => void;
  readonly ticker?: Ticker;
};

export type ReminderLoop = {
  /** Somebody came. */
  readonly soon: () => void;
  /** Resolves once nothing of it goes on. */
  readonly stop: () => Promise<void>;
};

const everySoOften: Ticker = (work) => {
  const timer = setInterval(work, LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
};

/** Looks again and again whether somebody is to be told something, and tells them. */
export function startReminderLoop(options: ReminderLoopOptions): ReminderLoop {
  const { reminders, changes, present, deliver, onFault, ticker = everySoOften } = options;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;
  let gone = false;

  const lookOnce = async (): Promise<void> => {
    if (gone) {
      gone = false;
      await reminders.forgetGone();
    }
    for (const actor of present()) {
      if (stopped) return;
      const lines = await reminders.look(actor);
      if (lines.length > 0) deliver(actor, lines);
    }
    await reminders.keepSeen();
  };
  const look = (): void => {
    looking = looking.then(lookOnce).catch(onFault);
  };
  const soon = (): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(look, AFTER_CHANGE_MS).unref();
  };
  const unheard = changes.listen(({ ids, settings, everything }) => {
    if (ids.length === 0 && !settings && !everything) return;
    gone = true;
    soon();
  });
  const stopTicking = ticker(look);
  return {
    soon,
    stop: async () => {
      stopped = true;
      stopTicking();
      unheard();
      clearTimeout(timer);
      await looking;
      await reminders.keepSeen().catch(onFault);
    },
  };
}
