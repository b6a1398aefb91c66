import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ulid } from '#domain/kernel/ulid.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { folderFingerprint, openReplica, type Replica } from '#main/store/replica.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

let made = 0;
const newReplica = (): string => ulid(++made, new Uint8Array(10));

async function open(folder: string): Promise<Replica> {
  return openReplica({ files: nodeFiles, folder, fingerprint: await folderFingerprint(folder), newReplica });
}

test('[BK-13] a folder keeps its replica id; a copy takes a new one and says so once', async () => {
  const folder = await temporaryFolder();
  const first = await open(folder);
  expect(first.copied).toBe(false);
  expect(await open(folder)).toEqual(first);
  const copy = join(await temporaryFolder(), 'salinan');
  await cp(folder, copy, { recursive: true });
  const second = await open(copy);
  expect(second.copied).toBe(true);
  expect(second.replica).not.toBe(first.replica);
  expect(await open(copy)).toEqual({ replica: second.replica, copied: false });
  expect(await open(folder)).toEqual(first);
});

test('[BK-13] an id that cannot be read is not used', async () => {
  const folder = await temporaryFolder();
  const { replica } = await open(folder);
  for (const content of ['', '{', '{"replica":"x","folderFingerprint":"1:2"}']) {
    await writeFile(join(folder, 'replica.json'), content);
    const next = await open(folder);
    expect(next.replica).not.toBe(replica);
    expect(JSON.parse(await readFile(join(folder, 'replica.json'), 'utf8')).replica).toBe(next.replica);
  }
});
