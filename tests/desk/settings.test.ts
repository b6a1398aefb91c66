import { describe, expect, test } from 'vitest';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import { caseDetails } from '#main/desk/case-details.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { addPerson } from '#main/desk/people.ts';
import { prepareInstitutionCommand } from '#main/desk/prepare-institution-command.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function give(desk: Desk, kind: string, input: Readonly<Record<string, unknown>>) {
  return desk.actOnInstitution(NOBODY_YET, prepareInstitutionCommand(kind, input, desk.newId));
}

describe('shared settings on a desk', () => {
  test('[IN-10] a case is shown with its category as it was named here', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const input = { origin: 'surat', title: 'Jalan', text: 'Jalan rusak' };
      const { id } = await desk.complaints.act(NOBODY_YET, 'baru', 'register', input);
      await desk.complaints.act(NOBODY_YET, id, 'classify', { categoryId: '45', categoryName: 'Lainnya' });
      await give(desk, 'name-category', { categoryId: '45', name: 'Jalan dan jembatan' });
      const entry = await desk.complaints.find(NOBODY_YET, id);
      if (entry === null) throw new Error('the case is gone');
      const { complaint } = caseDetails(desk, NOBODY_YET, entry, [], false);
      expect(complaint.ours.categoryName).toBe('Jalan dan jembatan');
      expect(entry.state.ours.categoryName).toBe('Lainnya');
    });
  });

  test('[IN-11] a removed template stays removed, a new one stays, over a new opening', async () => {
    const folder = await temporaryFolder();
    const after = await withDesk(folder, async (desk) => {
      const before = desk.settings.state().templates;
      await give(desk, 'remove-template', { templateId: before[0]?.templateId });
      await give(desk, 'save-template', { name: 'Kami', text: 'Isi', classes: [], stages: [] });
      const now = desk.settings.state().templates;
      expect(now).toHaveLength(before.length);
      expect(now.slice(0, -1)).toEqual(before.slice(1));
      expect(now.at(-1)).toMatchObject({ name: 'Kami', text: 'Isi' });
      return now;
    });
    await withDesk(folder, async (desk) => expect(desk.settings.state().templates).toEqual(after));
  });

  test('[IN-16] a command without its shape is refused and the settings go on working', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const person = { name: 'Admin', role: 'admin', officeId: 'Dinas Pekerjaan Umum', pin: null } as const;
      await expect(addPerson(desk, NOBODY_YET, person)).rejects.toMatchObject({ code: 'masukan-tidak-sah' });
      const command: InstitutionCommand = { kind: 'name-office', officeId: 'a b', personal: { name: 'x' } };
      await expect(desk.actOnInstitution(NOBODY_YET, command)).rejects.toMatchObject({
        code: 'masukan-tidak-sah',
        params: { command: 'name-office', detail: expect.stringContaining('officeId') },
      });
      expect(desk.settings.state()).toMatchObject({ people: [], offices: {}, readOnly: false });
      expect((await give(desk, 'name-office', { officeId: '416', name: 'Dishub' })).ok).toBe(true);
    });
  });

  test('[IN-16] what has a call of its own is not given as typed input', () => {
    for (const kind of ['add-person', 'set-pin', 'record-list-export', 'verify', 'toString', '__proto__']) {
      expect(() => prepareInstitutionCommand(kind, {}, () => 'x')).toThrow('perintah-tidak-dikenal');
    }
  });
});
