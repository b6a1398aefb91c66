import type { StreamId } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import type { Pulled } from '#main/desk/sync/meet-stream.ts';
import { type Settled, takeMeetings } from '#main/desk/sync/take-page.ts';
import { nextHead } from '#sealed/step-hash.ts';

/**
 * Takes a stream from its beginning where the hub's part does not continue what is held here: a piece is missing, or the
 * hub, restored, went another way. What was acknowledged here and is not in the hub's history is this desk's to decide
 * again; nothing of it is dropped.
 */
export async function takeWhole(parts: DeskParts, hub: HubPort, stream: StreamId): Promise<Settled> {
  const { stream: whole } = await hub.sync.history({ stream, after: 0 });
  if (whole === null) return { parked: 0, rebased: 0 };
  const common = await commonLength(parts, stream, whole.steps);
  await forkedAt(parts, stream, common);
  const incoming = whole.steps.slice(common);
  return takeMeetings(parts, [{ stream, incoming, refused: new Map() }]);
}

/** How many steps, from the first, are the same here and there. */
async function commonLength(
  { store, picture, settings }: DeskParts,
  stream: StreamId,
  steps: readonly Pulled[],
): Promise<number> {
  const ledger = stream.startsWith('complaint/') ? await picture.entry(stream) : settings.ledger();
  if (ledger === null || ledger.stream !== stream) return 0;
  for (const [index, place] of ledger.places.slice(0, ledger.acked).entries()) {
    const theirs = steps[index];
    if (theirs === undefined) return index;
    const ours = await store.readStep(place);
    if (nextHead(ours).hash !== nextHead(theirs.step).hash) return index;
  }
  return ledger.acked;
}

/** From here on what is held counts as proposed only. */
export async function forkedAt(
  { picture, settings }: DeskParts,
  stream: StreamId,
  version: number,
): Promise<void> {
  if (stream.startsWith('complaint/')) {
    const entry = await picture.entry(stream);
    if (entry.acked > version) picture.put({ ...entry, acked: version });
  } else {
    const ledger = settings.ledger();
    if (ledger?.stream === stream && ledger.acked > version) settings.show({ ...ledger, acked: version });
  }
}
