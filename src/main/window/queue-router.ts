import type { ManyResult } from '#contract/window/queue.ts';
import { readersFor } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import type { Input } from '#main/desk/prepare-command.ts';
import { toldBy } from '#main/desk/told-by.ts';
import { facetsOf } from '#main/window/queue-facets.ts';
import { askQueue, queryOf } from '#main/window/queue-filter.ts';
import { queueItem } from '#main/window/queue-item.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** "All" of a list that can be chosen at once. */
const MOST_IDS = 5_000;

/** The queue as the signed-in person may see it. */
export function queueRouter({ desk, calls }: WindowParts) {
  const { queue: call } = calls.signedIn;
  return call.router({
    list: call.list.handler(async ({ input, context: { actor } }) => {
      const { sort, descending, offset, limit, ...filter } = input;
      const query = { ...(await queryOf(desk, filter)), sort, descending, offset, limit };
      const { total, items } = askQueue(desk, actor, query);
      const institution = desk.settings.state();
      return { total, items: items.map((item) => queueItem(institution, item)) };
    }),
    counts: call.counts.handler(({ context: { actor } }) => {
      const reader = { actor, readers: readersFor(desk.settings.state(), actor) };
      return desk.picture.queue.counts(reader, desk.settings.queueSettings(desk.settings.dayOf(desk.now())));
    }),
    today: call.today.handler(({ context: { actor } }) => {
      const reader = { actor, readers: readersFor(desk.settings.state(), actor) };
      return desk.picture.queue.figures(reader, desk.settings.queueSettings(desk.settings.dayOf(desk.now())));
    }),
    facets: call.facets.handler(({ input, context: { actor } }) => facetsOf(desk, actor, input.view)),
    ids: call.ids.handler(async ({ input, context: { actor } }) => {
      const query = await queryOf(desk, input);
      return askQueue(desk, actor, { ...query, limit: MOST_IDS }).items.map(({ row }) => row.id);
    }),
    actOnMany: call.actOnMany.handler(async ({ input, context: { actor } }) => {
      const results: ManyResult[] = [];
      for (const id of input.ids) {
        results.push(await actOnOne(desk, actor, id, input.command, input.input));
        await breathe();
      }
      return { results };
    }),
  });
}

/** One of many: whatever expected keeps it from being done is its own result. */
async function actOnOne(
  desk: Desk,
  actor: Actor,
  id: string,
  command: string,
  input: Input,
): Promise<ManyResult> {
  try {
    const { outcome } = await desk.complaints.act(actor, id, command, input);
    return { id, refusal: outcome.ok ? null : outcome.refusal };
  } catch (error) {
    const told = toldBy(error);
    if (told === null) throw error;
    return { id, refusal: told };
  }
}
