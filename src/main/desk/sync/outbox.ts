import type { OutboxItem } from '#contract/window/sync.ts';
import { shownTitle } from '#domain/complaint/complaint.ts';
import { nameOf } from '#domain/institution/institution.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';

/** The hub has these, put aside for its coordinator. */
const AT_HUB: ReadonlySet<string> = new Set(['menunggu-koordinator', 'hak-berakhir']);

/** A list longer than this says how much waits by its number alone. */
const MOST_SHOWN = 500;

/** Every step of this desk that no hub has acknowledged, by case, with the reason where the hub did not take it. */
export async function outbox(desk: Desk): Promise<readonly OutboxItem[]> {
  const { picture, settings, store, keys } = desk;
  const stuck = desk.sync.stuck();
  const items: OutboxItem[] = [];
  const add = async (
    ledger: { readonly places: readonly Parameters<typeof store.readStep>[0][]; readonly acked: number },
    id: string | null,
    title: string | null,
  ): Promise<void> => {
    for (const place of ledger.places.slice(ledger.acked)) {
      const { stepId, command, at, actor } = openOrBare(keys, await store.readStep(place)).step;
      const by = nameOf(settings.state(), actor.personId);
      const why = stuck.get(stepId) ?? null;
      const atHub = why !== null && AT_HUB.has(why.code);
      items.push({ stepId, atHub, id, title, command: command.kind, at, by, stuck: why });
    }
  };
  const shared = settings.ledger();
  if (shared !== null) await add(shared, null, null);
  for (const stream of picture.unsent()) {
    if (items.length >= MOST_SHOWN) break;
    const entry = await picture.entry(stream);
    await add(entry, caseIdOf(stream), shownTitle(entry.state));
  }
  return items.slice(0, MOST_SHOWN);
}
