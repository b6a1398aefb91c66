import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskPlaceOf } from '#main/hosts/practice-folder.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

test('[BR-17] practice is beside the folder asked for, unless that is marked as practice itself', async () => {
  const folder = await temporaryFolder();
  expect(deskPlaceOf(folder, false)).toEqual({ folder, training: false });
  expect(deskPlaceOf(folder, true)).toEqual({ folder: `${folder}-latihan`, training: true });
  writeFileSync(join(folder, 'latihan.json'), '{}');
  expect(deskPlaceOf(folder, true)).toEqual({ folder, training: true });
  expect(deskPlaceOf(folder, false)).toEqual({ folder, training: true });
});
