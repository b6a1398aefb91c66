import { isLost } from '#domain/clock/clock-doctor.ts';
import { calendarAt } from '#domain/deadline/clocks.ts';
import { readersFor } from '#domain/institution/institution.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { remind } from '#domain/reminder/remind.ts';
import { NOTHING_TOLD, type ReminderMemory, type Told } from '#domain/reminder/reminder-memory.ts';
import { firstSettings, type ReminderSettings } from '#domain/reminder/reminder-settings.ts';
import { mayTellAt } from '#domain/reminder/telling-time.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import type { ClockWatch } from '#main/desk/clock/clock-watch.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { createPendingLooks, type Pending } from '#main/desk/reminders/pending-looks.ts';
import { allReminded, someReminded } from '#main/desk/reminders/reminded-cases.ts';
import { openedReason, sealedReason } from '#main/desk/reminders/snooze-reason.ts';
import { wibInstant } from '#main/desk/wib.ts';
import type { KeptReminders, ReminderFile } from '#main/store/reminder-file.ts';
import { serially } from '#main/store/serially.ts';

/** A case that was put off. */
export type Snoozed = { readonly caseId: string; readonly until: CivilDate; readonly reason: string | null };

/** Who is told what on this desk. What was told is on the disk before anybody hears it. */
export type Reminders = {
  /** What this person is to be told now and was not; asked again it answers nothing. */
  readonly look: (actor: Actor) => Promise<readonly Told[]>;
  readonly settingsOf: (actor: Actor) => ReminderSettings;
  readonly memoryOf: (actor: Actor) => ReminderMemory;
  /** The cases whose reminders this person put off, with the reason where it opens. */
  readonly snoozedOf: (actor: Actor) => readonly Snoozed[];
  readonly saveSettings: (actor: Actor, settings: ReminderSettings) => Promise<void>;
  /** Puts reminders of a case off; another reason or day replaces the last. */
  readonly snooze: (actor: Actor, caseId: string, until: CivilDate, reason: string) => Promise<void>;
  readonly endSnooze: (actor: Actor, caseId: string) => Promise<void>;
  /** All that was told was read. */
  readonly markRead: (actor: Actor) => Promise<void>;
  /** The right time as far as it is known. */
  readonly now: () => Instant;
  /** Drops what is kept of cases that are no more: erased, withdrawn, a desk that was emptied. */
  readonly forgetGone: () => Promise<void>;
  /** Keeps when this PC was last known to be right. */
  readonly keepSeen: () => Promise<void>;
  readonly stop: () => void;
};

export type ReminderParts = Pick<DeskParts, 'picture' | 'settings' | 'changes' | 'keys'> & {
  readonly file: ReminderFile;
  readonly watch: ClockWatch;
};

export function createReminders(parts: ReminderParts): Reminders {
  const { settings, changes, keys, file, watch } = parts;
  const pending = createPendingLooks();
  const unheard = changes.listen(pending.heard);
  const inTurn = serially();
  const settingsOf = (actor: Actor) =>
    file.now().persons[actor.personId]?.settings ?? firstSettings(actor.role);
  const memoryOf = (actor: Actor) => file.now().persons[actor.personId]?.memory ?? NOTHING_TOLD;
  const now = (): Instant => wibInstant(watch.best());
  const keep = (actor: Actor, change: (memory: ReminderMemory) => ReminderMemory): Promise<void> =>
    file.save((kept) => withMemory(kept, actor.personId, change));

  const lookNow = async (actor: Actor): Promise<readonly Told[]> => {
    const moment = now();
    const wishes = settingsOf(actor);
    const book = settings.book();
    const where = { zone: book.zone, calendar: calendarAt(book, actor.officeId) };
    if (isLost(watch.finding()) || !wishes.on || !mayTellAt(moment, wishes, where)) return [];
    const looks = pending.take(actor.personId, settings.dayOf(moment));
    if (looks === null) return [];
    try {
      return await told(parts, actor, { moment, wishes, looks, memory: memoryOf(actor), keep });
    } catch (error) {
      pending.again(actor.personId);
      throw error;
    }
  };
  return {
    look: (actor) => inTurn(() => lookNow(actor)),
    settingsOf,
    memoryOf,
    saveSettings: async (actor, wishes) => {
      await file.save((kept) => ({
        ...kept,
        persons: { ...kept.persons, [actor.personId]: { settings: wishes, memory: memoryOf(actor) } },
      }));
      pending.again(actor.personId);
    },
    snoozedOf: (actor) =>
      Object.entries(memoryOf(actor).snoozed).map(([caseId, { until, reason }]) => {
        return { caseId, until, reason: openedReason(keys, actor, caseId, reason) };
      }),
    snooze: (actor, caseId, until, words) => {
      const reason = sealedReason(keys, actor, caseId, words);
      return keep(actor, (memory) => ({
        ...memory,
        snoozed: { ...memory.snoozed, [caseId]: { until, reason, at: now() } },
      }));
    },
    endSnooze: async (actor, caseId) => {
      await keep(actor, (memory) => {
        const { [caseId]: _, ...snoozed } = memory.snoozed;
        return { ...memory, snoozed };
      });
      pending.again(actor.personId);
    },
    markRead: async (actor) => {
      if (memoryOf(actor).log.every(({ read }) => read)) return;
      await keep(actor, (memory) => ({
        ...memory,
        log: memory.log.map((line) => ({ ...line, read: true })),
      }));
    },
    now,
    forgetGone: () => inTurn(() => forgetGone(parts)),
    keepSeen: async () => {
      const seen = watch.seen();
      if (seen !== file.now().seen) await file.save((kept) => ({ ...kept, seen }));
    },
    stop: unheard,
  };
}

