import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pinAttemptsIn } from '#main/desk/pin-attempts.ts';
import type { Files } from '#main/store/files.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { errno } from '#tests/support/errno.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const NOW = Date.UTC(2026, 10, 24, 2);

test('[CL-23] on a disk that is full, wrong PINs are counted all the same', async () => {
  const folder = await temporaryFolder();
  let isFull = true;
  const files: Files = {
    ...nodeFiles,
    create: (path) => (isFull ? Promise.reject(errno('ENOSPC', path)) : nodeFiles.create(path)),
  };
  const attempts = pinAttemptsIn(files, folder, () => NOW);
  for (let wrong = 0; wrong < 5; wrong += 1) {
    await attempts.allow('kiki');
    await expect(attempts.wrong('kiki')).rejects.toMatchObject({ code: 'disk-penuh' });
  }
  const locked = { code: 'pin-terkunci', params: { seconds: 30 } };
  await expect(attempts.allow('kiki')).rejects.toMatchObject(locked);
  await attempts.allow('budi');
  isFull = false;
  await attempts.wrong('budi');
  await expect(attempts.allow('kiki')).rejects.toMatchObject(locked);
  expect(JSON.parse(await readFile(join(folder, 'pin-attempts.json'), 'utf8'))).toMatchObject({
    kiki: { wrong: 5 },
    budi: { wrong: 1 },
  });
  await attempts.right('kiki');
  await attempts.allow('kiki');
});
