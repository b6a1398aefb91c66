import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import type { RemindedCase } from '#domain/reminder/sign.ts';
import { warnAtOf } from '#domain/reminder/warning-points.ts';
import type { CaseGlance } from '#main/desk/queue/case-glance.ts';
import type { Day } from '#main/desk/queue/queue-day.ts';
import type { QueueRows } from '#main/desk/queue/queue-rows.ts';

/** Cases looked at between two pauses. */
const LOOKED_AT_ONCE = 256;

/** What somebody may have to be told of: open cases, and ended ones of which the reporter said something. No row is put together. */
export function* remindedIn(
  rows: QueueRows,
  { glances, settings }: Pick<Day, 'glances' | 'settings'>,
  isVisible: (ordinal: number) => boolean,
): Generator<readonly RemindedCase[], void, void> {
  let piece: RemindedCase[] = [];
  for (let ordinal = 0; ordinal < rows.size(); ordinal += 1) {
    const item =
      rows.value(ordinal, 'known') === true ? remindedAt(rows, glances.at(ordinal), ordinal, settings) : null;
    if (item !== null && isVisible(ordinal)) piece.push(item);
    if (ordinal % LOOKED_AT_ONCE !== LOOKED_AT_ONCE - 1) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}

function remindedAt(
  rows: QueueRows,
  { stage, due, row, escalations }: CaseGlance,
  ordinal: number,
  { book, today }: Day['settings'],
): RemindedCase | null {
  if (ENDED_STAGES.includes(stage) && row.satisfaction === null) return null;
  const id = rows.value(ordinal, 'id') ?? '';
  const warnAt = due === null ? null : warnAtOf(book.rules, due.ruleId, row.officeId, today);
  return { id, trackingId: row.laporId ?? id, stage, due, remindOn: row.remindOn, escalations, warnAt };
}
