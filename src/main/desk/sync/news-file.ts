import { join } from 'node:path';
import { NOTHING_NEW, type StoredNews, storedNews } from '#main/desk/sync/stored-news.ts';
import { writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { serially } from '#main/store/serially.ts';
import { deriveKey, openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

const CONTEXT = 'kabar';

/** What meetings changed and nobody has read, kept over a restart. */
export type NewsFile = {
  readonly kept: StoredNews;
  readonly save: (news: StoredNews) => Promise<void>;
};

/**
 * Opens `kabar.bin` in the data folder, sealed under the folder's key. It helps to read and holds nothing that is not in the
 * history: one that cannot be read begins anew.
 */
export async function openNewsFile(files: Files, folder: string, folderKey: Uint8Array): Promise<NewsFile> {
  const path = join(folder, 'kabar.bin');
  const key = deriveKey(folderKey, 'hub');
  const inTurn = serially();
  return {
    kept: (await files.size(path)) === null ? NOTHING_NEW : newsIn(await files.read(path), key),
    save: (news) => inTurn(() => writeDurably(files, path, sealBox(key, JSON.stringify(news), CONTEXT))),
  };
}

function newsIn(box: Uint8Array, key: Uint8Array): StoredNews {
  try {
    const { data } = storedNews.safeParse(
      JSON.parse(openBox(key, Buffer.from(box), CONTEXT).toString('utf8')),
    );
    return data ?? NOTHING_NEW;
  } catch (error) {
    if (error instanceof SecretError || error instanceof SyntaxError) return NOTHING_NEW;
    throw error;
  }
}
