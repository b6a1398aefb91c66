import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { addPerson } from '#main/desk/people.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import {
  hireWithoutKeys,
  type RahasiaFolder,
  rahasiaFolder,
  readable,
} from '#tests/support/rahasia-folder.ts';
import { meja } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Everybody whom the rule names gives their PIN once, and leaves. */
async function everybodyComes({ folder, people }: RahasiaFolder): Promise<void> {
  await withDesk(folder, async (desk) => {
    for (const name of ['Atik', 'Kiki']) {
      const leave = await desk.rahasia.enter((people[name] as Actor).personId, `pin-${name}`);
      await leave();
    }
  });
}

const keysUnderFolder = (folder: string): Promise<string> =>
  readFile(join(folder, 'keys/streams.keys'), 'utf8');

describe('folders that were written before', () => {
  test('[KY-62] a damaged line of the keys under PINs is named with its own file', async () => {
    const { folder } = await rahasiaFolder();
    const path = join(folder, 'keys/persons.keys');
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
    await writeFile(path, bytes);
    await withDesk(folder, async (desk) => {
      const { problems } = await desk.verify();
      expect(problems.filter(({ code }) => code === 'kunci-rusak')).toEqual([
        expect.objectContaining({ where: 'keys/persons.keys, baris 1' }),
      ]);
    });
  });

  test('[KY-58] by a program without persons\u2019 keys: it opens, and is guarded once everybody named has come', async () => {
    const made = await rahasiaFolder(hireWithoutKeys);
    const { folder, id } = made;
    expect(await keysUnderFolder(folder)).toContain(id);
    await withDesk(folder, async (desk) => {
      expect(await readable(desk, id)).toBe(true);
      await desk.rahasia.enter((made.people.Atik as Actor).personId, 'pin-Atik');
      expect(desk.keys.isGuarded(`complaint/${id}`)).toBe(false);
    });
    await everybodyComes(made);
    expect(await keysUnderFolder(folder)).not.toContain(id);
    await withDesk(folder, async (desk) => {
      expect(await readable(desk, id)).toBe(false);
      await desk.rahasia.enter((made.people.Kiki as Actor).personId, 'pin-Kiki');
      expect(await readable(desk, id)).toBe(true);
    });
  });

  test('[KY-59] before the key left the folder\u2019s: what was cut off between is finished', async () => {
    const made = await rahasiaFolder(hireWithoutKeys);
    const { folder, id } = made;
    const before = await temporaryFolder();
    for (const part of ['keys', 'snapshot'])
      await cp(join(folder, part), join(before, part), { recursive: true });
    await everybodyComes(made);
    // The power went before the old key file was written anew, and before the picture was saved.
    await cp(join(before, 'keys/streams.keys'), join(folder, 'keys/streams.keys'));
    await rm(join(folder, 'snapshot'), { recursive: true });
    await cp(join(before, 'snapshot'), join(folder, 'snapshot'), { recursive: true });
    await everybodyComes(made);
    expect(await keysUnderFolder(folder)).not.toContain(id);
    await withDesk(folder, async (desk) => expect(await readable(desk, id)).toBe(false));
  });

  test('[KY-59] before the picture was saved without the words: the next one has none', async () => {
    const made = await rahasiaFolder(hireWithoutKeys);
    const { folder, id } = made;
    const before = await temporaryFolder();
    await cp(join(folder, 'snapshot'), join(before, 'snapshot'), { recursive: true });
    await everybodyComes(made);
    await rm(join(folder, 'snapshot'), { recursive: true });
    await cp(join(before, 'snapshot'), join(folder, 'snapshot'), { recursive: true });
    await withDesk(folder, (desk) => desk.save());
    await withDesk(folder, async (desk) => expect(await readable(desk, id)).toBe(false));
  });
});

test('[KY-60] a backup of a guarded case is as locked as the folder, and opens by the same PIN', async () => {
  const { folder, id, people } = await rahasiaFolder(addPerson);
  const backup = await withDesk(folder, (desk) => desk.backup());
  const restored = join(await temporaryFolder(), 'pulih');
  expect((await meja(folder, ['restore', backup, '--into', restored])).code).toBe(0);
  await withDesk(restored, async (desk) => {
    expect(await readable(desk, id)).toBe(false);
    await desk.rahasia.enter((people.Kiki as Actor).personId, 'pin-Kiki');
    expect(await readable(desk, id)).toBe(true);
  });
});
