import type { DeskParts } from '#main/desk/desk-parts.ts';

/** An erasure whose step is on the disk but whose key was not yet destroyed when the process died. */
export async function finishErasures({ picture, keys, forget }: DeskParts): Promise<void> {
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
    if (picture.queue.value(ordinal, 'erased') !== true) continue;
    const entry = await picture.entryAt(ordinal);
    if (keys.keyOf(entry.stream) !== null || keys.isGuarded(entry.stream))
      await forget(entry.stream, entry.state);
  }
}
