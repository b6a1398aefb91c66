import { join } from 'node:path';
import { z } from 'zod';
import type { ReminderMemory } from '#domain/reminder/reminder-memory.ts';
import type { ReminderSettings } from '#domain/reminder/reminder-settings.ts';
import { reminderSettings } from '#domain/reminder/reminder-settings-schema.ts';
import { writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { lowFile } from '#main/store/low-file.ts';
import { serially } from '#main/store/serially.ts';
import { deriveKey, openBox, sealBox } from '#sealed/cipher.ts';

const CONTEXT = 'reminders';

/** One person's wishes, and what they were told; null: they have not chosen yet. */
export type Reminded = { readonly settings: ReminderSettings | null; readonly memory: ReminderMemory };

export type KeptReminders = {
  readonly version: 1;
  /** The latest moment this PC is known to have had, ms since 1970. */
  readonly seen: number | null;
  readonly persons: Readonly<Record<string, Reminded>>;
};

const memory = z.custom<ReminderMemory>(
  (value) =>
    z.object({ told: z.record(z.string(), z.unknown()), log: z.array(z.unknown()) }).safeParse(value).success,
);
const shape = z.strictObject({
  version: z.literal(1),
  seen: z.number().nullable(),
  persons: z.record(z.string(), z.strictObject({ settings: reminderSettings.nullable(), memory })),
});

const NOTHING_KEPT: KeptReminders = { version: 1, seen: null, persons: {} };

export type ReminderFile = {
  readonly now: () => KeptReminders;
  /** Resolves when it is on the disk; rejects with a StoreError, and what was kept before stays. */
  readonly save: (change: (kept: KeptReminders) => KeptReminders) => Promise<void>;
  /** The file was there and could not be opened or understood: everybody is reminded as if for the first time. */
  readonly damaged: boolean;
};

/** Opens `reminders.bin` in the data folder: sealed under the folder's key: what waits for whom is nobody else's business. */
export async function openReminderFile(
  files: Files,
  folder: string,
  folderKey: Uint8Array,
): Promise<ReminderFile> {
  const path = join(folder, 'reminders.bin');
  const key = deriveKey(folderKey, 'reminders');
  const inTurn = serially();
  let damaged = false;
  const low = lowFile<KeptReminders>(
    {
      read: async () => {
        if ((await files.size(path)) === null) return null;
        const found = understood(key, await files.read(path));
        damaged = found === null;
        return found;
      },
      write: (kept) => writeDurably(files, path, sealBox(key, JSON.stringify(kept), CONTEXT)),
    },
    NOTHING_KEPT,
  );
  await low.read();
  return {
    now: () => low.data,
    damaged,
    save: (change) =>
      inTurn(async () => {
        const before = low.data;
        low.data = change(before);
        try {
          await low.write();
        } catch (error) {
          low.data = before;
          throw error;
        }
      }),
  };
}

/** Null where it was changed, or is of another shape: reminders that come twice keep nobody from working. */
function understood(key: Uint8Array, bytes: Uint8Array): KeptReminders | null {
  try {
    return shape.parse(JSON.parse(openBox(key, bytes, CONTEXT).toString('utf8')));
  } catch {
    return null;
  }
}
