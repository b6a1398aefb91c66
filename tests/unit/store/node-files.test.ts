import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles as files } from '#main/store/node-files.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('the real disk', () => {
  test('[JR-18] appends go to the end, also after a cut, and ranges are read short at the end of the file', async () => {
    const path = join(await temporaryFolder(), 'file');
    const first = await files.openAppend(path);
    await first.write(Buffer.from('one two'));
    await first.sync();
    await first.close();
    const second = await files.openAppend(path);
    await second.write(Buffer.from(' three'));
    await second.truncate(4);
    await second.write(Buffer.from('four'));
    await second.close();
    expect(text(await files.read(path))).toBe('one four');
    expect(text(await files.readRange(path, 4, 100))).toBe('four');
    expect(await files.readRange(path, 100, 5)).toHaveLength(0);
    expect(await files.size(path)).toBe(8);
    const anew = await files.create(path);
    await anew.close();
    expect(await files.size(path)).toBe(0);
  });

  test('[JR-18] what is not there: no names, no size, nothing to remove; reading it is an error', async () => {
    const folder = await temporaryFolder();
    const missing = join(folder, 'missing');
    expect(await files.list(missing)).toEqual([]);
    expect(await files.size(missing)).toBeNull();
    await files.remove(missing);
    await files.removeFolder(missing);
    await expect(files.read(missing)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.readRange(missing, 0, 1)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.rename(missing, join(folder, 'x'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.list(join(folder, 'a'.repeat(300)))).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
  });

  test('[JR-18] folders, copies, renames; names come sorted', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b');
    await files.makeFolder(folder);
    await writeFile(join(folder, 'two'), '2');
    await files.copy(join(folder, 'two'), join(folder, 'one'));
    await files.copy(join(folder, 'two'), join(folder, 'ten'));
    await files.rename(join(folder, 'ten'), join(folder, 'two'));
    await files.syncFolder(folder);
    expect(await files.list(folder)).toEqual(['one', 'two']);
    expect(text(await files.read(join(folder, 'one')))).toBe('2');
    await files.removeFolder(folder);
    expect(await files.list(folder)).toEqual([]);
  });

  test('[JR-18] files and folders are for their owner only', async () => {
    const folder = join(await temporaryFolder(), 'own');
    await files.makeFolder(folder);
    await (await files.create(join(folder, 'made'))).close();
    await (await files.openAppend(join(folder, 'appended'))).close();
    const modes = await Promise.all(
      [folder, join(folder, 'made'), join(folder, 'appended')].map(
        async (path) => (await stat(path)).mode & 0o777,
      ),
    );
    // Windows has no such modes: there the user's profile folder keeps others out.
    expect(modes).toEqual(process.platform === 'win32' ? [0o666, 0o666, 0o666] : [0o700, 0o600, 0o600]);
  });
});
