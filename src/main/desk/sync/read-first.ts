import { setTimeout as after } from 'node:timers/promises';
import { FIRST_READING } from '#contract/hub/wire.ts';
import type { Arrivals } from '#main/desk/arrivals.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import { packsAhead } from '#main/desk/sync/packs-ahead.ts';
import type { Pulling } from '#main/desk/sync/pull-all.ts';
import { moveOn } from '#main/desk/sync/sync-place.ts';
import { takePack } from '#main/desk/sync/take-pack.ts';

/** A hub that is quicker goes first: what it gives is safe on the disk before it is on the screen. */
const PATIENCE_MS = 250;

/**
 * Reads feeds that this desk has nothing of, in packs of whole cases: checked in a thread beside, written as they came, and
 * shown when nothing waits to be written. May break off anywhere; what is written stands, and is gone on from.
 */
export async function readFirst(parts: DeskParts, hub: HubPort, pulling: Pulling): Promise<void> {
  const { epoch, placeFile } = pulling;
  const { cursors } = placeFile.read();
  if (!isFirst(cursors)) return;
  const checker = parts.workers.packs();
  const packs = packsAhead(checker, cursors, (after, cases) =>
    hub.sync.first({ epoch, cursors: { ...after }, cases }),
  );
  try {
    for (;;) {
      const coming = await whileShowing(parts.arrivals, packs.next());
      if (coming === null) break;
      const pack = await whileShowing(parts.arrivals, coming.checked);
      const skipped = await takePack(parts, hub, { head: coming.head, pack }, pulling);
      // Only now: whatever came is on the disk.
      await moveOn(placeFile, { epoch, cursors: coming.head.cursors }, skipped);
    }
  } finally {
    checker.close();
    while (await parts.arrivals.foldSome()) await breathe();
  }
}

/** Nothing was read yet, or a first reading broke off. */
function isFirst(cursors: Readonly<Record<string, string>>): boolean {
  const all = Object.values(cursors);
  return all.length === 0 || all.some((cursor) => cursor.startsWith(FIRST_READING));
}

/** Waits, and shows what has come meanwhile once it takes long. */
async function whileShowing<T>(arrivals: Arrivals, coming: Promise<T>): Promise<T> {
  let here = false;
  const settled = coming.then(
    () => {
      here = true;
    },
    () => {
      here = true;
    },
  );
  await Promise.race([settled, after(PATIENCE_MS, undefined, { ref: false })]);
  while (!here && (await arrivals.foldSome())) await breathe();
  return coming;
}
