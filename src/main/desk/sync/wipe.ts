import type { StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { StoreRecord } from '#main/store/step-store.ts';

const AT_ONCE = 200;

/**
 * Empties a desk that its hub has revoked: every key, and with it every case, draft and attachment, is destroyed; backups too,
 * since they hold the keys. What is left of the journal cannot be read any more.
 */
export async function wipe(parts: DeskParts): Promise<void> {
  const { picture, store, now, changes } = parts;
  const streams: StreamId[] = [];
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
    const id = picture.queue.row(ordinal)?.id;
    if (id !== undefined) streams.push(streamOf(id));
  }
  for (let from = 0; from < streams.length; from += AT_ONCE) {
    const some = streams.slice(from, from + AT_ONCE);
    for (const stream of some) await emptyCase(parts, stream);
    const records = some.map((stream): StoreRecord => ({ t: 'withdrawn', stream, at: now() }));
    await store.write(records);
    for (const stream of some) picture.withdraw(stream);
    parts.recorded(records.length);
    await breathe();
  }
  for (const name of parts.tray.names()) await parts.tray.remove(name);
  for (const { stepId } of parts.parked.list()) parts.parked.settle(stepId);
  await parts.dropAllKeys();
  changes.tell({ ids: [], settings: true, everything: true });
}

async function emptyCase({ picture, attachments, forgetTyped }: DeskParts, stream: StreamId): Promise<void> {
  const { state } = await picture.entry(stream);
  for (const { hash } of state.attachments) await attachments.remove(hash);
  await forgetTyped(stream);
}
