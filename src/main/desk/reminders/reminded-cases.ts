import { type QueueSettings, queueCase } from '#domain/complaint/queue-case.ts';
import { maySee } from '#domain/confidential.ts';
import { readersFor } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { RemindedCase } from '#domain/reminder/sign.ts';
import { warnAtOf } from '#domain/reminder/warning-points.ts';
import { breathe } from '#main/desk/breathe.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';

type Parts = Pick<DeskParts, 'picture' | 'settings'>;

/** Everything a person may be reminded of, read in pieces so that nobody waits. */
export async function allReminded(
  { picture, settings }: Parts,
  actor: Actor,
  queueSettings: QueueSettings,
): Promise<readonly RemindedCase[]> {
  const reader = { actor, readers: readersFor(settings.state(), actor) };
  const found: RemindedCase[] = [];
  for (const piece of picture.queue.reminded(reader, queueSettings)) {
    found.push(...piece);
    await breathe();
  }
  return found;
}

/** The same of a few cases; what is not there, or not for this person, is left out. */
export function someReminded(
  { picture, settings }: Parts,
  actor: Actor,
  queueSettings: QueueSettings,
  ids: Iterable<string>,
): readonly RemindedCase[] {
  const readers = readersFor(settings.state(), actor);
  const found: RemindedCase[] = [];
  for (const id of ids) {
    const row = picture.queue.row(picture.ordinalOf(streamOf(id)));
    if (row === null || !maySee(actor, row, readers)) continue;
    const { stage, due, escalations } = queueCase(row, queueSettings);
    const { book, today } = queueSettings;
    const warnAt = due === null ? null : warnAtOf(book.rules, due.ruleId, row.officeId, today);
    const trackingId = row.laporId ?? id;
    found.push({ id, trackingId, stage, due, remindOn: row.remindOn, escalations, warnAt });
  }
  return found;
}
