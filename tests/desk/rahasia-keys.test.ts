import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { setPin } from '#main/desk/people.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { INSTITUTION_INPUT, institutionCommand } from '#tests/support/institution-builders.ts';
import { rahasiaFolder, readable, WORDS } from '#tests/support/rahasia-folder.ts';
import { meja } from '#tests/support/run-meja.ts';

describe('keys of rahasia cases', () => {
  test('[KY-50] whoever has the folder and its key reads no rahasia case; a person with their PIN does, until they leave', async () => {
    const { folder, id, people } = await rahasiaFolder();
    const keysFile = await readFile(join(folder, 'keys/streams.keys'), 'utf8');
    expect(keysFile).not.toContain(id);
    await withDesk(folder, async (desk) => {
      const { atik, sari } = { atik: people.Atik as Actor, sari: people.Sari as Actor };
      expect(desk.keys.keyOf(`complaint/${id}`)).toBeNull();
      expect(await readable(desk, id)).toBe(false);
      expect(await desk.verify()).toMatchObject({ ok: true });
      const locked = await desk.complaints.act(atik, id, 'note', { text: 'x' });
      expect(locked.outcome).toMatchObject({ refusal: { code: 'rahasia-terkunci' } });
      const sariLeaves = await desk.rahasia.enter(sari.personId, 'pin-Sari');
      expect(await readable(desk, id)).toBe(false);
      const leave = await desk.rahasia.enter(atik.personId, 'pin-Atik');
      expect(await readable(desk, id)).toBe(true);
      expect((await desk.complaints.act(atik, id, 'note', { text: 'Dicek' })).outcome.ok).toBe(true);
      await desk.save();
      expect(await readable(desk, id)).toBe(true);
      expect(await desk.verify()).toMatchObject({ ok: true });
      await leave();
      expect(await readable(desk, id)).toBe(false);
      await sariLeaves();
    });
    // What was saved meanwhile was saved without the words.
    await withDesk(folder, async (desk) => expect(await readable(desk, id)).toBe(false));
  });

  test('[KY-51] a PIN that its person changes opens what the old one opened; one that another resets is granted anew', async () => {
    const { folder, id, people } = await rahasiaFolder();
    const [kiki, atik] = [people.Kiki as Actor, people.Atik as Actor];
    await withDesk(folder, async (desk) => {
      const leave = await desk.rahasia.enter(kiki.personId, 'pin-Kiki');
      expect(await setPin(desk, kiki, kiki.personId, 'baru-Kiki')).toMatchObject({ ok: true });
      expect(await setPin(desk, kiki, atik.personId, 'baru-Atik')).toMatchObject({ ok: true });
      await leave();
    });
    for (const name of ['Kiki', 'Atik']) {
      await withDesk(folder, async (desk) => {
        expect(await readable(desk, id)).toBe(false);
        await desk.rahasia.enter((people[name] as Actor).personId, `baru-${name}`);
        expect(await readable(desk, id), name).toBe(true);
      });
    }
  });

  test('[KY-52] an erased rahasia case has no key left, here and in the backups', async () => {
    const { folder, id, people } = await rahasiaFolder();
    const kiki = people.Kiki as Actor;
    await withDesk(folder, async (desk) => {
      const backup = await desk.backup();
      await desk.rahasia.enter(kiki.personId, 'pin-Kiki');
      const { outcome } = await desk.complaints.act(kiki, id, 'erase', {
        reason: 'permintaan',
      });
      expect(outcome).toMatchObject({ ok: true });
      for (const at of [folder, backup])
        expect(await readFile(join(at, 'keys/persons.keys'), 'utf8')).not.toContain(id);
      expect(await desk.verify()).toMatchObject({ ok: true });
    });
  });

  test('[KY-53] a case that is rahasia no more, and one on which the rule names another, change hands with the rule', async () => {
    const { folder, id, people } = await rahasiaFolder();
    const kiki = people.Kiki as Actor;
    await withDesk(folder, async (desk) => {
      await desk.rahasia.enter(kiki.personId, 'pin-Kiki');
      const changed = await desk.actOnInstitution(
        kiki,
        institutionCommand('set-confidential-readers', INSTITUTION_INPUT['set-confidential-readers']),
      );
      expect(changed).toMatchObject({ ok: true });
      await desk.save();
      expect([...desk.keys.persons.holders(`complaint/${id}`)]).toEqual([kiki.personId]);
      const open = { confidentiality: 'biasa', reason: 'pelapor setuju' };
      const { outcome } = await desk.complaints.act(kiki, id, 'set-confidentiality', open);
      expect(outcome).toMatchObject({ ok: true });
    });
    await withDesk(folder, async (desk) => expect(await readable(desk, id)).toBe(true));
  });

  test('[KY-54] the command line opens a rahasia case with the PIN of who may, and locks it again', async () => {
    const { folder, id } = await rahasiaFolder();
    const shown = await meja(folder, ['show', id, '--as', 'Atik'], { pin: 'pin-Atik' });
    expect(shown.out).toContain(WORDS);
    expect((await meja(folder, ['show', id])).out).not.toContain(WORDS);
    const listed = await meja(folder, ['list', '--json', '--as', 'Atik'], { pin: 'pin-Atik' });
    expect(listed.out).toContain(WORDS);
    await withDesk(folder, async (desk) => expect(await readable(desk, id)).toBe(false));
  });
});
