import { expect } from 'vitest';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { addPerson, pinProofOf } from '#main/desk/people.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** The title of the case, which its text begins with. */
export const WORDS = 'Pungutan liar di loket tujuh';
export type RahasiaFolder = {
  readonly folder: string;
  readonly id: string;
  readonly people: Record<string, Actor>;
};

type Hiring = (...given: Parameters<typeof addPerson>) => ReturnType<typeof addPerson>;

/** Hires as programs did that knew no keys of persons. */
export const hireWithoutKeys: Hiring = async (desk, actor, { name, role, officeId, pin }) => {
  const personId = desk.newId();
  const proof = pin === null ? null : await pinProofOf(pin);
  const command = { kind: 'add-person', personId, role, officeId, personal: { name, pin: proof } } as const;
  return { personId, outcome: await desk.actOnInstitution(actor, command) };
};

/** A folder with a coordinator, a head and an admin, all with PINs of their own, and one rahasia case. */
export async function rahasiaFolder(hires: Hiring = addPerson): Promise<RahasiaFolder> {
  const folder = await temporaryFolder();
  return withDesk(folder, async (desk) => {
    const people: Record<string, Actor> = {};
    const hire = async (by: Actor, name: string, facts: Pick<Actor, 'role' | 'officeId'>) => {
      const { personId, outcome } = await hires(desk, by, { name, ...facts, pin: `pin-${name}` });
      expect(outcome, name).toMatchObject({ ok: true });
      people[name] = { personId, ...facts };
      return people[name];
    };
    const admin = await hire(NOBODY_YET, 'Sari', { role: 'admin', officeId: '416' });
    await hire(admin, 'Atik', { role: 'atasan', officeId: '416' });
    const kiki = await hire(people.Atik ?? admin, 'Kiki', { role: 'koordinator', officeId: null });
    const { id } = await desk.complaints.act(admin, 'baru', 'register', {
      ...{ origin: 'surat', title: WORDS, text: `${WORDS}, setiap hari` },
    });
    const hidden = { confidentiality: 'rahasia', reason: 'permintaan pelapor' };
    const { outcome } = await desk.complaints.act(kiki, id, 'set-confidentiality', hidden);
    expect(outcome).toMatchObject({ ok: true });
    return { folder, id, people };
  });
}

/** Whether the desk has the case's words; then its search has them too, and else nothing of the picture has. */
export async function readable(desk: Desk, id: string): Promise<boolean> {
  const entry = await desk.picture.entry(`complaint/${id}`);
  const found = await desk.search('pungutan');
  const ordinal = desk.picture.ordinalOf(`complaint/${id}`);
  const [byTitle, bySearch] = [JSON.stringify(entry).includes(WORDS), found?.[ordinal] === 1];
  expect(bySearch).toBe(byTitle);
  expect(desk.picture.queue.row(ordinal)?.title ?? null).toBe(byTitle ? WORDS : null);
  return byTitle;
}
