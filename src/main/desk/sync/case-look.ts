import { rowStage } from '#domain/complaint/case-facts.ts';
import { queueCase } from '#domain/complaint/queue-case.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';

/** What of a case is worth telling when a meeting changes it. */
export type CaseLook = {
  readonly officeId: string | null;
  readonly officerId: string | null;
  readonly stage: Stage;
  readonly due: { readonly on: string; readonly ruleId: string } | null;
};

/** How a case looks now; null where it is not on this desk. */
export function lookOf(
  { picture, settings, now }: Pick<DeskParts, 'picture' | 'settings' | 'now'>,
  stream: StreamId,
): CaseLook | null {
  const row = picture.queue.row(picture.ordinalOf(stream));
  if (row === null || !row.known) return null;
  const queueSettings = settings.queueSettings(settings.dayOf(now()));
  const { due } = queueCase(row, queueSettings);
  return {
    officeId: row.officeId,
    officerId: row.officerId,
    stage: rowStage(row, queueSettings.statusMap),
    due: due === null ? null : { on: due.dueOn, ruleId: due.ruleId },
  };
}