type Looking = {
  readonly moment: Instant;
  readonly wishes: ReminderSettings;
  readonly looks: Pending;
  readonly memory: ReminderMemory;
  readonly keep: (actor: Actor, change: (memory: ReminderMemory) => ReminderMemory) => Promise<void>;
};

async function told(
  parts: ReminderParts,
  actor: Actor,
  { moment, wishes, looks, memory, keep }: Looking,
): Promise<readonly Told[]> {
  const { picture, settings } = parts;
  await picture.settle();
  const queueSettings = settings.queueSettings(settings.dayOf(moment));
  const cases = looks.all
    ? await allReminded(parts, actor, queueSettings)
    : someReminded(parts, actor, queueSettings, looks.ids);
  const ask = {
    now: moment,
    zone: queueSettings.book.zone,
    calendar: calendarAt(queueSettings.book, actor.officeId),
    settings: wishes,
    cases,
    all: looks.all,
    figures: () => {
      const reader = { actor, readers: readersFor(settings.state(), actor) };
      return picture.queue.figures(reader, queueSettings);
    },
  };
  const { lines, memory: after } = remind({ ...ask, memory });
  if (after === memory || sameText(after, memory)) return lines;
  // Put off or read meanwhile: said on what stands now.
  await keep(actor, (latest) => (latest === memory ? after : remind({ ...ask, memory: latest }).memory));
  return lines;
}

function sameText(one: ReminderMemory, other: ReminderMemory): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function withMemory(
  kept: KeptReminders,
  personId: string,
  change: (memory: ReminderMemory) => ReminderMemory,
): KeptReminders {
  const { settings, memory } = kept.persons[personId] ?? { settings: null, memory: NOTHING_TOLD };
  return { ...kept, persons: { ...kept.persons, [personId]: { settings, memory: change(memory) } } };
}

async function forgetGone({ picture, file }: ReminderParts): Promise<void> {
  const isGone = (id: string): boolean => {
    const row = picture.queue.row(picture.ordinalOf(streamOf(id)));
    return row === null || row.erased;
  };
  const persons = Object.entries(file.now().persons);
  const named = new Set(persons.flatMap(([, { memory }]) => idsIn(memory)));
  const gone = new Set([...named].filter(isGone));
  if (gone.size === 0) return;
  await file.save((kept) => ({
    ...kept,
    persons: Object.fromEntries(
      Object.entries(kept.persons).map(([personId, reminded]) => [
        personId,
        { ...reminded, memory: without(reminded.memory, gone) },
      ]),
    ),
  }));
}

function idsIn({ told, snoozed, log }: ReminderMemory): readonly string[] {
  const inLog = log.flatMap((line) => (line.kind === 'laporan' ? [line.caseId] : []));
  return [...Object.keys(told), ...Object.keys(snoozed), ...inLog];
}

function without(memory: ReminderMemory, gone: ReadonlySet<string>): ReminderMemory {
  const left = <T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(table).filter(([id]) => !gone.has(id)));
  return {
    ...memory,
    told: left(memory.told),
    snoozed: left(memory.snoozed),
    log: memory.log.filter((line) => line.kind !== 'laporan' || !gone.has(line.caseId)),
  };
}
