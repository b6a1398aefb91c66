import type { InferContractRouterInputs } from '@orpc/contract';
import type { windowContract } from '#contract/window.ts';
import { readersFor } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import type { CaseGlance } from '#main/desk/queue/case-glance.ts';
import type { QueuePage, QueueQuery } from '#main/desk/queue/queue-index.ts';

export type QueueFilter = InferContractRouterInputs<typeof windowContract>['queue']['ids'];

/** Asks the queue as this person: what they may not know of is in no list and no count. */
export function askQueue(desk: Desk, actor: Actor, query: QueueQuery): QueuePage {
  const settings = desk.settings.queueSettings(desk.settings.dayOf(desk.now()));
  const reader = { actor, readers: readersFor(desk.settings.state(), actor) };
  return desk.picture.queue.query(query, reader, settings);
}

/** Looks at every case of a view without listing any; what is looked at ends with the call. */
export function eachInView(
  desk: Desk,
  actor: Actor,
  view: QueueQuery['view'],
  look: (item: CaseGlance) => void,
): void {
  const where = (item: CaseGlance): boolean => {
    look(item);
    return false;
  };
  askQueue(desk, actor, { view, where, limit: 0 });
}

/** The window's filter as the queue is asked. An empty list filters nothing out. */
export async function queryOf(
  desk: Desk,
  filter: QueueFilter,
): Promise<Pick<QueueQuery, 'view' | 'hits' | 'where'>> {
  const { view, search, stages, classes, officeIds, officerIds, priorities } = filter;
  const tests = [
    among(stages, (item) => item.stage),
    among(classes, (item) => item.row.class),
    among(officeIds, (item) => item.row.officeId),
    among(officerIds, (item) => item.row.officerId),
    among(priorities, (item) => item.row.priority),
  ].filter((test) => test !== null);
  return {
    view,
    ...(search === undefined ? {} : { hits: await desk.search(search) }),
    ...(tests.length === 0 ? {} : { where: (item: CaseGlance) => tests.every((test) => test(item)) }),
  };
}

function among<T>(
  wanted: readonly T[] | undefined,
  of: (item: CaseGlance) => T,
): ((item: CaseGlance) => boolean) | null {
  if (wanted === undefined || wanted.length === 0) return null;
  const known = new Set(wanted);
  return (item) => known.has(of(item));
}
