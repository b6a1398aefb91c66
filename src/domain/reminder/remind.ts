import type { Calendar } from '#domain/deadline/calendar.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import { civilDateOf, type Zone } from '#domain/kernel/zone.ts';
import {
  type Digest,
  hadDigest,
  pruned,
  type ReminderMemory,
  type Told,
  wasTold,
  withDigest,
  withLines,
} from '#domain/reminder/reminder-memory.ts';
import type { ReminderSettings } from '#domain/reminder/reminder-settings.ts';
import { type DueSign, dueSigns, type RemindedCase, type Sign, signKey } from '#domain/reminder/sign.ts';
import { mayTellAt } from '#domain/reminder/telling-time.ts';

/** Signs kept of one case: those of its last dates. */
const MOST_SIGNS = 24;

export type RemindAsk = {
  /** By the best clock there is. */
  readonly now: Instant;
  /** The institution's: its clocks tell the hours, its days the date. */
  readonly zone: Zone;
  readonly calendar: Calendar;
  readonly settings: ReminderSettings;
  readonly memory: ReminderMemory;
  /** Every case this person may see, or only those that changed. */
  readonly cases: Iterable<RemindedCase>;
  /** Whether that is every case: what is in no list may be forgotten then. */
  readonly all: boolean;
  /** The day's figures; asked only when the morning's digest is due. */
  readonly figures: () => Digest;
};

/** What to tell now: the lines that are new, and the memory once they stand in it. */
export type Reminding = { readonly lines: readonly Told[]; readonly memory: ReminderMemory };

/**
 * From the cases, a person's settings and what they were told already: what to tell them now. Asked again it answers
 * nothing new, at whatever time and in whatever order; what was missed meanwhile comes as the last point reached, once.
 */
export function remind(ask: RemindAsk): Reminding {
  const { now, zone, settings, memory } = ask;
  if (!settings.on || !mayTellAt(now, settings, ask)) return { lines: [], memory };
  const today = civilDateOf(now, zone);
  const told: Record<string, Readonly<Record<string, CivilDate>>> = { ...memory.told };
  const snoozed = { ...memory.snoozed };
  const lines: Told[] = digestLines(ask, today);
  const digests = withDigest(memory, today);
  const listed = new Set<string>();
  for (const item of ask.cases) {
    listed.add(item.id);
    const signs = newSigns(item, ask, today);
    const ended = snoozed[item.id];
    if (ended !== undefined && ended.until <= today) {
      delete snoozed[item.id];
      if (signs.length === 0) signs.push({ kind: 'tunda-selesai', until: ended.until });
    }
    if (signs.length === 0) continue;
    told[item.id] = withSigns(told[item.id], signs, today);
    for (const sign of signs) {
      lines.push({
        kind: 'laporan',
        at: now,
        read: false,
        caseId: item.id,
        trackingId: item.trackingId,
        sign,
      });
    }
  }
  const after = { told, snoozed, digests, log: withLines(memory.log, lines) };
  return { lines, memory: ask.all ? pruned(after, (id) => listed.has(id), today) : after };
}

function digestLines({ memory, figures, now }: RemindAsk, today: CivilDate): Told[] {
  if (hadDigest(memory, today)) return [];
  const digest = figures();
  // A morning on which nothing waits is not worth a line.
  if (Object.values(digest).every((count) => count === 0)) return [];
  return [{ kind: 'ringkasan', at: now, read: false, digest }];
}

/** What is due and was not told. A case that was put off is silent, unless it is late or goes to the supervisor. */
function newSigns(item: RemindedCase, { memory, settings }: RemindAsk, today: CivilDate): Sign[] {
  const snooze = memory.snoozed[item.id];
  const silent = snooze !== undefined && snooze.until > today;
  return dueSigns(item, settings, today)
    .filter(({ covers }: DueSign) => !wasTold(memory, item.id, covers, today))
    .map(({ sign }) => sign)
    .filter(({ kind }) => !silent || kind === 'terlambat' || kind === 'eskalasi');
}

/** Signs of earlier dates of the same case stay: the date may move back to them. */
function withSigns(
  known: Readonly<Record<string, CivilDate>> | undefined,
  signs: readonly Sign[],
  today: CivilDate,
): Readonly<Record<string, CivilDate>> {
  const added = Object.fromEntries(signs.map((sign) => [signKey(sign), today]));
  return Object.fromEntries(Object.entries({ ...known, ...added }).slice(-MOST_SIGNS));
}
