import { type } from '@orpc/contract';
import { z } from 'zod';
import { call, caseId } from '#contract/window/base.ts';
import type { ClockFinding } from '#domain/clock/clock-doctor.ts';
import { civilDate } from '#domain/kernel/schema.ts';
import type { Told } from '#domain/reminder/reminder-memory.ts';
import type { ReminderSettings } from '#domain/reminder/reminder-settings.ts';
import { reminderSettings } from '#domain/reminder/reminder-settings-schema.ts';

/** Something a person was told, with the title of its case where it still has one. */
export type ReminderLine = Told & { readonly title: string | null };

/** A case whose reminders were put off. */
export type SnoozedCase = {
  readonly id: string;
  readonly trackingId: string;
  readonly title: string | null;
  readonly until: string;
  /** Null: it does not open here now. */
  readonly reason: string | null;
};

export type RemindersView = {
  /** Newest first. */
  readonly lines: readonly ReminderLine[];
  readonly unread: number;
  readonly snoozed: readonly SnoozedCase[];
  readonly settings: ReminderSettings;
  /** What is wrong with this PC's clock; null: nothing that is known. */
  readonly clock: ClockFinding | null;
};

/** What the person who sits here was told, and how they want to be told. */
export const remindersContract = {
  view: call.output(type<RemindersView>()),
  saveSettings: call.input(reminderSettings).output(type<RemindersView>()),
  /** Silent until that day, except when the case becomes late. */
  snooze: call
    .input(z.strictObject({ id: caseId, until: civilDate, reason: z.string().trim().min(1).max(500) }))
    .output(type<RemindersView>()),
  endSnooze: call.input(z.strictObject({ id: caseId })).output(type<RemindersView>()),
  markRead: call.output(type<RemindersView>()),
  /** The person looked at the clock of this PC, and it is right. */
  confirmClock: call.output(type<RemindersView>()),
};
