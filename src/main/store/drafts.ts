import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { StreamId } from '#domain/kernel/step.ts';
import { removeTemporaries, writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import type { Keyring } from '#main/store/keys.ts';
import { OwnerError } from '#main/store/owner-error.ts';
import { serially } from '#main/store/serially.ts';
import { storeErrors } from '#main/store/store-error.ts';
import { openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** Who typed, on which case, in which of its fields: each has a text of its own. */
export type DraftPlace = { readonly stream: StreamId; readonly personId: string; readonly field: string };

/** Text that was typed and is in no history yet. `at`: when it was kept, in WIB. */
export type Draft = { readonly text: string; readonly at: string };

/** What is being typed: one small file per case, person and field, sealed under the case's key. */
export type Drafts = {
  /**
   * Resolves when the text is on the disk; an empty one removes what was kept. Answers false, and keeps nothing, when the
   * case has no key: its person was erased, or the key is lost. Rejects with a StoreError when the disk refuses; what
   * was kept before is still there.
   */
  readonly keep: (place: DraftPlace, draft: Draft) => Promise<boolean>;
  /** Null when there is nothing, or nothing that can be opened any more. */
  readonly read: (place: DraftPlace) => Promise<Draft | null>;
  /** Removes what was kept, if it is still this text: it has become part of the history. */
  readonly settle: (place: DraftPlace, text: string) => Promise<void>;
  /** Removes everything that was typed on a case, by whomever. */
  readonly forgetCase: (stream: StreamId) => Promise<void>;
  /** Waits for what is being written; from then on nothing is kept (OwnerError `sambungan-putus`): the folder is let go. */
  readonly close: () => Promise<void>;
};

export type DraftsOptions = {
  readonly files: Files;
  /** `drafts/` in the data folder; made when something is typed. */
  readonly folder: string;
  readonly keys: Pick<Keyring, 'keyOf' | 'keysOf'>;
};

const shape = z.object({ text: z.string(), at: z.string() });

/** Opens the buffer of what is typed, for the folder's owner: what a power cut left half-written is removed. */
export async function draftsIn({ files, folder, keys }: DraftsOptions): Promise<Drafts> {
  await storeErrors(folder, () => removeTemporaries(files, folder));
  const inTurn = serially();
  let made = false;
  let closed = false;
  const makeFolder = async (): Promise<void> => {
    if (made) return;
    await files.makeFolder(folder);
    await files.syncFolder(dirname(folder));
    made = true;
  };
  const read = async (place: DraftPlace): Promise<Draft | null> => {
    const path = join(folder, nameOf(place));
    if ((await files.size(path)) === null) return null;
    const box = await files.read(path);
    // What was typed before the case got another key stays under the one it was typed under.
    for (const key of keys.keysOf(place.stream)) {
      const draft = openDraft(key, box, contextOf(place));
      if (draft !== null) return draft;
    }
    return null;
  };
  const remove = async (name: string): Promise<void> => {
    if ((await files.size(join(folder, name))) === null) return;
    await files.remove(join(folder, name));
    await files.syncFolder(folder);
  };
  return {
    keep: (place, draft) =>
      inTurn(() =>
        storeErrors(folder, async () => {
          if (closed) throw new OwnerError('sambungan-putus');
          const key = keys.keyOf(place.stream);
          if (key === null) return false;
          if (draft.text === '') await remove(nameOf(place));
          else {
            await makeFolder();
            const { text, at } = draft;
            const box = sealBox(key, JSON.stringify({ text, at }), contextOf(place));
            await writeDurably(files, join(folder, nameOf(place)), box);
          }
          return true;
        }),
      ),
    read: (place) => inTurn(() => storeErrors(folder, () => read(place))),
    settle: (place, text) =>
      inTurn(() =>
        storeErrors(folder, async () => {
          if ((await read(place))?.text.trim() === text.trim()) await remove(nameOf(place));
        }),
      ),
    forgetCase: (stream) =>
      inTurn(() =>
        storeErrors(folder, async () => {
          const names = (await files.list(folder)).filter((name) => name.startsWith(`${digest(stream)}-`));
          for (const name of names) await remove(name);
        }),
      ),
    close: () =>
      inTurn(async () => {
        closed = true;
      }),
  };
}

/** The name tells neither the case nor the person, and is the same every time. */
function nameOf({ stream, personId, field }: DraftPlace): string {
  return `${digest(stream)}-${digest(`${personId}\n${field}`)}.typed`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function contextOf({ stream, personId, field }: DraftPlace): string {
  return `typed ${stream} ${personId} ${field}`;
}

/** A text whose seal is broken is none; it must not keep anybody from opening the case. */
function openDraft(key: Uint8Array, box: Uint8Array, context: string): Draft | null {
  try {
    return shape.parse(JSON.parse(openBox(key, box, context).toString('utf8')));
  } catch (error) {
    if (error instanceof SecretError) return null;
    throw error;
  }
}
