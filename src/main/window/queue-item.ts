import type { QueueItem } from '#contract/window/queue.ts';
import type { QueueCase } from '#domain/complaint/queue-case.ts';
import { type Institution, nameOf, officeAlias } from '#domain/institution/institution.ts';

/** A case as the window lists it, with the names this desk has for its ids. */
export function queueItem(institution: Institution, item: QueueCase): QueueItem {
  const { row, stage, laporStatusKnown, closedInLapor, due, uncertainYears, escalations } = item;
  return {
    id: row.id,
    trackingId: row.laporId ?? row.id,
    title: row.title,
    stage,
    laporStatus: row.laporStatus,
    laporStatusKnown,
    closedInLapor,
    class: row.class,
    priority: row.priority,
    office: officeNameOf(institution, row),
    officer: row.officerId === null ? null : nameOf(institution, row.officerId),
    receivedAt: row.receivedAt,
    answer: row.answer,
    due:
      due === null
        ? null
        : {
            dueOn: due.dueOn,
            ruleId: due.ruleId,
            daysLeft: due.daysLeft,
            late: due.late,
            provisional: due.provisional,
          },
    uncertainYears,
    escalations,
    confidential: row.confidentiality === 'rahasia',
    duplicate: row.duplicateOf !== null,
    readOnly: row.readOnly,
  };
}

/** The office's own alias, else the name under which LAPOR gave it, else its id. */
export function officeNameOf(
  institution: Institution,
  { officeId, officeName }: Pick<QueueCase['row'], 'officeId' | 'officeName'>,
): string | null {
  return (officeId === null ? null : officeAlias(institution, officeId)) ?? officeName ?? officeId;
}
