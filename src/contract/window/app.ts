import { type } from '@orpc/contract';
import { z } from 'zod';
import { call } from '#contract/window/base.ts';
import type { Role } from '#domain/kernel/step.ts';
import type { Zone } from '#domain/kernel/zone.ts';

/** Something the program found out by itself and tells once: a code of `contract/errors.ts` and its facts. */
export type Notice = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** What the window needs to know before anybody signs in. */
export type AppState = {
  readonly version: string;
  /** Which door this window came through. */
  readonly door: 'electron' | 'browser';
  /** A folder of sample data: nothing in it is real, and the screen says LATIHAN all the time. */
  readonly training: boolean;
  /** Whether somebody who works here was set up. */
  readonly setUp: boolean;
  readonly folder: string;
  /** What its network calls this PC: how a hub may know it. */
  readonly computer: string;
  /** Today's civil date in the institution's zone: the page never asks its own clock for it. */
  readonly today: string;
  readonly zone: Zone;
  readonly notices: readonly Notice[];
};

/** This PC's preferences; not part of any history. */
export type Preferences = {
  readonly language: 'id' | 'en';
  readonly theme: 'terang' | 'gelap' | 'sistem';
  /** Percent of the normal text size. */
  readonly textSize: 90 | 100 | 115 | 130;
  /** Locks after this many minutes without a key or a click; 0 never. */
  readonly lockAfterMinutes: number;
  readonly columns: readonly { readonly key: string; readonly width: number; readonly shown: boolean }[];
  /** Whether single letters are keys (WCAG 2.1.4: they can be turned off); absent: they are. */
  readonly letterKeys?: boolean | undefined;
  /** So many reports due on a day make it a busy one; absent: `BUSY_FROM`. */
  readonly busyFrom?: number | undefined;
};

export const preferencesShape = z.strictObject({
  language: z.enum(['id', 'en']),
  theme: z.enum(['terang', 'gelap', 'sistem']),
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130)]),
  lockAfterMinutes: z.int().min(0).max(240),
  columns: z
    .array(z.strictObject({ key: z.string().max(40), width: z.int().min(40).max(1200), shown: z.boolean() }))
    .max(40),
  letterKeys: z.boolean().optional(),
  busyFrom: z.int().min(1).max(1_000).optional(),
});

/**
 * Told whenever something became true; `ids` are the cases it was about (empty: shared settings). With no case, no settings and
 * not everything it is about sync alone: how the desk stands with its hub, or what waits.
 */
export type Change = {
  readonly ids: readonly string[];
  readonly settings: boolean;
  readonly everything: boolean;
};

export const appContract = {
  state: call.output(type<AppState>()),
  /** First run: the office, the first person, an optional PIN. Refused once somebody is set up. */
  setUp: call
    .input(
      z.strictObject({
        office: z
          .strictObject({ id: z.string().trim().min(1).max(40), name: z.string().trim().min(1).max(200) })
          .nullable(),
        name: z.string().trim().min(1).max(120),
        role: z.enum(['admin', 'penghubung', 'atasan', 'koordinator']),
        pin: z.string().max(200).nullable(),
      }),
    )
    .output(type<{ readonly personId: string; readonly role: Role }>()),
  /** Opens the practice desk (its own folder with sample data); in browser mode its link comes back. */
  train: call.output(type<{ readonly link: string | null }>()),
  /** Ends when the window goes; `queue.list` and `complaint.open` answer the new picture from then on. */
  changes: call.output(type<AsyncIterable<Change>>()),
  preferences: call.output(type<Preferences>()),
  savePreferences: call.input(preferencesShape).output(type<Preferences>()),
  /** Asks for a folder or an export with the system's own dialog; `offered` is false where the door has none. */
  choose: call
    .input(z.strictObject({ what: z.enum(['folder', 'ekspor']) }))
    .output(type<{ readonly offered: boolean; readonly path: string | null }>()),
  /** Opens LAPOR's page of this report in the person's own browser. */
  openInLapor: call
    .input(z.strictObject({ laporId: z.string().regex(/^[1-9]\d{0,14}$/) }))
    .output(type<{ readonly opened: boolean; readonly url: string }>()),
};
