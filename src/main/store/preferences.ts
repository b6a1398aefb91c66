import { join } from 'node:path';
import { type Preferences, preferencesShape } from '#contract/window/app.ts';
import { writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { lowFile } from '#main/store/low-file.ts';
import { serially } from '#main/store/serially.ts';
import { StoreError, storeErrors } from '#main/store/store-error.ts';

/** Until something is chosen, and where the file cannot be read. */
export const FIRST_PREFERENCES: Preferences = {
  language: 'id',
  theme: 'sistem',
  textSize: 100,
  lockAfterMinutes: 15,
  columns: [],
};

/** How this PC shows the desk; part of no history, kept in one small file. */
export type PreferencesFile = {
  readonly now: () => Preferences;
  /** Resolves when they are on the disk; rejects with a StoreError, and the old ones stay. */
  readonly save: (preferences: Preferences) => Promise<Preferences>;
  /** The file was there and could not be read or understood: the first ones are used, and the next save replaces it. */
  readonly damaged: boolean;
};

/** Opens `preferences.json` in the data folder. Never keeps a desk from opening: what cannot be read is as good as none. */
export async function openPreferences(files: Files, folder: string): Promise<PreferencesFile> {
  const path = join(folder, 'preferences.json');
  const inTurn = serially();
  let damaged = false;
  const low = lowFile<Preferences>(
    {
      read: async () => {
        if ((await files.size(path)) === null) return null;
        const found = understood(await files.read(path));
        damaged = found === null;
        return found;
      },
      write: (preferences) => writeDurably(files, path, Buffer.from(JSON.stringify(preferences))),
    },
    FIRST_PREFERENCES,
  );
  try {
    await storeErrors(path, () => low.read());
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    damaged = true;
  }
  return {
    now: () => low.data,
    damaged,
    save: (preferences) =>
      inTurn(async () => {
        const before = low.data;
        low.data = preferences;
        try {
          await low.write();
        } catch (error) {
          low.data = before;
          throw error;
        }
        return preferences;
      }),
  };
}

/** What the file says; null when it is no JSON, or JSON of another shape. */
function understood(bytes: Uint8Array): Preferences | null {
  try {
    return preferencesShape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    // Nothing in it is worth a question: whoever opened the desk is told, and chooses again.
    return null;
  }
}
