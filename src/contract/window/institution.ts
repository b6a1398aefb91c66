import { type } from '@orpc/contract';
import { z } from 'zod';
import { call, type Progress } from '#contract/window/base.ts';
import type { Profile } from '#contract/window/session.ts';
import type { HoldLimits } from '#domain/complaint/hold-limits.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { ConfidentialReaders } from '#domain/confidential.ts';
import type { Holiday } from '#domain/deadline/calendar-data.ts';
import type { DeadlineRule } from '#domain/deadline/rules.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Zone } from '#domain/kernel/zone.ts';

/** A text for answers, with placeholders, for some classes and stages (empty: for all). */
export type Template = {
  readonly templateId: string;
  readonly name: string;
  readonly text: string;
  readonly classes: readonly string[];
  readonly stages: readonly string[];
};

/** Why something may not be done; null: it may. */
type MayNot = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
} | null;

/** A person's role in another's hands, from the first to the end of the last day. */
export type Loan = {
  readonly delegationId: string;
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
};

/** All that the offices share, as the settings screen shows it. */
export type InstitutionView = {
  /** `mayNot`: what this person may not do with each of them. */
  readonly people: readonly (Profile & {
    readonly ended: boolean;
    readonly mayNot: Readonly<Record<'end-person' | 'set-pin' | 'delegate', MayNot>>;
    /** To whom they lent their role, now or on days to come. */
    readonly loans: readonly Loan[];
  })[];
  /** Offices named here, and those that only LAPOR's rows name. */
  readonly offices: readonly {
    readonly id: string;
    readonly name: string;
    readonly cases: number;
    readonly ours: boolean;
  }[];
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly cases: number;
    readonly ours: boolean;
  }[];
  /** LAPOR's words with the stage each stands for; `null` for one that rows have and nobody mapped. */
  readonly statuses: readonly {
    readonly status: string;
    readonly stage: Stage | null;
    readonly cases: number;
  }[];
  readonly zone: Zone;
  readonly workingWeek: readonly boolean[];
  readonly holidays: readonly (Holiday & { readonly origin: 'bawaan' | 'kantor' })[];
  readonly removedHolidays: readonly (Holiday & { readonly origin: 'bawaan' | 'kantor' })[];
  readonly calendarYears: readonly number[];
  readonly calendarVersion: string;
  /** What the list of holidays rests on: in general, and the decree of each year. */
  readonly calendarSource: string;
  readonly decrees: readonly { readonly year: number; readonly decree: string }[];
  readonly rules: readonly (DeadlineRule & { readonly origin: 'bawaan' | 'kantor' })[];
  /** What was changed of the calendar for single offices. */
  readonly officeDays: readonly {
    readonly officeId: string;
    readonly workingWeek: readonly boolean[] | null;
    readonly added: readonly Holiday[];
    readonly removed: readonly string[];
  }[];
  readonly localClasses: readonly { readonly localClass: string; readonly name: string }[];
  readonly holdLimits: HoldLimits;
  readonly countingStartsOn: string | null;
  readonly confidentialReaders: ConfidentialReaders;
  readonly templates: readonly Template[];
  /** What this person may change: command → why not (null: may). */
  readonly allowed: Readonly<Record<string, MayNot>>;
};

/** Commands that move dates: what they would move can be asked first. */
const DATE_COMMANDS = [
  'set-counting-start',
  'add-holiday',
  'add-holidays',
  'remove-holiday',
  'set-time-zone',
  'set-working-week',
  'adopt-calendar',
  'save-rule',
  'remove-rule',
] as const;

export type ForeseeStep =
  | { readonly kind: 'maju'; readonly progress: Progress }
  | { readonly kind: 'selesai'; readonly foresight: Foresight };

/** What a change of the settings would do to the open cases. */
export type Foresight = {
  readonly looked: number;
  readonly moved: number;
  readonly becomeLate: number;
  readonly noLongerLate: number;
  /** Years that moved dates fall in and that have no calendar. */
  readonly uncertainYears: readonly number[];
  /** The first of the moved cases that this person may know of. */
  readonly examples: readonly {
    readonly id: string;
    readonly laporId: string | null;
    readonly title: string | null;
    readonly dates: readonly {
      readonly ruleId: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
};

/** A calendar file: what it would add to the list here and what it would take out. */
export type ReadCalendar = {
  readonly command: 'adopt-calendar' | 'add-holidays';
  readonly input: Readonly<Record<string, unknown>>;
  readonly years: readonly number[];
  readonly added: readonly Holiday[];
  readonly removed: readonly Holiday[];
  readonly same: number;
  /** The fingerprint of the key that signed it; null: nobody did. */
  readonly signer: string | null;
};

const pin = z.string().min(1).max(200);

export const institutionContract = {
  view: call.output(type<InstitutionView>()),
  /** A command on the shared settings that needs no secret; its fields flat, as on the command line. */
  act: call
    .input(
      z.strictObject({
        command: z.enum([
          'end-person',
          'delegate',
          'end-delegation',
          'name-office',
          'name-category',
          'map-status',
          ...DATE_COMMANDS,
          'set-confidential-readers',
          'name-local-class',
          'set-hold-limit',
          'save-template',
          'remove-template',
        ]),
        input: z.record(z.string(), z.unknown()),
      }),
    )
    .output(type<{ readonly events: readonly string[] }>()),
  /** What such a command would move, before anything is recorded: how far it is, then the result. */
  foresee: call
    .input(z.strictObject({ command: z.enum(DATE_COMMANDS), input: z.record(z.string(), z.unknown()) }))
    .output(type<AsyncIterable<ForeseeStep>>()),
  /** A calendar from a file, as the command that would take it over; nothing is recorded. */
  readCalendar: call
    .input(z.strictObject({ file: z.file(), officeId: z.string().min(1).max(40).nullable() }))
    .output(type<ReadCalendar>()),
  addPerson: call
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(120),
        role: z.enum(['admin', 'penghubung', 'atasan', 'koordinator']),
        officeId: z.string().trim().min(1).max(40).nullable(),
        pin: pin.nullable(),
      }),
    )
    .output(type<{ readonly personId: string }>()),
  setPin: call
    .input(
      z.strictObject({
        personId: z.string().min(1).max(120),
        currentPin: pin.nullable(),
        pin: pin.nullable(),
      }),
    )
    .output(type<{ readonly changed: boolean }>()),
};
