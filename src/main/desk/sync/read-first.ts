import { setTimeout as after } from 'node:timers/promises';
import { FIRST_READING } from '#contract/hub/wire.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import { openTray, type TrayOpener } from '#main/desk/sync/open-tray.ts';
import { packsAhead } from '#main/desk/sync/packs-ahead.ts';
import type { Pulling, Taking } from '#main/desk/sync/pull-all.ts';
import { moveOn } from '#main/desk/sync/sync-place.ts';

/** A hub that is quicker goes first: what it gives is safe on the disk before it is on the screen. */
const PATIENCE_MS = 500;

/**
 * Reads feeds that this desk has nothing of, in packs of whole cases: each goes into the tray as it came, and is opened when
 * nothing waits to be put there. May break off anywhere; what lies in the tray is not asked for again.
 */
export async function readFirst(parts: DeskParts, hub: HubPort, pulling: Pulling): Promise<void> {
  const { epoch, placeFile } = pulling;
  const { cursors } = placeFile.read();
  if (!isFirst(cursors)) return;
  const opener = openTray(parts, hub, pulling);
  const packs = packsAhead(cursors, (after, cases) =>
    hub.sync.first({ epoch, cursors: { ...after }, cases }),
  );
  try {
    for (;;) {
      const coming = await whileOpening(opener, packs.next());
      if (coming === null) break;
      await parts.tray.put(coming);
      // Only now: it is on the disk.
      await moveOn(placeFile, { epoch, cursors: coming.head.cursors });
    }
    await opener.all();
  } finally {
    opener.close();
  }
}

/** Opens what came at an earlier meeting that did not come so far. It needs no line. */
export async function openWhatCame(parts: DeskParts, hub: HubPort, taking: Taking): Promise<void> {
  if (parts.tray.names().length === 0) return;
  const opener = openTray(parts, hub, taking);
  try {
    await opener.all();
  } finally {
    opener.close();
  }
}

/** Nothing was read yet, or a first reading broke off. */
function isFirst(cursors: Readonly<Record<string, string>>): boolean {
  const all = Object.values(cursors);
  return all.length === 0 || all.some((cursor) => cursor.startsWith(FIRST_READING));
}

/** Waits, and opens what has come meanwhile once it takes long. */
async function whileOpening<T>(opener: TrayOpener, coming: Promise<T>): Promise<T> {
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
  while (!here && (await opener.some())) await breathe();
  return coming;
}
